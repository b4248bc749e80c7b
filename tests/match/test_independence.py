"""What claims stand on and lean on, and which two are tied by it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from strategies_claims import credit, hand_made, origin

from verify.match.independence import as_written, copied_by, footings, resting_on_withdrawn, said_by, tied

Stated = tuple[str, str] | tuple[str, str, tuple[str, ...]]
"""Outlet and origin of a claim, and the other outlets that print its passage."""


def _are_tied(*stated: Stated) -> bool:
    claims = [hand_made(f"c{n}", f"a{n}") for n in range(len(stated))]
    outlets = [origin(claim, parts[1], parts[0], *parts[2:]) for claim, parts in zip(claims, stated, strict=True)]
    one, other = footings(outlets)
    assert tied(one, other) == tied(other, one)
    return tied(one, other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Gazette", "outlet:Gazette"), ("Herald", "outlet:Herald"), False),
        (("Gazette", "outlet:Gazette"), ("Gazette", "speaker:ada holm"), True),
        (("Gazette", "speaker:ada holm"), ("Herald", "speaker:ada holm"), True),
        (("Gazette", "speaker:ada holm"), ("Herald", "speaker:iris lake"), False),
        (("Gazette", "agency:Reuters"), ("Herald", "agency:Reuters"), True),
        (("Gazette", "outlet:Gazette"), ("Herald", "outlet:Gazette"), True),
        (("Reuters", "outlet:Reuters"), ("Herald", "agency:Reuters"), True),
        (("Gazette", "text:Gazette, Herald", ("Herald",)), ("Herald", "outlet:Herald"), True),
        (("Gazette", "speaker:ada holm", ("Herald",)), ("Herald", "speaker:iris lake"), True),
        (("Gazette", "text:Courier, Gazette", ("Courier",)), ("Herald", "text:Courier, Herald", ("Courier",)), False),
        (("Gazette", "text:Gazette, Reuters", ("Reuters",)), ("Herald", "agency:Reuters"), True),
    ],
)
def test_claims_are_tied_by_what_they_stand_on_or_one_leans_on(one: Stated, other: Stated, expected: bool) -> None:
    assert _are_tied(one, other) is expected


def test_an_article_that_prints_the_passage_of_another_leans_on_it_in_all_that_it_says_here() -> None:
    outlets = ["Gazette", "Gazette", "Herald"]
    claims = [hand_made("c0", "a"), hand_made("c1", "a"), hand_made("c2", "b")]
    made = [origin(claim, f"outlet:{outlet}", outlet) for claim, outlet in zip(claims, outlets, strict=True)]
    assert not tied(*footings(made)[1:])
    copied = made[0].model_copy(update={"printed_by": ("Herald",)})
    assert tied(*footings([copied, *made[1:]])[1:])


def test_a_voice_of_its_own_leans_on_those_who_passed_the_words_on() -> None:
    passed_on = origin(hand_made("c1", "a"), "agency:Reuters", "Gazette")
    told = origin(hand_made("c2", "b"), "outlet:Harbour Post", "Herald")
    by_agency = told.model_copy(update={"chain": (*told.chain[:2], passed_on.chain[-1], told.chain[-1])})
    one, alone, through = footings([passed_on, told, by_agency])
    assert not tied(one, alone)
    assert tied(one, through)


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


def test_a_speaker_is_called_as_the_article_has_it_and_an_outlet_by_its_name() -> None:
    claim = hand_made("c1", attribution=(credit("Ada Holm", named=True), credit("she")))
    assert as_written(claim, origin(claim, "speaker:ada holm", "Gazette")) == "Ada Holm"
    assert as_written(claim, origin(claim, "outlet:Gazette", "Gazette")) == "Gazette"


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
    pairs = [("Gazette", ("Herald",)), ("Herald", ("Gazette", "Lantern"))]
    made = {c.id: origin(c, "text:t", outlet, printed) for c, (outlet, printed) in zip(claims, pairs, strict=True)}
    assert said_by(claims, made) == "; Gazette and Herald print one text"


def test_two_texts_that_one_outlet_copies_are_told_apart() -> None:
    printed = [("Courier", ("Gazette",)), ("Courier", ("Herald",)), ("Gazette", ("Courier",)), ("Herald", ("Courier",))]
    made = [origin(hand_made(f"c{n}"), "text:t", outlet, others) for n, (outlet, others) in enumerate(printed)]
    assert copied_by(made) == (("Courier", "Gazette"), ("Courier", "Herald"))


def test_who_prints_a_withdrawn_text_is_named() -> None:
    made = [origin(hand_made("c1"), "outlet:Gazette", "Gazette"), origin(hand_made("c2"), "outlet:Herald", "Herald")]
    assert resting_on_withdrawn(made) == ""
    fallen = made[1].model_copy(update={"withdrawn": ("w1", "w2")})
    assert resting_on_withdrawn([made[0], fallen]) == "; Herald prints a text that was withdrawn (w1, w2)"
