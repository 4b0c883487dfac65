"""``memcon names`` as it is used."""

import csv
import io
import json
from pathlib import Path

EDITION = Path(__file__).parents[2] / "tei" / "editions" / "1959-10-02-khrushchev-mao.xml"
MADE = EDITION.parents[1] / ".base" / EDITION.name  # as the machine made it, before an editor decided


def test_what_an_editor_has_to_decide_is_listed_first(memcon):
    ran = memcon("names", MADE)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.split("\n")[0].startswith("ambiguous      2  orgName General Staff")
    assert "(#nikita-khrushchev): N.S. Khrushchev 63, Khrushchev 3" in ran.out


def test_mentions_are_shown_in_context_with_their_line(memcon):
    ran = memcon("names", "-", "--context", "1", stdin=EDITION.read_bytes())
    lines = EDITION.read_text("utf-8").splitlines()
    line = next(n for n, text in enumerate(lines, 1) if ">General Staff<" in text and "informed" in text)
    assert f"stdin:{line}: Our [General Staff] informed you" in ran.out


def test_json_and_csv_list_the_same(memcon):
    told = json.loads(memcon("names", EDITION, "--format", "json").out)["names"]
    rows = list(csv.DictReader(io.StringIO(memcon("names", EDITION, "--format", "csv").out)))
    assert [(row["id"], int(row["count"])) for row in rows] == [(each["id"], each["count"]) for each in told]
    assert len(told) > 100


def test_a_file_that_is_no_tei_is_told(memcon, tmp_path):
    path = tmp_path / "bad.xml"
    path.write_text("no", encoding="utf-8")
    ran = memcon("names", path)
    assert ran.status == 3
    assert "bad.xml" in ran.err
