"""Which clauses a sentence has, what each says of whom, and how they share words."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies_claims import clauses_of, paragraphs_of

from verify.extract.clauses import Clause, clauses, described


def _clause(text: str, predicate: str) -> Clause:
    return next(clause for clause in clauses_of(text) if clause.predicate.text == predicate)


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("The ferry sank on Tuesday and two sailors drowned near the pier.", ["sank", "drowned"]),
        ("Officials said that the dam had burst.", ["said", "burst"]),
        ("The ministry said witnesses reported that the depot had exploded.", ["said", "reported", "exploded"]),
        ("The blast destroyed the bakery, killing four bakers.", ["destroyed", "killing"]),
        ("The tower fell near the station, which the mayor had opened to trains in 2011.", ["fell", "opened"]),
        ("The engine failed to start after the storm.", ["start"]),
        ("The vessel is believed to have struck a reef.", ["struck"]),
        ("The skipper claimed to have struck a reef.", ["struck"]),
        ("The barge is rumoured to hold nine crates.", ["hold"]),
        ("The divers were about to raise the bell.", ["raise"]),
        ("The miller used two ropes to lower the bell.", ["used"]),
        ("The miller asked for two days to repair the bell.", ["asked"]),
        ("The court ordered the miller to pay nine pounds.", ["ordered", "pay"]),
        ("Officials said that the old piers were unaccounted for after the storm.", ["said", "unaccounted"]),
        ("A fire at the mill.", ["fire"]),
    ],
)
def test_each_thing_that_is_said_to_happen_has_a_clause(text: str, predicates: list[str]) -> None:
    assert [clause.predicate.text for clause in clauses_of(text)] == predicates


def test_a_fragment_of_two_words_says_nothing() -> None:
    assert clauses_of("Nine dead.") == []


@pytest.mark.parametrize(
    ("text", "predicate", "subject"),
    [
        ("The ferry sank on Tuesday.", "sank", "ferry"),
        ("Twelve passengers were injured by the falling mast.", "injured", "passengers"),
        ("The blast destroyed the bakery, killing four bakers.", "killing", "blast"),
        ("The engine failed to start after the storm.", "start", "engine"),
        ("The crew launched a raft and rowed the wounded captain to the western shore.", "rowed", "crew"),
        ("The tower fell near the station, which the mayor had opened to trains in 2011.", "opened", "mayor"),
        ("The town mourns the captain, who steered the burning trawler into harbour.", "steered", "captain"),
    ],
)
def test_a_clause_without_a_subject_of_its_own_takes_the_one_it_hangs_on(
    text: str, predicate: str, subject: str
) -> None:
    found = _clause(text, predicate).subject
    assert found is not None
    assert found.text == subject


def test_an_infinitive_told_of_an_object_has_it_for_its_subject_and_in_its_words() -> None:
    clause = _clause("The court ordered the miller to pay nine pounds.", "pay")
    assert clause.subject is not None
    assert clause.subject.text == "miller"
    assert [token.text for token in described(clause)] == ["the", "miller"]


def test_a_promise_is_kept_by_who_gives_it() -> None:
    clause = _clause("The firm promised the town to build nine barns.", "promised")
    assert clause.subject is not None
    assert clause.subject.text == "firm"


def test_a_fragment_has_no_subject() -> None:
    assert _clause("A fire at the mill.", "fire").subject is None


@pytest.mark.parametrize(
    ("text", "predicate", "passive"),
    [
        ("The mast injured twelve passengers.", "injured", False),
        ("Twelve passengers were injured by the mast.", "injured", True),
        ("The harbour has been closed since Monday.", "closed", True),
        ("The harbour has closed since Monday.", "closed", False),
        ("The council bought a bell cast in the old foundry of Vesterby in 1911.", "cast", True),
    ],
)
def test_passive_tells_whether_the_subject_undergoes_it(text: str, predicate: str, *, passive: bool) -> None:
    assert _clause(text, predicate).passive is passive


def test_objects_are_complements_and_the_nouns_after_prepositions() -> None:
    clause = _clause("The crew carried a stove and two crates to the cellar.", "carried")
    assert [token.text for token in clause.objects] == ["stove", "crates", "cellar"]


def test_a_subordinate_clause_of_few_words_is_told_with_its_governor() -> None:
    governor = clauses_of("Residents fled when the dam broke.")[0]
    assert "dam" in {token.text for token in governor.tokens}
    governor = clauses_of("Residents fled when the old dam above the village broke in three places.")[0]
    assert "dam" not in {token.text for token in governor.tokens}


@pytest.mark.parametrize(
    ("sentence", "predicates"),
    [
        ("Residents fled when the dam broke.", ["fled", "broke"]),
        ("The man who owned the mill was fined 400 crowns.", ["owned", "fined"]),
        ("Residents fled, leaving their hens.", ["fled"]),
    ],
)
def test_one_with_a_tense_is_a_clause_of_its_own_as_well(sentence: str, predicates: list[str]) -> None:
    assert sorted(clause.predicate.text for clause in clauses_of(sentence)) == sorted(predicates)


_SENTENCES = (
    "The ferry sank on Tuesday and two sailors drowned near the pier.",
    "The mayor, who opened the bridge in May, said that it would close again in winter.",
    "Although the storm had passed, crews refused to sail, fearing that the waves would rise.",
    "“The bridge is safe,” the engineer said, “and the school will open its doors on Friday.”",
    "Karl Holm, the owner of the mill that burned down last year, was fined 400 crowns.",
    "A fire at the mill.",
    "No one knew whether the boat that left Norsund had reached the island.",
    "Hens, geese, ducks: all of them gone",
)


@settings(deadline=None)
@given(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map(" ".join))
def test_clauses_are_apart_or_one_holds_the_other_and_each_holds_its_verb(text: str) -> None:
    for paragraph in paragraphs_of(text):
        found = list(clauses(paragraph.doc))
        for one, other in itertools.combinations(found, 2):
            a, b = ({token.i for token in clause.tokens} for clause in (one, other))
            assert not a & b or a < b or b < a
        for clause in found:
            assert clause.verb in clause.tokens
            assert clause.predicate in clause.tokens
            assert [token.i for token in clause.tokens] == sorted(token.i for token in clause.tokens)
            assert set(clause.objects) <= set(clause.tokens)


@settings(deadline=None)
@given(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map(" ".join))
def test_clauses_come_in_text_order_and_stay_in_their_sentence(text: str) -> None:
    for paragraph in paragraphs_of(text):
        found = list(clauses(paragraph.doc))
        assert [clause.verb.i for clause in found] == sorted(clause.verb.i for clause in found)
        for clause in found:
            assert all(token.sent.start == clause.sentence.start for token in clause.tokens)


@pytest.mark.parametrize("text", ["The wife was a Syian citizen and the detained son was nine years old."])
def test_a_noun_right_before_a_joined_verb_is_its_subject_whatever_it_is_joined_to(text: str) -> None:
    assert [clause.subject and clause.subject.text for clause in clauses_of(text)] == ["wife", "son"]


def test_that_behind_a_noun_of_saying_is_no_object() -> None:
    clause = _clause("A rumour that the singer ripped up a contract offer was false.", "ripped")
    assert [token.text for token in clause.objects] == ["offer"]
