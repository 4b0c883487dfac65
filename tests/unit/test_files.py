"""Files are written whole, and all of them or none."""

import os
import stat

import pytest

from memcon.errors import MissingError, OutputError
from memcon.files import read, write_all


def test_files_and_their_folders_are_written(tmp_path):
    write_all({tmp_path / "a" / "b.txt": b"one", tmp_path / "c.txt": b""})
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"one"
    assert (tmp_path / "c.txt").read_bytes() == b""
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "b.txt", "c.txt"]


def test_if_one_cannot_be_written_none_is(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"before")
    (tmp_path / "taken").mkdir()
    with pytest.raises(OutputError) as caught:
        write_all({tmp_path / "a.txt": b"after", tmp_path / "taken": b"x"})
    assert caught.value.path == str(tmp_path / "taken")
    assert (tmp_path / "a.txt").read_bytes() == b"before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "taken"]


def test_a_full_disk_leaves_what_was_there(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_bytes(b"before")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(OutputError, match="No space left"):
        write_all({tmp_path / "a.txt": b"after"})
    assert (tmp_path / "a.txt").read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_permissions_are_kept_and_new_files_get_the_usual_ones(tmp_path):
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    old.write_bytes(b"before")
    old.chmod(0o640)
    mask = os.umask(0o022)
    try:
        write_all({old: b"after", new: b"new"})
    finally:
        os.umask(mask)
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert stat.S_IMODE(new.stat().st_mode) == 0o644


def test_a_file_that_is_right_already_is_not_touched(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"same")
    os.utime(path, ns=(1, 1))
    write_all({path: b"same"})
    assert path.stat().st_mtime_ns == 1


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    with pytest.raises(MissingError, match="The edition cannot be read: No such file"):
        read(tmp_path / "no.xml", "The edition")


def test_an_interruption_leaves_nothing_behind(tmp_path, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("memcon.files._mode", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_all({tmp_path / "a.txt": b"one"})
    assert list(tmp_path.iterdir()) == []
