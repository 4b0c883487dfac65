"""Editorial brackets: every one is classified by its form and by what stands round it.

A paragraph and its names in, spans and doubts out. The brackets themselves leave the text, since the element says
what they said; each rendition puts them back. The rules are asked in order and the first that knows a bracket
decides; what none knows becomes ``note type="bracket"`` and a finding.
"""

from collections.abc import Callable

from memcon.findings import Finding, Severity
from memcon.model import Description, Paragraph, Span
from memcon.stages.annotate.brackets import make, marks, naming, originals, scenes, wording
from memcon.stages.annotate.brackets.context import Context, context_of
from memcon.stages.annotate.brackets.pairs import Bracket, pair_brackets

Rule = Callable[[Bracket, Context], tuple[Span, ...]]

_MOST_FINDINGS = 50

# A rule returns the spans that a bracket becomes, or nothing if it is not its case.
RULES: tuple[Rule, ...] = (
    marks.letters,
    marks.figures,
    marks.page_mark,
    marks.sic,
    marks.note_reference,
    marks.gap,
    wording.explanation,
    scenes.delivery,
    scenes.scene,
    naming.whole_form,
    naming.same_name,
    naming.long_form,
    naming.fuller_name,
    naming.office,
    naming.initials,
    naming.who_it_is,
    originals.original_words,
    naming.other_name,
    wording.time,
    marks.doubtful_reading,
    wording.filling_in,
)


def find_brackets(
    paragraph: Paragraph, names: tuple[Span, ...], description: Description, notes: frozenset[str]
) -> tuple[tuple[Span, ...], tuple[Finding, ...]]:
    """Classify the brackets of a paragraph.

    Args:
        paragraph: the paragraph.
        names: the names found in it.
        description: what is known of the document.
        notes: numbers of the source's notes.
    """
    text = paragraph.text
    if "[" not in text and "]" not in text:
        return (), ()
    context = context_of(paragraph, names, description, notes)
    pairs, odd = pair_brackets(text)
    findings = _without_partner(text, odd, paragraph.line)
    spans: list[Span] = []
    lost = 0  # where the last gap ends: TEI has no place in its description for what an editor does to a text
    for bracket in pairs:
        if bracket.end <= lost:
            continue
        made = _first_that_knows(bracket, context)
        if not made:
            made = (make.note(bracket, context, "bracket"),)
            findings.append(_not_understood(bracket, paragraph.line))
        elif made[0].tag == "gap":
            lost = bracket.end
        spans.extend(made)
    return tuple(spans), tuple(findings)


def _first_that_knows(bracket: Bracket, context: Context) -> tuple[Span, ...]:
    return next((made for rule in RULES if (made := rule(bracket, context))), ())


def _without_partner(text: str, odd: list[int], line: int) -> list[Finding]:
    """Return a finding for each bracket left as text; of a great many for the first, and their number."""
    shown = odd if len(odd) <= _MOST_FINDINGS else odd[:1]
    more = f", like {len(odd) - 1} others in this paragraph" if len(shown) < len(odd) else ""
    places = (text[max(0, offset - 25) : offset + 25] for offset in shown)
    why = f"has no partner, or is nested too deep{more}"
    return [_doubt("T-004", f"The bracket in “{place}” {why}.", line) for place in places]


def _not_understood(bracket: Bracket, line: int) -> Finding:
    message = f"What the bracket “[{bracket.content[:60]}]” is was not understood; it was kept as a note."
    return _doubt("T-005", message, line)


def _doubt(code: str, message: str, line: int) -> Finding:
    return Finding(Severity.WARNING, code, message, "Look at the place, and mend the edition if need be.", line=line)
