"""Two claims side by side: which facets there are, and that no side is favoured."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies_claims import count, credit, hand_made, link, mention, setting
from strategies_quantities import measures, places, times

from verify.compare.comparison import Comparison, compare
from verify.models import Attribution, Claim, Facet, Mention

SWAPPED = {"a": "b", "b": "a", "a-later": "b-later", "b-later": "a-later"}

NAMES = ("Ada Holm", "Karl Holm", "Kyiv", "Ukraine")


_COUNTS = st.builds(count, st.integers(0, 4), st.sampled_from(["boat", "person"]), st.sampled_from([None, "killed"]))


@st.composite
def mentions(draw: st.DrawFn, role: str, start: int) -> Mention:
    """Draw a name, a noun or a pronoun."""
    text = draw(st.sampled_from([*NAMES, "farmer", "woman", "man", "boat", "vessel", "it"]))
    plural = draw(st.booleans()) if text.islower() else False
    modifiers = draw(st.sampled_from([(), ("Danish",), ("old",), ("Swedish",)]))
    found = mention(text, start=start, modifiers=modifiers, plural=plural, pronoun=text == "it")
    return found.model_copy(update={"role": role})


@st.composite
def claims(draw: st.DrawFn, name: str) -> Claim:
    """Draw a claim with facets of every kind."""
    frame = draw(st.sampled_from([None, "die", "murder", "survive", "arrest", "free", "buy", "sell"]))
    lemmas = st.sampled_from(["die", "be", "run"])
    quote = draw(
        st.sampled_from(["the old mill burned down last night", "the old mill burned down", "we sail at dawn"])
    )
    speakers: st.SearchStrategy[tuple[Attribution, ...]] = st.lists(
        st.builds(credit, st.sampled_from([*NAMES, "two residents", ""]), direct=st.booleans()), max_size=2
    ).map(tuple)
    return hand_made(
        name,
        name,
        quote=quote,
        subject=draw(st.none() | mentions("subject", 0)),
        objects=tuple(draw(mentions("object", 10 * (n + 1))) for n in range(draw(st.integers(0, 2)))),
        lemma=frame or draw(lemmas),
        frame=frame,
        passive=draw(st.booleans()),
        values=tuple(draw(st.lists(_COUNTS | measures(), max_size=2))),
        time=tuple(draw(st.lists(times(), max_size=2))),
        place=tuple(draw(st.lists(places(), max_size=2))),
        polarity=draw(st.sampled_from(["affirmed", "negated"])),
        attribution=draw(speakers),
    )


def _compared(a: Claim, b: Claim, days: dict[str, date] | None = None) -> tuple[Comparison, Comparison]:
    keys = tuple(name.lower() for name in NAMES)
    known = setting(a, b, days=days or {}, names=keys)
    return compare(a, b, link(a, b), known), compare(b, a, link(b, a), known)


def _seen(facets: tuple[Facet, ...]) -> list[tuple[object, ...]]:
    return sorted((facet.name, facet.outcome, facet.of, facet.more or "") for facet in facets)


def _swapped(facet: Facet) -> Facet:
    outcome = SWAPPED.get(facet.outcome, facet.outcome)
    more = None if facet.more is None else "b" if facet.more == "a" else "a"
    return facet.model_copy(update={"a": facet.b, "b": facet.a, "outcome": outcome, "more": more})


_DAYS = st.sampled_from([None, date(2031, 5, 2), date(2031, 5, 3)])


@settings(deadline=None, max_examples=400)
@given(claims("a"), claims("b"), _DAYS, _DAYS)
def test_swapping_two_claims_swaps_the_sides_and_no_outcome(
    a: Claim, b: Claim, day_a: date | None, day_b: date | None
) -> None:
    days = {of: day for of, day in (("a", day_a), ("b", day_b)) if day}
    there, back = _compared(a, b, days)
    assert _seen(there.facets) == _seen(tuple(_swapped(facet) for facet in back.facets))


@settings(deadline=None, max_examples=200)
@given(claims("a"), claims("b"))
def test_a_facet_with_one_thing_on_each_side_shows_them_in_the_order_of_the_claims(a: Claim, b: Claim) -> None:
    a = a.model_copy(update={"time": a.time[:1], "place": a.place[:1], "objects": a.objects[:1]})
    b = b.model_copy(update={"time": b.time[:1], "place": b.place[:1], "objects": b.objects[:1]})
    there, back = _compared(a, b)
    for name in ("subject", "affected", "predicate", "time", "place", "polarity", "quotation", "speaker", "origin"):
        sides = [(f.a, f.b) for f in there.facets if f.name == name]
        assert sides == [(f.b, f.a) for f in back.facets if f.name == name]


@settings(deadline=None, max_examples=200)
@given(claims("a"), claims("b"))
def test_no_outcome_is_seen_that_the_module_does_not_tell(a: Claim, b: Claim) -> None:
    known = {
        "subject": {"same", "related", "unknown", "different", "unlike"},
        "affected": {"same", "related", "unknown", "different", "unlike"},
        "predicate": {"same", "opposed", "turned", "converse", "different"},
        "quantity": {"equal", "near", "within", "overlaps", "apart", "unlike"},
        "time": {"same", "overlaps", "apart", "unknown", "one-dated"},
        "place": {"same", "contains", "near", "apart", "unknown"},
        "polarity": {"same", "opposed"},
        "figures": {"same"},
        "series": {"same"},
        "quoted": {"same"},
        "elsewhere": {"equal", "nearer"},
        "instance": {"other", "general", "limited"},
        "commitment": {"asked", "unsupported", "hearsay", "conceded"},
        "identity": {"affirmed", "denied", "named"},
        "attribute": {"same", "opposed"},
        "protagonist": {"opposed"},
        "seat": {"same"},
        "quotation": {"same", "reworded", "shortened", "paraphrased"},
        "drift": {"number", "negation", "hedge"},
        "channel": {"same", "different"},
        "speaker": {"same", "different"},
        "origin": {"same", "different"},
        "order": {"a-later", "b-later", "same-day", "unknown"},
        "progress": {"smaller-so-far", "larger-by-now", "larger-perfect"},
        "silence": {"figure-told", "fate-told"},
        "article": {"same"},
    }
    there, _ = _compared(a, b)
    for facet in there.facets:
        assert facet.name == "wording" or facet.outcome in known[facet.name]


@settings(deadline=None, max_examples=200)
@given(claims("a"))
def test_a_claim_beside_itself_has_nothing_apart_or_opposed(a: Claim) -> None:
    there, _ = _compared(a, a.model_copy(update={"id": "b", "article": "b"}))
    for name, outcome in (
        ("polarity", "opposed"),
        ("quantity", "apart"),
        ("time", "apart"),
        ("place", "apart"),
        ("predicate", "opposed"),
        ("predicate", "turned"),
        ("attribute", "opposed"),
        ("subject", "different"),
        ("speaker", "different"),
    ):
        assert not there.seen(name, outcome)


def test_a_facet_with_nothing_to_compare_is_left_out() -> None:
    there, _ = _compared(hand_made("a", "a"), hand_made("b", "b"))
    assert {"time", "place", "quantity", "attribute", "quotation", "speaker"}.isdisjoint(f.name for f in there.facets)
    assert there.outcomes("subject") == {"unknown"}
    assert there.outcomes("time") == frozenset()


def test_each_side_of_a_facet_shows_the_words_of_its_own_claim() -> None:
    a = hand_made("a", "a", subject=mention("Ada Holm"), lemma="buy", attribution=(credit("Iris Lake"),))
    b = hand_made("b", "b", subject=mention("Karl Holm"), lemma="sell", attribution=(credit("two residents"),))
    there, _ = _compared(a, b, {"a": date(2031, 5, 3), "b": date(2031, 5, 2)})
    shown = {facet.name: (facet.a, facet.b) for facet in there.facets}
    assert shown["subject"] == ("Ada Holm", "Karl Holm")
    assert shown["predicate"] == ("buy", "sell")
    assert shown["speaker"] == ("Iris Lake", "two residents")
    assert shown["origin"] == ("outlet:a", "outlet:b")
    assert shown["order"] == ("2031-05-03", "2031-05-02")


def test_shared_words_are_the_claims_own() -> None:
    a = hand_made("a", "a", terms=("quay", "crater"), context=("mill",))
    b = hand_made("b", "b", terms=("quay", "mill"), context=("crater",))
    there, _ = _compared(a, b)
    assert there.shared == {"quay"}


def test_wording_tells_the_score_of_the_link_and_what_is_shared() -> None:
    a, b = hand_made("a", "a"), hand_made("b", "b")
    pair = compare(a, b, link(a, b, 0.421), setting(a, b))
    (facet,) = (facet for facet in pair.facets if facet.name == "wording")
    assert facet.outcome == "0.42"
    assert "mill" in facet.note


def test_one_origin_and_two() -> None:
    a, b = hand_made("a", "a"), hand_made("b", "b")
    known = setting(a, b)
    assert compare(a, b, link(a, b), known).outcomes("origin") == {"different"}
    one = known._replace(origins={"a": "speaker:ada holm", "b": "speaker:ada holm"})
    assert compare(a, b, link(a, b), one).outcomes("origin") == {"same"}


def test_the_later_article_is_named() -> None:
    a, b = hand_made("a", "a"), hand_made("b", "b")
    there, back = _compared(a, b, {"a": date(2031, 5, 3), "b": date(2031, 5, 2)})
    assert there.outcomes("order") == {"a-later"}
    assert back.outcomes("order") == {"b-later"}
