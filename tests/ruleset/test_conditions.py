"""Each kind of condition: what it holds of, what it does not hold of, on comparisons and groups made by hand."""

from __future__ import annotations

from typing import Any, Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from strategies_claims import claims_of

from verify.compare.comparison import Comparison
from verify.models import Claim, Facet, Link, Modality, Predicate
from verify.ruleset import Group
from verify.ruleset.conditions import GroupCondition, PairCondition, classes_of, kind_of

PAIR: TypeAdapter[Any] = TypeAdapter(PairCondition)
GROUP: TypeAdapter[Any] = TypeAdapter(GroupCondition)


def claim(
    number: int,
    *,
    terms: tuple[str, ...] = (),
    modality: Modality = "asserted",
    kind: Literal["statement", "non-disclosure"] = "statement",
    frame: str | None = None,
) -> Claim:
    return Claim(
        id=f"c{number}",
        article=f"article {number}",
        start=0,
        end=9,
        quote="it rained",
        kind=kind,
        predicate=Predicate(start=3, end=9, text="rained", lemma="rain", frame=frame),
        modality=modality,
        terms=terms,
    )


def pair(
    *facets: Facet, a: Claim | None = None, b: Claim | None = None, score: float = 0.5, best: bool = False
) -> Comparison:
    link = Link(a="c1", b="c2", score=score, best=best, reason="by hand")
    return Comparison(a or claim(1), b or claim(2), link, facets)


def facet(name: str, outcome: str, *of: str, more: Literal["a", "b"] | None = None) -> Facet:
    return Facet(name=name, outcome=outcome, of=of, more=more)


def group(sources: int, origins: int, verdict: str = "agreement", independent: int = 1) -> Group:
    outlets = tuple(f"Outlet {number}" for number in range(sources))
    keys = tuple(f"outlet:{number}" for number in range(origins))
    return Group((claim(1),), (), verdict, outlets, keys, independent)


def holds(condition: dict[str, Any], of: Comparison | Group) -> bool:
    adapter = PAIR if isinstance(of, Comparison) else GROUP
    return bool(adapter.validate_python(condition).holds(of))


@given(st.floats(0, 1), st.floats(0, 1))
def test_wording_holds_from_its_threshold_up(score: float, at_least: float) -> None:
    assert holds({"kind": "wording", "at_least": at_least}, pair(score=score)) == (score >= at_least)


@pytest.mark.parametrize("best", [True, False])
def test_best_match_holds_of_mutual_best_links(best: bool) -> None:
    assert holds({"kind": "best-match"}, pair(best=best)) == best


def test_shared_terms_counts_the_words_of_both_claims() -> None:
    both = pair(a=claim(1, terms=("ash", "farm", "night")), b=claim(2, terms=("ash", "farm", "week")))
    assert holds({"kind": "shared-terms", "at_least": 2}, both)
    assert not holds({"kind": "shared-terms", "at_least": 3}, both)


FACETS: dict[str, tuple[str, ...]] = {
    kind_of(condition): get_args(get_args(condition.model_fields["outcomes"].annotation)[0])
    for condition in classes_of(PairCondition)
    if "outcomes" in condition.model_fields
}
"""The outcomes that a rule may ask for, by the kind of facet."""

OUTCOMES = [(name, outcome) for name, outcomes in FACETS.items() for outcome in outcomes]


def test_facets_with_outcomes_are_those_of_a_comparison() -> None:
    assert set(FACETS) == {
        *("subject", "affected", "predicate", "quantity", "time", "place"),
        *("polarity", "attribute", "quotation", "speaker", "order"),
        *("instance", "commitment", "identity", "protagonist", "seat", "elsewhere", "figures", "series", "quoted"),
        *("progress", "silence", "article", "drift", "channel", "having", "goal"),
    }
    assert FACETS["polarity"] == ("same", "opposed")


@pytest.mark.parametrize(("name", "outcome"), OUTCOMES)
def test_facet_condition_holds_of_its_outcomes_only(name: str, outcome: str) -> None:
    condition = {"kind": name, "is": [outcome]}
    others = [facet(name, other) for other in FACETS[name] if other != outcome]
    assert holds(condition, pair(*others, facet(name, outcome)))
    assert not holds(condition, pair(*others))


@pytest.mark.parametrize("name", FACETS)
def test_facet_condition_does_not_hold_where_nothing_was_compared(name: str) -> None:
    assert not holds({"kind": name, "is": list(FACETS[name])}, pair())


@pytest.mark.parametrize("name", FACETS)
def test_facet_condition_looks_at_facets_of_its_name_only(name: str) -> None:
    others = [facet(other, outcome) for other, outcome in OUTCOMES if other != name]
    assert not holds({"kind": name, "is": list(FACETS[name])}, pair(*others))


@pytest.mark.parametrize("name", FACETS)
def test_facet_condition_gives_the_facets_it_rests_on(name: str) -> None:
    first, last = (
        facet(name, [*FACETS[name], "unlike any"][0 if len(FACETS[name]) > 1 else 1]),
        facet(name, FACETS[name][-1]),
    )
    condition = PAIR.validate_python({"kind": name, "is": [last.outcome]})
    assert condition.evidence(pair(first, last)) == (last,)


@pytest.mark.parametrize("name", FACETS)
def test_facet_condition_refuses_an_outcome_that_the_facet_does_not_have(name: str) -> None:
    with pytest.raises(ValidationError):
        PAIR.validate_python({"kind": name, "is": [*FACETS[name], "sideways"]})


@pytest.mark.parametrize(("name", "outcome"), [("quantity", "apart"), ("attribute", "opposed")])
def test_of_narrows_a_facet_to_one_of_what_it_is_of(name: str, outcome: str) -> None:
    seen = pair(facet(name, outcome, "count", "killed"))
    condition = {"kind": name, "is": [outcome]}
    assert holds({**condition, "of": ["count"]}, seen)
    assert holds({**condition, "of": ["money", "killed"]}, seen)
    assert not holds({**condition, "of": ["money"]}, seen)


def test_of_and_outcome_must_meet_in_one_facet() -> None:
    seen = pair(facet("quantity", "apart", "money"), facet("quantity", "equal", "count"))
    assert not holds({"kind": "quantity", "is": ["apart"], "of": ["count"]}, seen)


@pytest.mark.parametrize(
    ("a", "b", "both", "either"),
    [
        ("expected", "possible", True, True),
        ("expected", "asserted", False, True),
        ("asserted", "expected", False, True),
        ("asserted", "denied", False, False),
    ],
)
def test_modality_asks_both_claims_or_either(a: Modality, b: Modality, both: bool, either: bool) -> None:
    seen = pair(a=claim(1, modality=a), b=claim(2, modality=b))
    condition = {"kind": "modality", "is": ["expected", "possible"]}
    assert holds({**condition, "of": "both"}, seen) == both
    assert holds({**condition, "of": "either"}, seen) == either


@pytest.mark.parametrize(
    ("silent", "both", "either"),
    [({1, 2}, True, True), ({1}, False, True), ({2}, False, True), (set(), False, False)],
)
def test_not_disclosed_asks_both_claims_or_either(silent: set[int], both: bool, either: bool) -> None:
    a, b = (claim(number, kind="non-disclosure" if number in silent else "statement") for number in (1, 2))
    assert holds({"kind": "not-disclosed", "of": "both"}, pair(a=a, b=b)) == both
    assert holds({"kind": "not-disclosed", "of": "either"}, pair(a=a, b=b)) == either


@pytest.mark.parametrize(
    ("one", "other", "slot", "expected"),
    [
        ("die", "die", "time", True),
        ("die", "drown", "place", True),
        ("visit", "visit", "time", True),
        ("visit", "visit", "place", False),
        ("die", "visit", "place", False),
        ("die", "drown", "room", True),
        ("tackle", "tackle", "room", True),
        ("tackle", "tackle", "place", False),
        ("tackle", "overpower", "room", False),
        ("visit", "visit", "room", False),
        ("die", None, "time", False),
        (None, None, "time", False),
    ],
)
def test_single_valued_asks_the_frames_of_both_claims(
    one: str | None, other: str | None, slot: str, expected: bool
) -> None:
    seen = pair(a=claim(1, frame=one), b=claim(2, frame=other))
    assert holds({"kind": "single-valued", "slot": slot}, seen) == expected


@pytest.mark.parametrize(
    ("order", "more", "expected"),
    [
        ("a-later", "a", True),
        ("b-later", "b", True),
        ("a-later", "b", False),
        ("b-later", "a", False),
        ("same-day", "a", False),
        ("unknown", "b", False),
    ],
)
def test_later_is_more_asks_that_the_later_article_has_the_larger_number(
    order: str, more: Literal["a", "b"], expected: bool
) -> None:
    seen = pair(facet("order", order), facet("quantity", "apart", "count", more=more))
    assert holds({"kind": "later-is-more"}, seen) == expected


def test_later_is_more_does_not_hold_of_numbers_that_meet() -> None:
    seen = pair(facet("order", "a-later"), facet("quantity", "overlaps", "count"))
    assert not holds({"kind": "later-is-more"}, seen)


@pytest.mark.parametrize("kind", ["sources", "origins", "independent"])
@given(held=st.integers(1, 9), low=st.integers(1, 9), high=st.integers(1, 9))
def test_counts_of_sources_origins_and_independent_claims_lie_between_their_bounds(
    kind: str, held: int, low: int, high: int
) -> None:
    counts: dict[str, Any] = {"sources": 10, "origins": 10, "independent": 10, kind: held}
    of = group(**counts)
    assert holds({"kind": kind, "at_least": low, "at_most": high}, of) == (low <= held <= high)


@pytest.mark.parametrize("kind", ["sources", "origins", "independent"])
def test_a_count_without_upper_bound_holds_of_any_more(kind: str) -> None:
    assert holds({"kind": kind, "at_least": 2}, group(40, 40, independent=40))
    assert not holds({"kind": kind, "at_least": 2}, group(1, 1))


@pytest.mark.parametrize("verdict", ["agreement", "compatible", "update", "contradiction", "none"])
def test_tied_by_holds_of_its_verdicts_only(verdict: str) -> None:
    assert holds({"kind": "tied-by", "is": [verdict]}, group(2, 2, verdict))
    assert not holds({"kind": "tied-by", "is": [verdict]}, group(2, 2, "something else"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "wording", "at_least": -0.1},
        {"kind": "wording", "at_least": 1.1},
        {"kind": "shared-terms", "at_least": 0},
        {"kind": "modality", "of": "neither", "is": ["expected"]},
        {"kind": "modality", "of": "both", "is": ["shouted"]},
        {"kind": "single-valued", "slot": "mood"},
        {"kind": "polarity", "is": ["same"], "of": ["count"]},
        {"kind": "no-such-kind"},
    ],
)
def test_wrong_arguments_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        PAIR.validate_python(wrong)


@pytest.mark.parametrize(
    ("affected", "subject", "known"),
    [
        (facet("affected", "same", "named"), facet("subject", "unknown"), True),
        (facet("affected", "same", "definite"), facet("subject", "unlike"), True),
        (facet("affected", "same", "told"), facet("subject", "unknown", "told"), False),
        (facet("affected", "same", "told"), facet("subject", "same"), True),
        (facet("affected", "unknown", "told", "described"), facet("subject", "unlike"), True),
        (facet("affected", "unknown", "told"), facet("subject", "same"), False),
        (facet("affected", "unknown", "one-sided"), facet("subject", "same"), False),
        (facet("affected", "unknown"), facet("subject", "same"), True),
        (facet("affected", "unknown"), facet("subject", "unknown", "described"), True),
        (facet("affected", "different", "named", "told"), facet("subject", "same"), False),
    ],
)
def test_one_participant_is_known_of_both(affected: Facet, subject: Facet, *, known: bool) -> None:
    assert holds({"kind": "same-participant"}, pair(affected, subject)) == known


def test_a_verb_without_content_is_about_its_subject() -> None:
    complement, empty = facet("affected", "same", "definite"), facet("predicate", "same", "empty")
    assert not holds({"kind": "same-participant"}, pair(complement, facet("subject", "unknown"), empty))
    assert holds({"kind": "same-participant"}, pair(complement, facet("subject", "same"), empty))


def test_a_shared_name_makes_one_participant_of_a_noun() -> None:
    facets = facet("affected", "same", "told"), facet("subject", "unlike", "told")
    one, other = claim(1, terms=("@delta", "video")), claim(2, terms=("@delta", "video"))
    assert holds({"kind": "same-participant"}, pair(*facets, a=one, b=other))
    assert not holds({"kind": "same-participant"}, pair(*facets, a=one, b=claim(2, terms=("video",))))


@pytest.mark.parametrize(
    ("affirmed", "negated", "denies"),
    [
        ("Edda Falk sang in Lyon.", "Edda Falk did not sing in Lyon.", False),
        ("Edda Falk sang in Lyon.", "Edda Falk did not sing.", False),
        ("Edda Falk sang in Lyon.", "Edda Falk did not sing in Oslo.", True),
        ("Edda Falk sang.", "Edda Falk did not sing with a choir.", True),
        ("Edda Falk sang in Lyon.", "Edda Falk sang in Oslo.", False),
    ],
)
def test_details_that_are_denied(affirmed: str, negated: str, *, denies: bool) -> None:
    a, b = claims_of(affirmed, "a")[0], claims_of(negated, "b")[0]
    assert holds({"kind": "denies-details"}, pair(a=a, b=b)) == denies
    assert holds({"kind": "denies-details"}, pair(a=b, b=a)) == denies


def test_a_noun_in_two_sentences_with_other_names_is_not_known_to_be_one() -> None:
    facets = facet("affected", "same", "definite", "told"), facet("subject", "unlike", "told")
    here, there = claim(1, terms=("@delta", "video")), claim(2, terms=("@nord", "video"))
    assert not holds({"kind": "same-participant"}, pair(*facets, a=here, b=there))
    assert holds({"kind": "same-participant"}, pair(*facets, a=here, b=claim(2, terms=("video",))))


def test_one_act_of_two_that_one_did_and_another_did_not() -> None:
    done, undone = facet("affected", "same", "definite"), facet("polarity", "opposed")
    smiths = Facet(name="subject", outcome="unknown", a="the smiths", b="the engineers", of=("told",))
    assert not holds({"kind": "same-participant"}, pair(done, undone, smiths))
    assert holds({"kind": "same-participant"}, pair(done, smiths))
    assert holds({"kind": "same-participant"}, pair(done, undone, smiths.model_copy(update={"b": "The smiths"})))
