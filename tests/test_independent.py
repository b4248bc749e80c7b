"""The number of independent claims of a group: the most of which no two are tied."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies_claims import hand_made, origin

from verify.independent import most_independent
from verify.match.independence import footings, tied
from verify.models import Origin


class Printed(NamedTuple):
    """A claim: its outlet, whom it credits (empty: nobody), its passage, and which article of the outlet has it.

    Claims with one passage are copies of each other, word for word.
    """

    outlet: str
    credited: str = ""
    passage: str | None = None
    article: int = 0


def _origins(group: Sequence[Printed]) -> list[Origin]:
    """Return where the claims come from, as far as the claims of this group tell."""
    found = []
    for number, one in enumerate(group):
        printers = {other.outlet for other in group if one.passage and other.passage == one.passage}
        agency = "agency:Reuters" if one.passage == "by Reuters" else ""
        own = f"text:{', '.join(sorted(printers))}" if len(printers) > 1 else f"outlet:{one.outlet}"
        claim = hand_made(f"c{number}", f"{one.outlet} {one.article}")
        key = one.credited or agency or own
        found.append(origin(claim, key, one.outlet, tuple(sorted(printers - {one.outlet}))))
    return found


def _count(group: Sequence[Printed]) -> int:
    return most_independent(_origins(group))


@pytest.mark.parametrize(
    ("group", "number"),
    [
        ([], 0),
        ([Printed("Gazette")], 1),
        ([Printed("Gazette"), Printed("Herald")], 2),
        ([Printed("Gazette"), Printed("Gazette", "speaker:ada holm")], 1),
        ([Printed("Gazette", passage="t"), Printed("Herald", passage="t")], 1),
        ([Printed("Gazette", passage="t"), Printed("Herald", passage="t"), Printed("Herald")], 1),
        ([Printed("Gazette", passage="t"), Printed("Herald", passage="t"), Printed("Courier")], 2),
        ([Printed("Gazette", "speaker:a"), Printed("Gazette", "speaker:b"), Printed("Herald", "speaker:a")], 2),
    ],
)
def test_how_many_are_independent(group: list[Printed], number: int) -> None:
    assert _count(group) == number


@pytest.mark.parametrize("left_out", [None, 2])
def test_a_digest_that_copies_two_outlets_neither_adds_to_them_nor_makes_them_one(left_out: int | None) -> None:
    digest = [Printed("Courier", passage="t"), Printed("Courier", passage="u")]
    group = [Printed("Gazette", passage="t"), Printed("Herald", passage="u"), *digest]
    assert _count(group[:left_out]) == 2


OUTLETS = st.sampled_from(["Gazette", "Herald", "Courier", "Reuters", "Lantern"])
CREDITED = st.sampled_from(["", "", "", "speaker:ada holm", "speaker:iris lake", "agency:Reuters", "outlet:Gazette"])
PASSAGES = st.sampled_from([None, None, "t", "u", "by Reuters"])
GROUPS = st.lists(st.builds(Printed, OUTLETS, CREDITED, PASSAGES, st.integers(0, 1)), min_size=1, max_size=8)


@given(GROUPS)
def test_the_number_is_that_of_the_largest_set_of_claims_of_which_no_two_are_tied(group: list[Printed]) -> None:
    standing = footings(_origins(group))
    sizes = range(len(group) + 1)
    free = [n for n in sizes if any(_are_free(chosen) for chosen in combinations(standing, n))]
    assert _count(group) == max(free)


def _are_free(chosen: Sequence[object]) -> bool:
    return not any(tied(one, other) for one, other in combinations(chosen, 2))  # type: ignore[arg-type]


@given(GROUPS, OUTLETS, st.data())
def test_a_copy_never_raises_the_number(group: list[Printed], outlet: str, data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(group))
    copied = [one for one in group if one.outlet == original.outlet]
    new = {one: one._replace(passage=one.passage or f"of {one.outlet} {n}") for n, one in enumerate(copied)}
    printed = [new.get(one, one) for one in group]
    assert _count(
        [*printed, *(one._replace(outlet=outlet, article=one.article + 2) for one in new.values())]
    ) <= _count(group)


@given(GROUPS, st.data())
def test_an_article_taken_away_never_raises_the_number(group: list[Printed], data: st.DataObject) -> None:
    gone = data.draw(st.sampled_from(group))
    left = [one for one in group if (one.outlet, one.article) != (gone.outlet, gone.article)]
    rested_on = {name for one in left for name in (one.outlet, one.credited.partition(":")[2], one.passage)}
    assume(gone.outlet not in rested_on and f"by {gone.outlet}" not in rested_on)
    assert _count(left) <= _count(group)


def test_with_the_article_that_two_are_known_to_rest_on_goes_what_is_known_of_them() -> None:
    group = [Printed("Herald", passage="t"), Printed("Gazette"), Printed("Gazette", passage="t", article=1)]
    assert _count(group) == 1
    assert _count(group[:2]) == 2


@given(GROUPS, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(group: list[Printed], random: Random) -> None:
    origins = _origins(group)
    count = most_independent(random.sample(origins, len(origins)))
    assert count == most_independent(origins)
    assert 1 <= count <= min(len({one.outlet for one in origins}), len({one.key for one in origins}))


def test_a_large_group_with_many_ties_is_counted_in_few_steps() -> None:
    random = Random(3)  # noqa: S311 - a seeded draw, no secret
    outlets = [f"Outlet {n}" for n in range(40)]
    group = [
        origin(
            hand_made(f"c{n}", f"a{n}"),
            f"speaker:{random.randrange(30)}",
            random.choice(outlets),
            tuple(random.sample(outlets, 2)) if n % 4 == 0 else (),
        )
        for n in range(120)
    ]
    assert 20 <= most_independent(group) <= 30
