"""The stages together: whatever the text, offsets hold, ids are stable and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from strategies_claims import article
from strategies_corpus import any_texts

from verify import Article, InputError, Problem, Reading, Report, cross_check
from verify.pipeline import extract

FERRY = (
    "The ferry Halcyon sank near Norsund on Tuesday. The storm killed 12 sailors.\n\n"
    "Jean Dubois, the mayor of Norsund, said that the harbour would stay closed until Friday.\n\n"
    "The harbour master did not say how many boats had sunk."
)
AGAIN = (
    "A storm sank the ferry Halcyon off Norsund. In all, 15 sailors died in the storm.\n\n"
    "The harbour will stay closed until Friday, Mayor Dubois said."
)
BANK = "Masked robbers emptied the vault of the Vesterby Bank. The robbers fled on a red tractor, police said."


def _holds(report: Report) -> None:
    """Check what is true of every report."""
    texts = {one.id: one.text for one in report.articles}
    ids = [claim.id for claim in report.claims]
    assert len(ids) == len(set(ids))
    for claim in report.claims:
        assert texts[claim.article][claim.start : claim.end] == claim.quote
        assert claim.start < claim.end
    article_of = {claim.id: claim.article for claim in report.claims}
    for relation in report.relations:
        assert relation.a < relation.b
        assert article_of[relation.a] != article_of[relation.b]
    for finding in report.findings:
        assert set(finding.claims) <= set(ids)
        assert finding.claims


def test_every_claim_is_quoted_where_it_stands_and_is_in_a_finding() -> None:
    report = cross_check([article(FERRY, "a"), article(AGAIN, "b"), article(BANK, "c")])
    _holds(report)
    assert {claim.article for claim in report.claims} == {"a", "b", "c"}
    assert {name for finding in report.findings for name in finding.claims} == {claim.id for claim in report.claims}


def test_two_articles_of_one_id_are_refused_by_name() -> None:
    with pytest.raises(InputError, match="'norsund-1'"):
        cross_check([article(FERRY, "norsund-1"), article(BANK, "x"), article(AGAIN, "norsund-1")])


def test_no_articles_make_an_empty_report() -> None:
    report = cross_check([])
    assert (report.articles, report.claims, report.relations, report.findings) == ((), (), (), ())


@pytest.mark.parametrize("text", ["", " ", "\n\n", "Boat", "Boat.", "…", "\ufeff", "1911"])
def test_an_article_that_says_nothing_has_no_claims(text: str) -> None:
    report = cross_check([article(text)])
    assert report.claims == ()
    assert report.findings == ()


def test_an_article_that_says_nothing_does_not_disturb_the_others() -> None:
    alone = cross_check([article(FERRY, "a"), article(AGAIN, "b")])
    among = cross_check([article(FERRY, "a"), article(AGAIN, "b"), article("", "c"), article("Boat", "d")])
    assert among.claims == alone.claims
    assert among.relations == alone.relations


@pytest.mark.parametrize(
    "text",
    [
        "HARBOUR NEWS\n\nStorm Warning\n\nTwo Boats, One Pier",
        "# Harbour news\n\n## Storm warning\n\n### Two boats, one pier",
        "The \x07ferry \x1b[31msank\x1b[0m near\x00 Norsund.\x0b\x0cThe dam\u2028burst\u2029in Vesterby.",
        "The ferry\u200b sank\u202e near\u2066 Norsund\ufeff on Tuesday.",
        "“““The ferry sank,” “the mayor said, ‘and” no one” knew why.",
        "((((((((((((The ferry)))))))) sank near [[[[[Norsund.",
    ],
)
def test_odd_texts_are_read_to_the_end(text: str) -> None:
    _holds(cross_check([article(text), article(FERRY, "b")]))


def test_two_thousand_words_without_a_full_stop_are_read() -> None:
    _holds(cross_check([article("goats " + "ate the old boat and " * 400)]))
    _holds(cross_check([article("boat " * 2000)]))


def test_a_chain_of_a_thousand_verbs_is_read() -> None:
    _holds(cross_check([article("They ran" + ", ran" * 1500 + ".")]))


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("😀 The ferry sank near Norsund. 👩‍👩‍👧 Two sailors drowned.", ["ferry sank near Norsund", "sailors drowned"]),
        (
            "The fe\u0301rry sank near Norsu\u0308nd.\n\nTwo sailors drowned.",
            ["sank near Norsu\u0308nd", "sailors drowned"],
        ),
        ("𝕋he ferry sank near Norsund. Two sailors drowned.", ["ferry sank near Norsund", "sailors drowned"]),
        (
            "The ferry sank near Norsund.\r\n\r\nTwo sailors drowned.\r\n",
            ["ferry sank near Norsund", "sailors drowned"],
        ),
    ],
)
def test_offsets_count_code_points_and_line_ends_stay(text: str, quotes: list[str]) -> None:
    report = cross_check([article(text)])
    _holds(report)
    assert len(report.claims) == len(quotes)
    for claim, words in zip(report.claims, quotes, strict=True):
        assert words in claim.quote


@settings(deadline=None, max_examples=60)
@given(any_texts.filter(lambda text: not any("\ud800" <= char <= "\udfff" for char in text)))
@example("\r\n\r\n“\r\n")
def test_any_text_at_all_is_read_and_quoted_where_it_stands(text: str) -> None:
    claims = extract([article(text)])
    for claim in claims:
        assert text[claim.start : claim.end] == claim.quote
    assert extract([article(text)]) == claims


def test_problems_of_reading_stand_in_the_report() -> None:
    problem = Problem(path="in/broken.txt", message="cannot be read")
    report = cross_check(Reading((article(FERRY, "a"),), (problem,)))
    assert report.problems == (problem,)
    assert report.claims


def test_progress_is_told_article_by_article() -> None:
    seen: list[tuple[str, int, int]] = []
    cross_check([article(FERRY, "a"), article(BANK, "b")], progress=lambda *step: seen.append(step))
    assert [step for step in seen if step[0] == "extract"] == [("extract", 1, 2), ("extract", 2, 2)]


def test_the_report_tells_what_made_it_and_has_the_graph() -> None:
    report = cross_check([article(FERRY, "a"), article(AGAIN, "b")])
    assert report.engine.rules > 0
    assert len(report.engine.rules_hash) == 16
    assert {key for kind, key in report.graph.nodes if kind == "claim"} == {claim.id for claim in report.claims}


def test_a_report_read_back_is_the_same_but_for_the_graph() -> None:
    report = cross_check([article(FERRY, "a")])
    back = Report.model_validate_json(report.model_dump_json(by_alias=True))
    assert back.claims == report.claims
    with pytest.raises(RuntimeError, match="no graph"):
        _ = back.graph


def test_claims_rest_on_the_running_text_and_on_sentences_beside_it() -> None:
    body = "The ferry Halcyon sank near Norsund on Tuesday."
    text = f"By Ida Stone\n\n{body}\n\nPhoto: Divers have found the wreck off Vesterby\n\nPhoto: Ida Stone\n"
    quotes = [claim.quote for claim in cross_check([Article(id="a", source="a", text=text)]).claims]
    assert quotes == [body.removesuffix("."), "Divers have found the wreck off Vesterby"]


def _captioned(name: str, body: str, caption: str) -> Article:
    return article(f"{body}\n\n{caption} Photo: Ida Stone\n", name)


def test_a_caption_that_tells_its_article_again_stands_with_what_it_tells_again() -> None:
    articles = [
        _captioned("a", "The ferry Halcyon sank near Norsund on Tuesday.", "The ferry Halcyon sank near Norsund."),
        article("On Tuesday a storm sank the Halcyon, an old ferry, not far from Norsund.", "b"),
    ]
    report = cross_check(articles)
    (caption,) = (claim.id for claim in report.claims if claim.part == "caption")
    assert not any(caption in {relation.a, relation.b} for relation in report.relations)
    assert [finding.verdict for finding in report.findings if caption in finding.claims] == ["agreement"]


def test_a_caption_that_two_outlets_took_from_one_agency_is_one_origin() -> None:
    caption = "Forty crew of the ferry Halcyon were landed at the western pier of Norsund by a trawler at dawn."
    articles = [
        _captioned("a", "The ferry Halcyon sank on Tuesday in a storm.", caption),
        _captioned("b", "The school of the islands stays shut this week.", caption),
    ]
    findings = cross_check(articles).findings
    assert {finding.verdict for finding in findings if len(finding.sources) > 1} == {"single-origin"}
