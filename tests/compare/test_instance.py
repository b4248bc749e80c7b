"""Whether two claims speak of one instance of a kind."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of, hand_made

from verify.compare.instance import instance_facet
from verify.models import Polarity


def _outcome(one: str, other: str, polarity: Polarity = "affirmed") -> str | None:
    a, b = hand_made("c1", "a", quote=one), hand_made("c2", "b", quote=other, polarity=polarity)
    there, back = instance_facet(a, b), instance_facet(b, a)
    assert (there is None) == (back is None)
    if there is None or back is None:
        return None
    assert (there.outcome, there.a, there.b) == (back.outcome, back.b, back.a)
    return there.outcome


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("The mill burned", "Another mill burned", "other"),
        ("The eel is a metre long", "Eels can grow to three metres", "general"),
        ("The mill burned", "The old mill burned", None),
        ("The miller's wife fled", "The miller's second wife fled", None),
        ("The miller's son fled", "The miller's third son fled", None),
        ("The mill burned", "A second mill burned", "other"),
        ("The miller ran", "The miller ran past a guard", None),
        ("The miller ran", "The miller ran in past years", "other"),
        ("The mill burned", "In the past the mill burned", "other"),
        ("The miller's mill burned", "The miller's second mill burned", "other"),
        ("The longest eel ever caught", "The largest eel ever seen", None),
    ],
)
def test_a_mark_on_one_side_tells_apart(one: str, other: str, outcome: str | None) -> None:
    assert _outcome(one, other) == outcome


def test_a_negative_for_a_time_is_limited() -> None:
    assert _outcome("The mayor was seen", "The mayor was not seen for months", "negated") == "limited"
    assert _outcome("The mayor was seen", "The mayor was not seen", "negated") is None
    assert _outcome("The mayor was seen", "The mayor was seen for months") is None


def test_what_something_follows_is_another() -> None:
    texts = {"a": "The film follows a film of the mill", "b": "There is a film of the mill"}
    quote = "a film of the mill"
    a, b = (hand_made(of, of, quote=quote, start=text.index(quote)) for of, text in texts.items())
    facet = instance_facet(a, b, texts)
    assert facet is not None
    assert (facet.outcome, facet.a) == ("other", "follows")
    assert instance_facet(b, b.model_copy(update={"id": "c3"}), texts) is None


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("“The mill was owned by Ivo Lund,” she said.", "The mill is not owned by Ivo Lund.", "limited"),
        ("The mill is owned by Ivo Lund.", "The mill was not owned by Ivo Lund.", "limited"),
        ("The mill is owned by Ivo Lund.", "The mill is not owned by Ivo Lund.", None),
        ("She said that the mill was owned by Ivo Lund.", "The mill is not owned by Ivo Lund.", None),
        ("The miller was killed.", "The miller is not killed.", None),
    ],
)
def test_what_may_come_and_go_was_so_and_is_not(one: str, other: str, outcome: str | None) -> None:
    (a,), (b,) = claims_of(one, "a"), claims_of(other, "b")
    for facet in (instance_facet(a, b), instance_facet(b, a)):
        assert (facet.outcome if facet else None) == outcome
