"""How a claim commits: affirmed or negated, asserted or something less."""

from __future__ import annotations

import pytest
from strategies_claims import claim_with, claims_of, clauses_of, credit

from verify.extract.stance import modality_of, polarity_of
from verify.models import CueClass


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The boat reached the island at dawn.", "reached"),
        ("The mayor said that the bridge had collapsed.", "collapsed"),
        ("The airline confirmed that the pilot had died.", "had died"),
        ("Nobody doubts that the boat left the island; the boat reached the mainland.", "reached the mainland"),
        ("The crew managed to leave the burning vessel.", "leave"),
    ],
)
def test_what_is_said_without_a_negative_word_is_affirmed(text: str, words: str) -> None:
    assert claim_with(text, words).polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The boat did not reach the island.", "reach"),
        ("The boat didn’t reach the island.", "reach"),
        ("The boat never reached the island.", "reached"),
        ("No boat reached the island.", "reached"),
        ("No one survived the crash of the airship.", "survived"),
        ("Nobody survived the crash of the airship.", "survived"),
        ("Neither boat reached the island.", "reached"),
        ("The boat failed to reach the island.", "reach"),
        ("The crew refused to leave the burning vessel.", "leave"),
        ("The mayor said that the bridge had not collapsed.", "collapsed"),
        ("The tower is unlikely to collapse.", "unlikely to collapse"),
        ("The crash of the airship is thought unlikely to be sabotage.", "is thought unlikely to be sabotage"),
        (
            "It is considered “highly unlikely” to be an oil leak.",
            "It is considered “highly unlikely” to be an oil leak",
        ),
    ],
)
def test_a_negative_word_in_the_clause_negates(text: str, words: str) -> None:
    assert claim_with(text, words).polarity == "negated"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The company denied that the plant had leaked oil.", "had leaked"),
        ("The police said the ministry denied that the depot had exploded.", "had exploded"),
        ("The plant has leaked no oil, the company said, and it denied all of it.", "has leaked"),
    ],
)
def test_what_a_party_denies_is_negated(text: str, words: str) -> None:
    assert claim_with(text, words).polarity == "negated"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The boat never failed to reach the island.", "reach"),
        ("The firm denied that the plant had not leaked oil.", "had not leaked"),
    ],
)
def test_two_negations_cancel_out(text: str, words: str) -> None:
    assert claim_with(text, words).polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rumour that the old duke had died of a fever was false.", "the old duke had died of a fever"),
        ("The claim that the dam had burst in three places is untrue.", "the dam had burst in three places"),
    ],
)
def test_a_noun_that_denies_or_is_denied_negates_what_hangs_on_it(text: str, words: str) -> None:
    assert claim_with(text, words).polarity == "negated"


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("The council rebuilt the pier.", "rebuilt", "asserted"),
        ("The council will rebuild the pier.", "rebuild", "expected"),
        ("The council plans to rebuild the pier.", "rebuild", "expected"),
        ("The raiders threatened to burn the pier.", "burn", "expected"),
        ("The union expects that the strike will end.", "will end", "expected"),
        ("The pilot may have ignored the warning.", "ignored", "possible"),
        ("The tower could collapse in a storm.", "collapse", "possible"),
        ("The question of whether otters return to the lake divided the council.", "return", "possible"),
        ("The plan of how otters return to the lake divided the council.", "return", "asserted"),
        ("The auditor alleged that the mayor may have stolen the money.", "stolen", "possible"),
        ("The minister was not scheduled to meet the miners.", "meet", "expected"),
        ("The mayor allegedly stole the money from the museum.", "stole", "alleged"),
        ("The auditor alleged that the mayor had stolen the money.", "stolen", "alleged"),
        ("Rescuers doubt that the miners are alive.", "are alive", "doubted"),
        ("The company denied that the plant had leaked oil.", "had leaked", "denied"),
        ("The mayor said that the bridge had collapsed.", "collapsed", "asserted"),
        ("The mayor said that the council will rebuild the pier.", "rebuild", "expected"),
    ],
)
def test_modality(text: str, words: str, modality: str) -> None:
    assert claim_with(text, words).modality == modality


@pytest.mark.parametrize(
    ("cues", "modality", "polarity"),
    [
        ((), "asserted", "affirmed"),
        (("say",), "asserted", "affirmed"),
        (("deny",), "denied", "negated"),
        (("allege", "deny"), "denied", "negated"),
        (("deny", "allege"), "alleged", "negated"),
        (("allege", "say"), "alleged", "affirmed"),
        (("deny", "deny"), "denied", "affirmed"),
        (("order", "expect"), "expected", "affirmed"),
    ],
)
def test_the_innermost_cue_that_is_not_neutral_decides_and_each_denial_counts(
    cues: tuple[CueClass, ...], modality: str, polarity: str
) -> None:
    (clause,) = clauses_of("The depot exploded at dawn.")
    chain = [credit("police", cue) for cue in cues]
    assert modality_of(clause, chain) == modality
    assert polarity_of(clause, chain) == polarity


def test_the_innermost_cue_of_a_sentence_decides() -> None:
    assert (
        claim_with("The police said the ministry denied that the depot had exploded.", "exploded").modality == "denied"
    )
    text = "The auditor alleged that witnesses said the mayor had stolen the money."
    assert claim_with(text, "stolen").modality == "alleged"


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("They denied that a woman detained in Tarvik yesterday is the wife of Ivo Lund.", "detain"),
        (
            "They denied that she is the wife of Ivo Lund, the leader of the Harbour Guild group, as talk grew.",
            "leader",
        ),
    ],
)
def test_a_denial_does_not_reach_what_only_tells_which_one_is_meant(text: str, lemma: str) -> None:
    told = {claim.predicate.lemma: (claim.polarity, claim.modality) for claim in claims_of(text)}
    assert told["be"] == ("negated", "denied")
    assert told[lemma] == ("affirmed", "asserted")
