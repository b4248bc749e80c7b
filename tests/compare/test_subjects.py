"""Whether two claims are about one subject, and happen to one."""

from __future__ import annotations

import pytest
from strategies_claims import hand_made, mention

from verify.compare.subjects import affected, affected_facet, subject_facet
from verify.models import Mention

_KEYS = ("ada holm", "holm", "karl holm", "kyiv", "ukraine", "vesna")
SUBJECTS = {(of, key): key for of in "ab" for key in _KEYS} | {("b", "a holm"): "ada holm"}


def _outcome(one: Mention | None, other: Mention | None) -> str:
    a, b = hand_made("c1", "a", subject=one), hand_made("c2", "b", subject=other)
    there, back = subject_facet(a, b, SUBJECTS), subject_facet(b, a, SUBJECTS)
    assert (there.outcome, there.a, there.b) == (back.outcome, back.b, back.a)
    return there.outcome


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (mention("Ada Holm"), mention("Ada Holm"), "same"),
        (mention("Ada Holm"), mention("A. Holm"), "same"),
        (mention("Ada Holm"), mention("Karl Holm"), "different"),
        (mention("Ada Holm"), mention("Holm"), "unknown"),
        (mention("Kyiv"), mention("Ukraine"), "related"),
        (mention("Kyiv"), mention("Vesna"), "different"),
        (mention("the baker"), mention("a baker"), "same"),
        (mention("the vessel"), mention("the ship"), "same"),
        (mention("the quay"), mention("the orchard"), "unlike"),
        (mention("bakers", head="baker", plural=True), mention("the bakers", head="baker", plural=True), "unknown"),
        (mention("bakers", head="baker", plural=True), mention("the baker"), "unlike"),
        (mention("Ada Holm"), mention("the baker"), "unknown"),
        (mention("Ada Holm"), mention("she", pronoun=True), "unknown"),
        (mention("the catfish", modifiers=("Danube",)), mention("the catfish", modifiers=("Amur",)), "unlike"),
        (mention("the catfish", modifiers=("Danube",)), mention("the catfish"), "same"),
        (mention("Ada Holm"), None, "unknown"),
        (None, None, "unknown"),
    ],
)
def test_subjects(one: Mention | None, other: Mention | None, outcome: str) -> None:
    assert _outcome(one, other) == outcome


def test_the_facet_shows_both_names() -> None:
    a, b = hand_made("c1", "a", subject=mention("Kyiv")), hand_made("c2", "b", subject=mention("Ukraine"))
    facet = subject_facet(a, b, SUBJECTS)
    assert (facet.a, facet.b) == ("Kyiv", "Ukraine")


_WHO, _WHOM, _WHERE = (
    mention("Ada Holm"),
    mention("the boat", "object", start=9),
    mention("the quay", "oblique", start=18),
)


@pytest.mark.parametrize(
    ("frame", "passive", "objects", "heads"),
    [
        ("die", False, (_WHOM, _WHERE), ["boat"]),
        ("die", True, (_WHERE,), ["holm"]),
        ("die", False, (_WHERE,), ["holm"]),
        (None, False, (_WHOM, _WHERE), ["boat"]),
        (None, False, (_WHERE,), []),
        (None, True, (_WHOM,), ["holm"]),
    ],
)
def test_whom_it_happens_to(
    frame: str | None, objects: tuple[Mention, ...], heads: list[str], *, passive: bool
) -> None:
    claim = hand_made("c1", subject=_WHO, objects=objects, frame=frame, passive=passive)
    assert [found.head for found in affected(claim)] == heads


def test_active_and_passive_meet_in_what_is_affected() -> None:
    active = hand_made("c1", "a", subject=mention("the storm"), objects=(mention("the boat", "object"),))
    passive = hand_made("c2", "b", subject=mention("the boat"), passive=True)
    assert affected_facet(active, passive, {}).outcome == "same"
    assert subject_facet(active, passive, {}).outcome == "unlike"


def test_the_closest_pair_of_objects_counts() -> None:
    a = hand_made("c1", "a", objects=(mention("Karl Holm", "object"), mention("Ada Holm", "object", start=9)))
    b = hand_made("c2", "b", objects=(mention("Ada Holm", "object"),))
    facet = affected_facet(a, b, SUBJECTS)
    assert (facet.outcome, facet.a) == ("same", "Ada Holm")


def test_two_pronouns_of_two_sexes_are_not_of_one_name() -> None:
    he = mention("he", pronoun=True).model_copy(update={"name": "Ada Holm"})
    she = mention("she", pronoun=True).model_copy(update={"name": "Ada Holm"})
    assert _outcome(he, she) == "different"
    assert _outcome(she, she) == "same"


def test_members_of_a_name_are_not_the_name() -> None:
    members = mention("three members of Vesna", head="member", plural=True).model_copy(update={"name": "Vesna"})
    assert _outcome(members, mention("Vesna")) == "unlike"


def test_what_is_joined_to_the_members_of_a_group_may_be_of_its_name() -> None:
    joined = (mention("Karl Holm", start=60),)
    for group, outcome in ((mention("Three bakers of the Vesna", head="baker", plural=True), "unlike"), (None, "same")):
        a = hand_made("c1", "a", subject=group or mention("Vesna"), objects=joined)
        assert subject_facet(a, hand_made("c2", "b", subject=mention("Karl Holm")), SUBJECTS).outcome == outcome


@pytest.mark.parametrize(
    ("one", "other", "tag"),
    [
        (mention("an officer"), mention("the agent"), "alike"),
        (mention("it", pronoun=True), mention("it", pronoun=True), "pronouns"),
        (
            mention("number plates", head="plate", plural=True, modifiers=("number",)),
            mention("number plates", head="plate", plural=True, modifiers=("number",)),
            "kinds",
        ),
    ],
)
def test_what_may_be_one_is_told(one: Mention, other: Mention, tag: str) -> None:
    a, b = hand_made("c1", "a", subject=one), hand_made("c2", "b", subject=other)
    facet = subject_facet(a, b, SUBJECTS)
    assert (facet.outcome, tag in facet.of) == ("unknown", True)
    assert tag not in subject_facet(a, hand_made("c3", "b", subject=mention("the nun")), SUBJECTS).of


@pytest.mark.parametrize(
    "other",
    [
        mention("the plates", head="plate", plural=True),
        mention("40 plates", head="plate", plural=True),
        mention("tin plates", head="plate", plural=True, modifiers=("tin",)),
        mention("plate", head="plate"),
        mention("cups", head="cup", plural=True),
    ],
)
def test_certain_things_are_no_kind(other: Mention) -> None:
    a = hand_made("c1", "a", subject=mention("plates", head="plate", plural=True))
    assert "kinds" not in subject_facet(a, hand_made("c2", "b", subject=other), SUBJECTS).of


def test_soldiers_may_be_other_soldiers() -> None:
    soldiers = mention("soldiers", head="soldier", plural=True)
    a, b = (hand_made(of, of, subject=soldiers) for of in "ab")
    assert "kinds" not in subject_facet(a, b, SUBJECTS).of


def test_none_of_a_kind_is_none_of_it_twice() -> None:
    no, some = mention("no guns", head="gun", plural=True), mention("guns", head="gun", plural=True)
    assert _outcome(no, mention("any guns", head="gun", plural=True)) == "same"
    assert _outcome(no, some) == "unknown"
