"""What makes files of tables and other results of stylesheets."""

import csv
import json
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memcon.stages.render.objects import records, tidy
from memcon.stages.render.separated import separated

TABLE = {
    "name": "turns",
    "description": "The turns.",
    "document": {"id": "d", "title": None},
    "columns": [
        {"name": "id", "datatype": "string", "description": "Id."},
        {"name": "speakers", "datatype": "string", "separator": " ", "description": "Who."},
        {"name": "words", "datatype": "integer", "description": "How many."},
    ],
    "rows": [{"id": "t001", "speakers": ["a", "b"], "words": 3}, {"id": "t002", "speakers": [], "words": None}],
}


def test_a_table_as_comma_separated_values():
    made = separated(json.dumps(TABLE))
    assert made == b"id,speakers,words\r\nt001,a b,3\r\nt002,,\r\n"


@pytest.mark.parametrize("cell", ['a "b"', "a,b", "a\nb", "a\rb", "=1+1", "é ‘中’", " a ", '"'])
def test_what_is_in_a_cell_is_data(cell):
    made = separated(json.dumps({**TABLE, "rows": [{"id": cell, "speakers": [], "words": 1}]}))
    rows = list(csv.reader(StringIO(made.decode("utf-8"), newline="")))
    assert rows[1] == [cell, "", "1"]
    quoted = '"' + cell.replace('"', '""') + '"'
    assert (quoted in made.decode("utf-8")) == any(sign in cell for sign in ',"\r\n')


def test_a_table_as_records():
    assert json.loads(records(json.dumps(TABLE))) == {"document": TABLE["document"], "turns": TABLE["rows"]}


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inside: st.lists(inside) | st.dictionaries(st.text(), inside),
)


@given(VALUES)
def test_json_is_laid_out_as_the_standard_library_does(value):
    laid_out = tidy(json.dumps(value, ensure_ascii=False)).decode("utf-8", "surrogatepass")
    assert laid_out == json.dumps(value, ensure_ascii=False, indent=2) + "\n"
