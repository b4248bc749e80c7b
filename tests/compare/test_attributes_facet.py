"""Values that exclude each other, said of what stands in one slot."""

from __future__ import annotations

import pytest
from strategies_claims import hand_made, mention

from verify.compare.attributes import attribute_facets
from verify.models import Facet, Mention


def _facets(one: Mention, other: Mention, *, passive: bool = False) -> list[tuple[str, tuple[str, ...]]]:
    a, b = (hand_made(of, of, subject=who, passive=passive) for of, who in (("a", one), ("b", other)))
    there, back = attribute_facets(a, b), attribute_facets(b, a)
    assert [(f.outcome, f.of, f.a, f.b) for f in there] == [(f.outcome, f.of, f.b, f.a) for f in back]
    return [(facet.outcome, facet.of) for facet in there]


@pytest.mark.parametrize(
    ("one", "other", "outcome", "cls"),
    [
        (mention("a woman"), mention("a man"), "opposed", "sex"),
        (mention("a woman"), mention("the woman"), "same", "sex"),
        (
            mention("a Danish farmer", modifiers=("Danish",)),
            mention("a Swedish farmer", modifiers=("Swedish",)),
            "opposed",
            "nationality",
        ),
        (
            mention("a Danish farmer", modifiers=("Danish",)),
            mention("a Danish cook", modifiers=("Danish",)),
            "same",
            "nationality",
        ),
    ],
)
def test_values_of_one_class_are_the_same_or_opposed(one: Mention, other: Mention, outcome: str, cls: str) -> None:
    assert _facets(one, other) == [(outcome, (cls, "actor"))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (mention("a woman"), mention("a farmer")),
        (mention("a woman"), mention("he", pronoun=True)),
        (mention("a Danish cheese", modifiers=("Danish",)), mention("a Swedish cheese", modifiers=("Swedish",))),
        (mention("a Danish farmer", modifiers=("Danish",)), mention("a woman")),
    ],
)
def test_words_that_give_no_value_of_one_class_are_not_compared(one: Mention, other: Mention) -> None:
    assert _facets(one, other) == []


def test_the_passive_subject_stands_with_the_objects() -> None:
    arrested = hand_made("c1", "a", subject=mention("a woman"), passive=True)
    police_arrested = hand_made("c2", "b", subject=mention("the police"), objects=(mention("a man", "object"),))
    (facet,) = attribute_facets(arrested, police_arrested)
    assert (facet.outcome, facet.of) == ("opposed", ("sex", "affected"))
    assert (facet.a, facet.b) == ("woman", "man")


def test_who_acts_is_not_compared_with_who_is_affected() -> None:
    a = hand_made("c1", "a", subject=mention("a woman"))
    b = hand_made("c2", "b", objects=(mention("a man", "object"),))
    assert attribute_facets(a, b) == ()


def test_one_value_in_common_is_enough_to_agree() -> None:
    couple = hand_made("c1", "a", objects=(mention("a man", "object"), mention("a woman", "object", start=9)))
    one = hand_made("c2", "b", objects=(mention("a woman", "object"),))
    facets: tuple[Facet, ...] = attribute_facets(couple, one)
    assert [facet.outcome for facet in facets] == ["same"]


def test_two_nations_of_one_person_are_not_opposed_to_one_of_them() -> None:
    one = mention("a Danish-Swedish farmer", modifiers=("Swedish",))
    other = mention("a Danish farmer", modifiers=("Danish",))
    a, b = hand_made("c1", "a", quote="a Danish-Swedish farmer won", subject=one), hand_made("c2", "b", subject=other)
    assert attribute_facets(a, b) == attribute_facets(b, a) == ()


def test_two_sexes_are_not_opposed_where_both_articles_speak_of_both() -> None:
    a = hand_made("c1", "a", subject=mention("the woman"))
    b = hand_made("c2", "b", subject=mention("the man"))
    both = "A man and a woman met."
    assert attribute_facets(a, b, {"a": both, "b": both}) == ()
    assert [facet.outcome for facet in attribute_facets(a, b, {"a": both, "b": "A man came."})] == ["opposed"]


def test_a_sex_is_only_held_against_a_word_of_its_sort() -> None:
    assert _facets(mention("a boy"), mention("a girl")) == [("opposed", ("sex", "actor"))]
    assert _facets(mention("a nun"), mention("a boy")) == []


def test_a_compound_direction_lies_between_its_halves() -> None:
    south = mention("southern Tarvik", modifiers=("southern",))
    assert _facets(mention("south-central Tarvik", modifiers=("central",)), south) == []
    assert _facets(mention("central Tarvik", modifiers=("central",)), south) == [("opposed", ("direction", "actor"))]
