"""The text of an article with its claims marked in place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from sample_report import ENGINE, finding

from verify.models import Article, Claim, Predicate
from verify.report.html.lookup import Lookup
from verify.report.html.marked import Segment, marked_text
from verify.report.model import Report

TEXT = "date 2031-05-02\n\nThe ferry left at dawn, the mayor said. It carried 40.\n\nNobody was hurt.\n"


def _claim(number: int, start: int, end: int) -> Claim:
    predicate = Predicate(start=start, end=end, text="", lemma="be")
    return Claim(id=f"c{number}", article="a", start=start, end=end, quote=TEXT[start:end], predicate=predicate)


def _report(claims: list[Claim], verdicts: list[str]) -> Report:
    article = Article(id="a", source="Gazette", text=TEXT)
    findings = tuple(
        finding(f"f{number}", verdict, (item.id,))
        for number, (item, verdict) in enumerate(zip(claims, verdicts, strict=True))
    )
    return Report(engine=ENGINE, articles=(article,), claims=tuple(claims), relations=(), findings=findings)


def _segments(report: Report, cards: set[str]) -> list[Segment]:
    paragraphs = marked_text(report.articles[0], Lookup(report), cards)
    return [segment for paragraph in paragraphs for segment in paragraph.segments]


SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted).filter(lambda span: span[0] < span[1]),
    max_size=6,
)


@given(SPANS, st.data())
def test_pieces_put_together_are_the_text_and_each_claim_covers_its_own(
    spans: list[list[int]], data: st.DataObject
) -> None:
    claims = [_claim(number, *span) for number, span in enumerate(spans)]
    verdicts = [data.draw(st.sampled_from(["contradiction", "agreement", "single-source"])) for _ in claims]
    report = _report(claims, verdicts)
    segments = _segments(report, {found.id for found in report.findings})
    assert "".join(segment.text for segment in segments) == TEXT
    ids = [name for segment in segments for name in segment.ids]
    assert sorted(ids) == sorted(f"c-{item.id}" for item in claims)
    place = 0
    for segment in segments:
        inside = any(item.start <= place < item.end for item in claims)
        assert (segment.mark is not None) == inside
        place += len(segment.text)


def test_where_claims_overlap_the_verdict_that_asks_for_a_look_wins() -> None:
    outer = _claim(0, TEXT.index("The ferry"), TEXT.index(" It carried"))
    inner = _claim(1, TEXT.index("The ferry"), TEXT.index(", the mayor"))
    report = _report([outer, inner], ["single-source", "contradiction"])
    marked = [segment for segment in _segments(report, {"f0", "f1"}) if segment.mark]
    assert [(segment.text, segment.mark.sign.verdict) for segment in marked if segment.mark] == [
        ("The ferry left at dawn", "contradiction"),
        (", the mayor said.", "single-source"),
    ]
    assert marked[0].ids == ("c-c0", "c-c1")
    assert [end.sign.symbol for end in marked[0].ends] == ["≠"]
    assert marked[1].ends == ()


def test_a_finding_that_is_no_card_has_its_anchor_on_the_mark() -> None:
    report = _report([_claim(0, TEXT.index("Nobody"), TEXT.index("hurt"))], ["single-source"])
    marked = next(segment for segment in _segments(report, set()) if segment.mark)
    assert marked.ids == ("c-c0", "f-f0")
    assert marked.mark is not None
    assert marked.mark.finding == ""


def test_the_kinds_of_paragraphs_are_told_apart() -> None:
    paragraphs = marked_text(_report([], []).articles[0], Lookup(_report([], [])), set())
    assert [paragraph.kind for paragraph in paragraphs] == ["head", "body", "body"]


def test_an_empty_article_has_no_paragraph() -> None:
    article = Article(id="a", source="Gazette", text=" \n ")
    report = Report(engine=ENGINE, articles=(article,), claims=(), relations=(), findings=())
    assert marked_text(article, Lookup(report), set()) == ()
