"""Which pairs of claims may state one fact."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import batches, claims_of, count, credit, hand_made

from verify.match.events import group_events
from verify.match.links import Matching, link_claims
from verify.models import Claim


def _pairs(matching: Matching) -> set[tuple[str, str]]:
    return {(link.a, link.b) for link in matching.links}


def test_two_sentences_on_one_fact_are_linked_and_the_reason_names_what_they_share() -> None:
    a = claims_of("The ferry Halcyon sank near Norsund on Tuesday.", "a")
    b = claims_of("A storm sank the ferry Halcyon off Norsund.", "b")
    (link,) = link_claims([*a, *b]).links
    assert {link.a, link.b} == {a[0].id, b[0].id}
    assert link.best
    assert "halcyon" in link.reason


def test_one_date_in_two_sentences_without_a_word_in_common_is_a_link() -> None:
    a = claims_of("The ferry Halcyon sank near Norsund. The harbour closed on 3 May.", "a")
    b = claims_of("A storm sank the ferry Halcyon off Norsund. On 3 May a diver found its bell.", "b")
    linked = {claim for pair in _pairs(link_claims([*a, *b], [["a", "b"]])) for claim in pair}
    assert {claim.id for claim in (*a, *b) if claim.time} <= linked


def test_claims_with_nothing_in_common_are_not_linked() -> None:
    a = claims_of("The ferry Halcyon sank near Norsund on Tuesday. The mayor praised a choir from Vesterby.", "a")
    b = claims_of("A storm sank the ferry Halcyon off Norsund.", "b")
    linked = {claim for pair in _pairs(link_claims([*a, *b])) for claim in pair}
    assert next(claim.id for claim in a if "choir" in claim.quote) not in linked


def test_the_closer_of_two_sentences_is_the_best_match() -> None:
    same = ("quay", "crater", "ballot", "glacier")
    a = hand_made("c1", "a", terms=same)
    near, far = hand_made("c2", "b", terms=same), hand_made("c3", "b", terms=("quay", "lantern", "orchard"))
    best = {(link.a, link.b): (link.best, link.score) for link in link_claims([a, near, far]).links}
    assert best["c1", "c2"][0]
    assert ("c1", "c3") not in best or (not best["c1", "c3"][0] and best["c1", "c3"][1] < best["c1", "c2"][1])


def test_of_two_equally_close_sentences_the_earlier_is_the_best_match_whatever_their_ids() -> None:
    same = ("quay", "crater", "ballot")
    for early, late in (("c2", "c3"), ("c3", "c2")):
        claims = [
            hand_made("c1", terms=same),
            hand_made(late, "b", terms=same, start=40),
            hand_made(early, "b", terms=same),
        ]
        assert {link.b for link in link_claims(claims).links if link.best} == {early}


def test_a_caption_is_linked_where_nothing_else_in_its_article_is_nearer() -> None:
    same = ("quay", "crater", "ballot", "glacier")
    other, text = hand_made("c1", "a", terms=same), hand_made("c2", "b", terms=same[:2])
    for terms, linked in ((same, True), (("quay", "crater", "pier"), False)):
        caption = hand_made("c3", "b", terms=terms, start=40)
        assert ("c1", "c3") in _pairs(link_claims([other, text, caption]))
        pairs = _pairs(link_claims([other, text, caption.model_copy(update={"part": "caption"})]))
        assert (("c1", "c3") in pairs, ("c1", "c2") in pairs) == (linked, True)


def test_the_rest_of_the_sentence_counts_less_than_the_claims_own_words() -> None:
    a = hand_made("c1", "a", terms=("quay", "crater"))
    own = hand_made("c2", "b", terms=("quay", "crater"), context=("orchard",))
    around = hand_made("c3", "b", terms=("quay", "orchard"), context=("crater",))
    apart = hand_made("c4", "b", terms=("quay", "orchard"))
    score = {(link.a, link.b): link.score for link in link_claims([a, own, around, apart]).links}
    assert score["c1", "c2"] > score["c1", "c3"] > score.get(("c1", "c4"), 0)


def test_one_number_of_one_thing_links_claims_of_other_words() -> None:
    event = tuple(f"w{number}" for number in range(12))
    claims = [
        hand_made("c1", "a", terms=("orchard",), values=(count(640, "goat"),)),
        hand_made("c2", "b", terms=("turbine",), values=(count(640, "goat"),)),
        hand_made("c3", "b", terms=("lantern",), values=(count(641, "goat"),)),
        hand_made("c4", "a", terms=event),
        hand_made("c5", "b", terms=event),
    ]
    assert ("c1", "c2") in _pairs(link_claims(claims))
    assert ("c1", "c3") not in _pairs(link_claims(claims))


def test_one_measured_thing_links_claims_of_other_numbers() -> None:
    event = tuple(f"w{number}" for number in range(12))
    claims = [
        hand_made("c1", "a", terms=("orchard",), values=(count(12, "miner", "killed"),)),
        hand_made("c2", "b", terms=("turbine",), values=(count(15, "miner", "killed"),)),
        hand_made("c3", "b", terms=("lantern",), values=(count(15, "miner", "injured"),)),
        hand_made("c4", "a", terms=event),
        hand_made("c5", "b", terms=event),
    ]
    assert ("c1", "c2") in _pairs(link_claims(claims))
    assert ("c1", "c3") not in _pairs(link_claims(claims))


def test_names_of_one_event_are_one_subject_and_those_of_two_events_are_not() -> None:
    ferry = tuple(f"sea{number}" for number in range(40))
    vault = tuple(f"gold{number}" for number in range(40))
    claims = [
        hand_made("c1", "a", terms=(*ferry, "@ada holm")),
        hand_made("c2", "b", terms=(*ferry, "@holm")),
        hand_made("c3", "c", terms=(*vault, "@holm")),
    ]
    subjects = link_claims(claims).subjects
    assert subjects["b", "holm"] == "ada holm"
    assert subjects["c", "holm"] == "holm"


def test_named_speakers_have_a_subject_and_others_have_none() -> None:
    claims = [
        hand_made("c1", "a", terms=("quay",), attribution=(credit("Ada Holm", named=True), credit("two residents"))),
    ]
    assert link_claims(claims).subjects == {("a", "ada holm"): "ada holm"}


@given(batches())
def test_links_tie_claims_of_two_articles_of_one_event_or_two_holders_of_one(claims: tuple[Claim, ...]) -> None:
    article_of = {claim.id: claim.article for claim in claims}
    event_of = {article: event for event in group_events(claims) for article in event}
    holder_of = {claim.id: [credit.speaker for credit in claim.attribution][-1:] or None for claim in claims}
    for link in link_claims(claims).links:
        assert link.a < link.b
        if article_of[link.a] == article_of[link.b]:
            assert holder_of[link.a] != holder_of[link.b]
        assert event_of[article_of[link.a]] == event_of[article_of[link.b]]
        assert 0 <= link.score <= 1


@given(batches(), st.integers(0, 99))
def test_links_and_subjects_do_not_depend_on_the_order_of_claims(claims: tuple[Claim, ...], seed: int) -> None:
    shuffled = list(claims)
    Random(seed).shuffle(shuffled)  # noqa: S311 - a seeded order, no secret
    assert link_claims(shuffled) == link_claims(claims)


@given(batches())
def test_links_are_sorted_and_each_pair_is_there_once(claims: tuple[Claim, ...]) -> None:
    pairs = [(link.a, link.b) for link in link_claims(claims).links]
    assert pairs == sorted(set(pairs))


@given(batches())
def test_every_name_of_a_claim_has_a_subject_that_is_a_name_of_its_event(claims: tuple[Claim, ...]) -> None:
    matching = link_claims(claims)
    event_of = {article: event for event in group_events(claims) for article in event}
    names: dict[tuple[str, ...], set[str]] = {}
    for claim in claims:
        found = {term[1:] for term in (*claim.terms, *claim.context) if term.startswith("@")}
        names.setdefault(event_of[claim.article], set()).update(found)
    for claim in claims:
        for term in (*claim.terms, *claim.context):
            if term.startswith("@"):
                assert matching.subjects[claim.article, term[1:]] in names[event_of[claim.article]]


@given(batches())
def test_a_best_link_has_no_better_one_on_either_side(claims: tuple[Claim, ...]) -> None:
    article_of = {claim.id: claim.article for claim in claims}
    links = link_claims(claims).links
    for link in links:
        rivals = [
            other.score
            for other in links
            for mine, yours in ((link.a, link.b), (link.b, link.a))
            if mine in (other.a, other.b)
            and article_of[yours] in (article_of[other.a], article_of[other.b])
            and article_of[yours] != article_of[mine]
        ]
        assert not link.best or link.score == max(rivals)


def test_two_holders_in_one_article_are_linked_and_one_voice_is_not() -> None:
    disputed = claims_of("The ferry Halcyon sank near Norsund. The owner said the ferry Halcyon had not sunk.", "a")
    told = claims_of("The ferry Halcyon sank near Norsund. Later the ferry Halcyon was raised near Norsund.", "b")
    assert _pairs(link_claims(disputed))
    assert not _pairs(link_claims(told))


def test_a_measured_thing_that_the_claim_does_not_name_has_a_slot_all_the_same() -> None:
    (claim,) = claims_of("The ferry Halcyon is 90 metres long.", "a")
    value = claim.values[0].model_copy(update={"holder": "@unnamed", "measure": "length"})
    assert link_claims([claim.model_copy(update={"values": (value,)})]).links == ()


def test_that_something_was_said_meets_nothing_but_another_saying() -> None:
    said, told = (
        "On Friday, the Delta Post reported that the dam had burst.",
        "The Delta Post reported the dam on Friday.",
    )
    claims = [claim for name, text in (("a", said), ("b", said), ("c", told)) for claim in claims_of(text, name)]
    kinds = {claim.id: claim.kind for claim in claims}
    met = {(kinds[link.a], kinds[link.b]) for link in link_claims(claims).links}
    assert met == {("saying", "saying"), ("statement", "statement")}
