"""What claims stand on, and how many of them are independent of each other."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import credit, hand_made, origin

from verify.graph import largest_matching
from verify.match.independence import footings, said_by
from verify.models import Origin


def _origin(number: int, outlet: str, key: str, copied: str | None = None) -> Origin:
    return origin(hand_made(f"c{number}", f"a{number}"), key, outlet, copied)


def _independent(*stated: tuple[str, str] | tuple[str, str, str | None]) -> int:
    """Return how many of some claims, each given by outlet, origin and copied text, are independent."""
    return _count([_origin(number, *parts) for number, parts in enumerate(stated)])


def _count(origins: Sequence[Origin]) -> int:
    return largest_matching(footings(origins))


@pytest.mark.parametrize(
    ("stated", "number"),
    [
        ([("Gazette", "outlet:Gazette")], 1),
        ([("Gazette", "outlet:Gazette"), ("Herald", "outlet:Herald")], 2),
        ([("Gazette", "outlet:Gazette"), ("Gazette", "speaker:ada holm")], 1),
        ([("Gazette", "speaker:ada holm"), ("Herald", "speaker:ada holm")], 1),
        ([("Gazette", "speaker:ada holm"), ("Herald", "speaker:iris lake")], 2),
        ([("Gazette", "agency:Reuters"), ("Herald", "agency:Reuters"), ("Courier", "outlet:Courier")], 2),
        ([("Gazette", "outlet:Gazette"), ("Herald", "outlet:Gazette")], 1),
        ([("Reuters", "outlet:Reuters"), ("Herald", "agency:Reuters")], 1),
        ([("Gazette", "speaker:a"), ("Gazette", "speaker:b"), ("Herald", "speaker:a"), ("Courier", "speaker:b")], 2),
    ],
)
def test_claims_are_independent_with_an_outlet_and_an_origin_of_their_own(
    stated: list[tuple[str, str]], number: int
) -> None:
    assert _independent(*stated) == number


def test_outlets_that_print_one_text_count_as_one_outlet() -> None:
    copied = [("Gazette", "text:Gazette", "t"), ("Herald", "text:Gazette", "t")]
    assert _independent(*copied) == 1
    assert _independent(*copied, ("Herald", "outlet:Herald")) == 1
    assert _independent(*copied, ("Courier", "outlet:Courier")) == 2


OUTLETS = st.sampled_from(["Gazette", "Herald", "Courier", "Reuters", "Lantern"])
KEYS = st.sampled_from(["own", "speaker:ada holm", "speaker:iris lake", "agency:Reuters", "outlet:Gazette"])


@st.composite
def groups(draw: st.DrawFn) -> list[Origin]:
    """Return origins of one group; what stands in one copied text in nobody's name has one origin."""
    found = []
    for number in range(draw(st.integers(1, 7))):
        outlet, key, copied = draw(OUTLETS), draw(KEYS), draw(st.sampled_from([None, None, "t", "u"]))
        if key == "own":
            key = {"t": "text:Gazette", "u": "agency:Reuters"}.get(copied or "", f"outlet:{outlet}")
        found.append(_origin(number, outlet, key, copied))
    return found


@given(groups(), st.data())
def test_a_copy_never_raises_the_number_of_independent_claims(group: list[Origin], data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(group))
    outlet = data.draw(OUTLETS)
    text = original.copied or "new"
    printed = [one for one in group if one is original or (original.copied and one.copied == original.copied)]
    own = [one for one in printed if one.kind in {"text", "agency"} or one.key == f"outlet:{one.outlet}"]
    key = data.draw(st.sampled_from(["text:Gazette", "agency:AFP", "agency:Reuters", f"outlet:{outlet}"]))
    resolved = [_copied(one, key if one in own else one.key, text) if one in printed else one for one in group]
    copy = _origin(99, outlet, key if original in own else original.key, text)
    assert _count([*resolved, copy]) <= _count(group)


def _copied(one: Origin, key: str, text: str) -> Origin:
    """Return an origin as it is known to be once the copied text is; the steps that the article names stay."""
    later = _origin(0, one.outlet, key, text)
    return later.model_copy(update={"claim": one.claim, "chain": (*one.chain, later.chain[-1])})


@given(groups(), st.data())
def test_taking_claims_away_never_raises_the_number_while_the_copies_are_known(
    group: list[Origin], data: st.DataObject
) -> None:
    kept = data.draw(st.lists(st.sampled_from(range(len(group))), min_size=1, unique=True))
    known = footings(group)
    assert largest_matching(known[number] for number in kept) <= largest_matching(known)


def test_without_the_article_that_ties_two_copies_nothing_tells_that_they_are_one() -> None:
    stated = [
        ("Gazette", "outlet:Gazette", "t"),
        ("Herald", "outlet:Gazette", "t"),
        ("Gazette", "outlet:Gazette", None),
    ]
    assert _independent(*stated) == 1
    assert _independent(("Herald", "outlet:Herald", None), stated[2]) == 2


@given(groups(), st.randoms())
def test_the_order_of_claims_changes_nothing(group: list[Origin], random: st.DataObject) -> None:
    shuffled = sorted(group, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert _count(shuffled) == _count(group)
    outlets, keys = {one.outlet for one in group}, {one.key for one in group}
    assert 1 <= _count(group) <= min(len(outlets), len(keys))


def _spoken(speakers: Sequence[str], keys: Sequence[str], channels: Sequence[str | None]) -> str:
    claims = [hand_made(f"c{n}", f"a{n}", attribution=(credit(name, named=True),)) for n, name in enumerate(speakers)]
    made = [
        origin(claim, key, f"Outlet {n}").model_copy(update={"channel": channel})
        for n, (claim, key, channel) in enumerate(zip(claims, keys, channels, strict=True))
    ]
    return said_by(claims, {one.claim: one for one in made})


def test_different_speakers_are_named_with_their_outlets() -> None:
    found = _spoken(["Ada Holm", "Iris Lake"], ["speaker:ada holm", "speaker:iris lake"], [None, None])
    assert found == "; said by different speakers: Ada Holm (Outlet 0), Iris Lake (Outlet 1)"


def test_one_speaker_on_two_channels_is_told_as_that() -> None:
    found = _spoken(["Ada Holm", "Ms Holm"], ["speaker:ada holm"] * 2, ["X", "the Telegram app"])
    assert found == "; said through different channels: X (Outlet 0), the Telegram app (Outlet 1)"


@pytest.mark.parametrize("channels", [["X", "X"], ["X", None], [None, None]])
def test_nothing_is_added_for_one_speaker_in_one_place(channels: list[str | None]) -> None:
    assert _spoken(["Ada Holm", "Ada Holm"], ["speaker:ada holm"] * 2, channels) == ""


def test_nothing_is_added_where_an_outlet_speaks_for_itself() -> None:
    assert _spoken(["Ada Holm", "residents"], ["speaker:ada holm", "outlet:Herald"], [None, None]) == ""


def test_outlets_of_one_copied_text_are_named() -> None:
    claims = [hand_made("c1", "a"), hand_made("c2", "b")]
    made = {c.id: origin(c, "text:Gazette", o, "t") for c, o in zip(claims, ["Gazette", "Herald"], strict=True)}
    assert said_by(claims, made) == "; Gazette and Herald print one text"
