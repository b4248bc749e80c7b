"""Whether two claims tell a way to one goal."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.compare.goals import goal_facet


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The diver was taken to a clinic.", "She was rushed to the clinic in a boat.", True),
        ("The diver walked into the clinic.", "A boat brought her to the new clinic.", True),
        ("The ship returned to the northern port.", "The ship sailed towards a port.", True),
        ("The diver was taken to a nearby clinic.", "The diver was taken to a nearby brewery.", False),
        ("The diver was brought to a local hospital.", "The diver was sent to a local jail.", False),
        ("The envoy flew to Lyon.", "The envoy travelled to Lyon.", True),
        ("The envoy flew to Lyon.", "The envoy travelled to Oslo.", False),
        ("The diver walked to the clinic.", "The diver walked from the clinic.", False),
        ("The diver walked to the clinic.", "The diver spoke to the clinic.", False),
        ("The diver walked to the clinic.", "The diver walked to the harbour.", False),
        ("The diver walked to the clinic.", "The diver walked slowly.", False),
        ("The tired diver walked over to it.", "The tired diver went over to it.", False),
    ],
)
def test_ways_to_one_goal(one: str, other: str, found: bool) -> None:
    (a,), (b,) = claims_of(one, "a"), claims_of(other, "b")
    subjects = {(of, name): name for of in "ab" for name in ("lyon", "oslo")}
    for facet in (goal_facet(a, b, subjects), goal_facet(b, a, subjects)):
        assert (facet is not None) == found


def test_it_shows_both_goals() -> None:
    (a,), (b,) = claims_of("The diver was taken to a clinic.", "a"), claims_of("She was rushed to the clinic.", "b")
    facet = goal_facet(a, b, {})
    assert facet is not None
    assert (facet.a, facet.b) == ("a clinic", "the clinic")
