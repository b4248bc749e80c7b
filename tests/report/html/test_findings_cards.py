"""Findings as cards: sides, context, marked words, and what would settle them."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_report import ENGINE, claim, ferry_report, finding, many_single

from verify.models import Article, Facet, Origin, Relation, Span, Step, Suppression
from verify.report.html.cuts import Cuts, cuts_for
from verify.report.html.findings import Card, card, context, two_sides
from verify.report.html.lookup import Lookup, origin_kind, origin_name
from verify.report.html.settle import what_settles
from verify.report.html.signs import SUPPRESSED, sign_of, strongest
from verify.report.model import Report
from verify.report.verdicts import VERDICTS
from verify.ruleset import PairRule, load_rules

LETTERS = "abcdef"


def _tie(a: str, b: str, score: float = 0.5) -> Relation:
    return Relation(a=a, b=b, verdict="contradiction", rule="r", reason="", score=score)


def _card(name: str) -> Card:
    report = ferry_report()
    found = next(item for item in report.findings if item.id == name)
    return card(found, Lookup(report), Cuts())


def test_a_contradiction_has_two_sides_with_the_deciding_words_marked() -> None:
    shown = _card("f3")
    assert [[quote.outlet for quote in side] for side in shown.sides] == [["Gazette"], ["Herald"]]
    assert [word.text for word in shown.sides[0][0].words if word.decides] == ["40"]
    assert [word.text for word in shown.sides[1][0].words if word.decides] == ["75"]
    assert "".join(word.text for word in shown.sides[0][0].words) == "The ferry carried 40 passengers"


def test_a_contradiction_shows_what_was_compared_and_an_agreement_only_what_decided() -> None:
    assert [pair.facets[0].name for pair in _card("f3").compared] == ["quantity"]
    assert _card("f3").deciding == ()
    assert _card("f2").compared == ()
    assert [facet.name for facet in _card("f2").deciding] == ["quantity"]


def test_an_agreement_has_one_side_and_no_marked_words() -> None:
    shown = _card("f2")
    assert len(shown.sides) == 1
    assert not any(word.differs or word.decides for quote in shown.sides[0] for word in quote.words)


def test_the_chain_runs_over_all_who_are_credited() -> None:
    assert [(credit.name, credit.cue) for credit in _card("f3").sides[1][0].chain] == [("the mayor", "said")]


def test_quotations_beyond_the_limit_are_linked_to_their_place() -> None:
    report = many_single(9)
    together = next(item for item in report.findings if item.id == "fall")
    shown = card(together, Lookup(report), Cuts(alike=4))
    assert len(shown.sides[0]) == 4
    assert [place.claim for place in shown.places] == [f"c-c{number:03}" for number in range(4, 9)]


@given(st.lists(st.tuples(st.sampled_from(LETTERS), st.sampled_from(LETTERS)).filter(lambda pair: pair[0] < pair[1])))
def test_every_claim_stands_on_one_side(pairs: list[tuple[str, str]]) -> None:
    sides = two_sides(LETTERS, [_tie(a, b) for a, b in pairs])
    assert sorted(name for side in sides for name in side) == list(LETTERS)
    assert sides[0][0] == "a"


@given(st.lists(st.tuples(st.sampled_from("ace"), st.sampled_from("bdf")), min_size=1))
def test_claims_that_exclude_each_other_stand_on_different_sides(pairs: list[tuple[str, str]]) -> None:
    sides = two_sides(LETTERS, [_tie(min(pair), max(pair)) for pair in pairs])
    for pair in pairs:
        assert not any(set(pair) <= set(side) for side in sides)


@pytest.mark.parametrize(
    ("text", "quote", "around"),
    [
        ("One. Two said it rained. Three.", "it rained", ("Two said ", ".")),
        ("It rained", "It rained", ("", "")),
        ("A “b.” C is d! E", "C is d", ("", "!")),
        ("word " * 100 + "HERE" + " word" * 100, "HERE", ("… " + "word " * 43, " word" * 43 + " …")),
    ],
)
def test_the_context_is_the_rest_of_the_sentence(text: str, quote: str, around: tuple[str, str]) -> None:
    article = Article(id="a", source="Gazette", text=text)
    assert context(text, claim("c", article, quote), Span(start=0, end=len(text))) == around


def test_the_context_ends_with_the_paragraph() -> None:
    article = Article(id="a", source="Gazette", text="Storm over the coast\nIt rained\nMore on page 4")
    start = article.text.index("It rained")
    span = Span(start=start, end=start + len("It rained"))
    assert context(article.text, claim("c", article, "rained"), span) == ("It ", "")


def test_every_kind_of_contradiction_has_a_line_on_what_would_settle_it() -> None:
    rules = [r for r in load_rules().rules if isinstance(r, PairRule) and r.verdict == "contradiction"]
    kinds = {next(iter(c.kind for c in rule.when if hasattr(c, "evidence"))) for rule in rules}
    vague = what_settles(finding("f", "contradiction", ("c",)), [])
    lines = {
        kind: what_settles(finding("f", "contradiction", ("c",)), [Facet(name=kind, outcome="apart")]) for kind in kinds
    }
    assert vague not in lines.values()
    assert all(line.endswith(".") for line in lines.values())


def test_what_settles_a_shared_origin_names_it() -> None:
    found = finding("f", "single-origin", ("c",)).model_copy(update={"origins": ("speaker:ann lee", "text:Wire")})
    assert what_settles(found, []) == "A report that does not go back to Ann Lee, Wire."


def test_the_strongest_verdict_is_the_one_that_asks_most_for_a_look() -> None:
    assert strongest(["single-source", "house-rule", "agreement", "contradiction", "update"]) == "contradiction"
    assert strongest(["single-source", "house-rule", "agreement"]) == "house-rule"


def test_a_verdict_of_a_users_own_has_its_name_and_the_common_look() -> None:
    assert (sign_of("house-rule").look, sign_of("house-rule").one) == ("custom", "House rule")


def test_every_verdict_of_the_package_has_a_look_of_its_own() -> None:
    signs = [sign_of(verdict) for verdict in VERDICTS]
    assert len({sign.symbol for sign in signs} | {sign_of("house-rule").symbol, SUPPRESSED.symbol}) == len(VERDICTS) + 2
    style = files("verify.report.html").joinpath("templates", "report.css").read_text(encoding="utf-8")
    assert all(f'.{sign.look} {{ --s: "{sign.symbol}"; }}' in style for sign in (*signs, sign_of("house-rule")))


def test_an_origin_is_the_one_that_the_report_tells_else_the_outlet() -> None:
    report = ferry_report()
    chain = (
        Step(kind="article", name="h1"),
        Step(kind="outlet", name="Herald"),
        Step(kind="speaker", name="the mayor"),
    )
    told = Origin(claim="c3", kind="speaker", name="the mayor", chain=chain)
    lookup = Lookup(report.model_copy(update={"origins": (told,)}))
    assert [lookup.origin(item) for item in report.claims] == ["outlet:Gazette", "outlet:Gazette", "speaker:the mayor"]
    assert (origin_kind("speaker:the mayor"), origin_name("speaker:the mayor")) == ("speaker", "The Mayor")


def test_a_permalink_is_the_fingerprint_numbered_where_two_share_one() -> None:
    report = ferry_report()
    named = tuple(found.model_copy(update={"fingerprint": "0f" * 8}) for found in report.findings[:2])
    lookup = Lookup(report.model_copy(update={"findings": (*named, report.findings[2])}))
    assert [lookup.anchor(found) for found in lookup.report.findings] == [f"f-{'0f' * 8}", f"f-{'0f' * 8}-2", "f-f3"]


def test_the_chain_names_the_agency_that_a_report_came_through() -> None:
    report = ferry_report()
    steps = (("article", "h1"), ("outlet", "Herald"), ("agency", "Northwire"), ("speaker", "the mayor"))
    chain = [{"kind": kind, "name": name} for kind, name in steps]
    origin = Origin.model_validate({"claim": "c3", "kind": "speaker", "name": "the mayor", "chain": chain})
    shown = card(report.findings[2], Lookup(report.model_copy(update={"origins": (origin,)})), Cuts())
    assert [(credit.name, credit.cue) for credit in shown.sides[1][0].chain] == [
        ("Northwire", ""),
        ("the mayor", "said"),
    ]


def test_a_card_says_how_grave_it_is_whether_it_is_new_and_why_it_is_suppressed() -> None:
    report = ferry_report()
    known = Suppression(fingerprint="0", reason="Told to both outlets", until=date(2031, 6, 1))
    changed = {"severity": "error", "baseline": "new", "suppressed": known}
    shown = card(report.findings[2].model_copy(update=changed), Lookup(report), Cuts())
    assert (shown.severity, shown.state, shown.urgent) == ("error", "new", False)
    assert shown.suppressed == known
    assert (_card("f3").suppressed, _card("f3").state, _card("f3").urgent) == (None, "", True)


def test_only_large_reports_list_a_part_of_the_single_sources() -> None:
    assert cuts_for(100, everything=False) == Cuts()
    assert cuts_for(101, everything=False).singles == 3
    uncut = cuts_for(10_000, everything=True)
    assert min(uncut) is uncut.keep is True
    assert min(uncut[:-1]) > 10_000


def test_subjects_are_names_once_whatever_their_spelling() -> None:
    report = Report(engine=ENGINE, articles=(), claims=(), relations=(), findings=())
    assert Lookup(report).subjects(finding("f", "agreement", ())) == ()
