"""Who says what: one article, a few paragraphs, and the statements found in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies_attribution import Attributed, attributed

from verify.corpus.blocks import Block
from verify.extract.attribution import Statement, find_statements
from verify.extract.parse import load_pipeline, parse


def _blocks(text: str) -> list[Block]:
    found = re.finditer(r"\S(?:[^\n]*\S)?", text)
    return [Block(start=match.start(), end=match.end(), kind="body") for match in found]


def _statements(text: str, blocks: Sequence[Block] = ()) -> tuple[Statement, ...]:
    return find_statements(list(parse(((text, block) for block in blocks or _blocks(text)), load_pipeline())))


def _words(text: str, statement: Statement) -> str:
    return " … ".join(text[start:end] for start, end in statement.content)


def _rows(text: str) -> list[tuple[str, str, str]]:
    """Return (speaker, cue class, content) of each statement."""
    return [(s.attribution.speaker, s.attribution.cue_class, _words(text, s)) for s in _statements(text)]


@pytest.mark.parametrize(
    ("text", "speaker", "cue_class", "content"),
    [
        ("The mayor said that the bridge was shut.", "The mayor", "say", "the bridge was shut"),
        ("The ministry said in a statement that the dam held.", "The ministry", "say", "the dam held"),
        ("The dam held, the ministry said on Friday.", "the ministry", "say", "The dam held"),
        ("“We were all asleep,” said one rescued farmer.", "one rescued farmer", "say", "We were all asleep"),
        ("According to the coastguard, six boats sank.", "the coastguard", "say", "six boats sank"),
        ("Six boats sank, according to the coastguard.", "the coastguard", "say", "Six boats sank"),
        ("The company denied that the plant leaked.", "The company", "deny", "the plant leaked"),
        ("The company denied poisoning the lake.", "The company", "deny", "poisoning the lake"),
        ("The council dismissed the claims.", "The council", "deny", "the claims"),
        ("The navy confirmed that two sailors died.", "The navy", "confirm", "two sailors died"),
        ("The study found that bees sleep at noon.", "The study", "find", "bees sleep at noon"),
        ("A police report says the driver was drunk.", "A police report", "say", "the driver was drunk"),
        ("The union promised to end the strike.", "The union", "expect", "to end the strike"),
        ("Experts predict that the lake will freeze.", "Experts", "expect", "the lake will freeze"),
        ("Officials urged residents to leave the coast.", "Officials", "order", "residents to leave the coast"),
        ("The group accused the mayor of lying.", "The group", "allege", "the mayor of lying"),
        ("Many residents doubt that the wall will hold.", "Many residents", "doubt", "the wall will hold"),
        ("Witnesses described the noise as a long whistle.", "Witnesses", "say", "the noise as a long whistle"),
        ("The court heard his claim that the van was stolen.", "his", "allege", "the van was stolen"),
        ("The truce, announced by both sides, will hold.", "both sides", "say", "The truce … will hold"),
        ("A truce announced by both sides has collapsed.", "both sides", "say", "A truce"),
        ("The fire, officials said, began in the kitchen.", "officials", "say", "The fire … began in the kitchen"),
        ("The roof was wet, as the ministry said.", "the ministry", "say", "The roof was wet"),
        ("The mayor issued a statement saying that the hall was shut.", "The mayor", "say", "the hall was shut"),
        (
            "That week, harbour records show, the yacht sailed.",
            "harbour records",
            "find",
            "That week … the yacht sailed",
        ),
        (
            "The judge said that the plan failed, but that it was fair.",
            "The judge",
            "say",
            "the plan failed, but that it was fair",
        ),
        ("The ferry sank quickly, passengers said.", "passengers", "say", "The ferry sank quickly"),
        ("As the Lantern first reported, the mine was shut in May.", "the Lantern", "say", "the mine was shut in May"),
        ("In his view, the dam is unsafe.", "his", "other", "the dam is unsafe"),
        ("In the opinion of the engineers, the dam will fail.", "the engineers", "other", "the dam will fail"),
        ("The dam is unsafe, in the mayor's view.", "the mayor", "other", "The dam is unsafe"),
        ("The vote led the club to announce a new ground.", "the club", "say", "a new ground"),
        ("Miners were angered by the deal and predicted that it would fail.", "Miners", "expect", "it would fail"),
        ("The owner wrote to members saying the club was sold.", "The owner", "say", "the club was sold"),
        ("The report, which critics said was flawed, was dropped.", "critics", "say", "which … was flawed"),
        ("The mayor called him “a disgrace to the town.”", "The mayor", "say", "him “a disgrace to the town."),
        ("He turned round: “Nobody asked the town,” he said.", "he", "say", "Nobody asked the town"),
        ("The coach said he was tired and added, “Play well.”", "The coach", "say", "he was tired"),
        ("The coach said he was tired and added, “Play well.”", "The coach", "say", "Play well."),
        ("Meanwhile, the farmer said, “we lost the wheat.”", "the farmer", "say", "we lost the wheat."),
        ("In a statement on Friday, Brandt said, “we lost it.”", "Brandt", "say", "we lost it."),
        ("If it rains, he said, “we will lose the wheat.”", "he", "say", "If it rains … we will lose the wheat."),
        ("In the north, the farmer said, the rye is lost.", "the farmer", "say", "In the north … the rye is lost"),
        ("He's said that the dam is weak.", "He", "say", "the dam is weak"),
        ("Almost half of the farmers said it rained.", "Almost half of the farmers", "say", "it rained"),
        ("Best-selling writer Ann Brandt said it rained.", "Best-selling writer Ann Brandt", "say", "it rained"),
        ("It ended with the host asking whether it rained.", "the host", "other", "whether it rained"),
        ("Six boats sank, according to the state news agency Tanvi.", "Tanvi", "say", "Six boats sank"),
        ("The minister rejected the accusation.", "The minister", "deny", "the accusation"),
        ("The firm denied responsibility for the leak.", "The firm", "deny", "responsibility for the leak"),
    ],
)
def test_a_cue_credits_its_speaker_with_its_content(text: str, speaker: str, cue_class: str, content: str) -> None:
    assert (speaker, cue_class, content) in _rows(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The banker is believed to have fled.", "The banker … to have fled"),
        ("It was reported that the dam had burst.", "the dam had burst"),
        ("It's said that the dam had burst.", "the dam had burst"),
        ("The village has reportedly been emptied.", "The village has … been emptied"),
    ],
)
def test_an_unnamed_speaker_only_alleges(text: str, content: str) -> None:
    (statement,) = _statements(text)
    assert statement.attribution.cue_class == "allege"
    assert statement.attribution.speaker == ""
    assert statement.attribution.start is None
    assert statement.pronoun
    assert _words(text, statement) == content


def test_a_passive_with_an_agent_credits_the_agent() -> None:
    rows = _rows("The truce was announced by the army.")
    assert rows == [("the army", "say", "The truce")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Neither side said how many trucks had crossed.", "how many trucks had crossed"),
        ("The firm declined to say how many workers were hurt.", "how many workers were hurt"),
        ("The army did not give a figure.", ""),
        ("The ministry declined to comment.", ""),
        ("The minister would not comment.", ""),
        ("Officials have not confirmed the deaths.", "the deaths"),
        ("It was not possible to verify the reports.", "the reports"),
        ("It is not clear whether the crew survived.", "whether the crew survived"),
        ("There was no comment from the airline.", ""),
        ("There was no word on the fate of the crew.", "on the fate of the crew"),
        ("There were no details about the crash that closed the road.", "about the crash"),
        ("The name of the victim was not released.", "The name of the victim"),
        ("No details about the crash were released by the army.", "about the crash"),
        ("No cause was given.", ""),
        ("The cause of the fire is not known.", "The cause of the fire"),
        ("The motive remains unknown.", "The motive"),
        ("How many were on board is not known.", "How many were on board"),
    ],
)
def test_silence_is_not_disclosed(text: str, content: str) -> None:
    (statement,) = _statements(text)
    assert not statement.disclosed
    assert _words(text, statement) == content


@pytest.mark.parametrize(
    "text",
    [
        "The senate rejected the bill.",
        "The court dismissed the case.",
        "The committee did not reject the proposal.",
        "The mayor did not reject the claim.",
        "The board denied the widow access to the files.",
        "The court denied his request for bail.",
        "The suspect was not known to police.",
        "The water was not clear.",
        "The ferry was not released by the port.",
        "There was no word in the box.",
    ],
)
def test_acts_and_states_are_neither_denials_nor_silence(text: str) -> None:
    assert _statements(text) == ()


def test_a_negated_belief_doubts_its_content() -> None:
    (statement,) = _statements("The captain does not believe that the hull will hold.")
    assert statement.disclosed
    assert statement.attribution.cue_class == "doubt"


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("“The airport is shut,” Governor Ana Brandt said on the Telegram app.", "the Telegram app"),
        ("The ministry said in a statement that the dam held.", "a statement"),
        ("The coach told reporters that the team was tired.", "reporters"),
        ("The minister confirmed to ABC News that the ship had sunk.", "ABC News"),
        ("The coach said that the team was tired.", None),
        ("The deal was reported by the Northern Post.", None),
    ],
)
def test_the_channel_is_where_it_was_said(text: str, channel: str | None) -> None:
    assert [statement.attribution.channel for statement in _statements(text)] == [channel]


def test_nested_speech_gives_two_statements_the_outer_first() -> None:
    text = "Police said witnesses told them the van was red."
    outer, inner = _statements(text)
    assert (outer.attribution.speaker, inner.attribution.speaker) == ("Police", "witnesses")
    assert _words(text, inner) == "the van was red"
    assert outer.content[0][0] <= inner.cue_start < inner.content[0][0]
    assert outer.content[-1][1] == inner.content[-1][1]


def test_what_is_said_according_to_somebody_is_nested() -> None:
    text = "The plant is shut, managers said, according to the Daily Lantern."
    found = {s.attribution.speaker: _words(text, s) for s in _statements(text)}
    assert found["managers"] == "The plant is shut"
    assert "The plant is shut, managers said" in found["the Daily Lantern"]


def test_a_cited_source_says_what_the_paper_says() -> None:
    text = "Citing security officials, the newspaper said the gunman had fled."
    assert _rows(text) == [
        ("the newspaper", "say", "the gunman had fled"),
        ("security officials", "say", "the gunman had fled"),
    ]


def test_a_quoted_spokesman_speaks_inside_what_the_agency_says() -> None:
    outer, inner = _rows("The agency quoted a spokesman as saying the roof fell.")
    assert outer == ("The agency", "say", "a spokesman as saying the roof fell")
    assert inner == ("a spokesman", "say", "the roof fell")


def test_a_question_is_not_credited_to_the_one_who_answers() -> None:
    text = "Asked whether he knew, the minister said: “No.”"
    assert ("the minister", "say", "No.") in _rows(text)
    assert [speaker for speaker, cue_class, _ in _rows(text) if cue_class == "other"] == [""]


def test_two_speakers_joined_by_and_keep_their_own_contents() -> None:
    text = "Fighting went on, with Norland saying its troops had taken a hill and Sudland saying the raid had failed."
    assert _rows(text) == [
        ("Norland", "say", "its troops had taken a hill"),
        ("Sudland", "say", "the raid had failed"),
    ]


def test_a_second_speaker_ends_the_first_content() -> None:
    text = "Police said the road was open, while residents said it was blocked."
    rows = _rows(text)
    assert ("residents", "say", "it was blocked") in rows
    assert all("residents" not in content for _, _, content in rows)


def test_coordinated_clauses_are_one_content() -> None:
    text = "The mayor said that the bridge was shut and that the school would open."
    assert _rows(text) == [("The mayor", "say", "the bridge was shut and that the school would open")]


def test_coordinated_cues_share_their_speaker() -> None:
    text = "Residents reported hearing a loud bang, but said they saw nothing."
    assert [(speaker, content) for speaker, _, content in _rows(text)] == [
        ("Residents", "hearing a loud bang"),
        ("Residents", "they saw nothing"),
    ]


def test_a_participle_goes_on_with_the_speech_of_the_sentence() -> None:
    text = "The army said its batteries hit nine rockets, adding that one fell in a field."
    assert _rows(text) == [
        ("The army", "say", "its batteries hit nine rockets"),
        ("The army", "say", "one fell in a field"),
    ]


def test_a_relative_pronoun_stands_for_its_noun() -> None:
    text = "The raid failed, according to the army, which said the crew was safe."
    assert ("the army", "say", "the crew was safe") in _rows(text)


def test_a_dateline_is_neither_speaker_nor_content() -> None:
    text = "PORTHAVEN, Norland (AP) — The harbour was shut, police said."
    assert _rows(text) == [("police", "say", "The harbour was shut")]


def test_a_pronoun_is_marked() -> None:
    (statement,) = _statements("She said the harbour was shut.")
    assert statement.pronoun
    assert statement.attribution.speaker == "She"


def test_a_label_credits_its_block_without_a_cue() -> None:
    text = "The talks begin on Monday. We are ready."
    block = Block(start=0, end=len(text), kind="body", speaker="Governor Ana Brandt", channel="X", quoted=True)
    (statement,) = _statements(text, [block])
    assert statement.attribution.speaker == "Governor Ana Brandt"
    assert statement.attribution.channel == "X"
    assert statement.attribution.direct
    assert (statement.cue_start, statement.cue_end) == (0, 0)
    assert _words(text, statement).startswith("The talks begin on Monday. We are ready")


def test_a_sentence_without_a_cue_has_no_statement() -> None:
    assert _statements("The bridge collapsed on Monday and two cars fell.") == ()


def test_an_article_without_paragraphs_has_no_statement() -> None:
    assert find_statements([]) == ()


@settings(max_examples=60, deadline=None)
@given(attributed())
def test_speaker_and_content_are_right_at_their_edges(sentence: Attributed) -> None:
    (statement,) = _statements(sentence.text)
    assert statement.attribution.speaker == sentence.speaker
    assert _words(sentence.text, statement).rstrip(".") == sentence.content


@settings(max_examples=40, deadline=None)
@given(st.lists(attributed(), min_size=1, max_size=4), st.sampled_from([" ", "\n\n"]))
def test_offsets_lie_in_the_article(sentences: list[Attributed], joint: str) -> None:
    text = joint.join(sentence.text for sentence in sentences)
    for statement in _statements(text):
        credit = statement.attribution
        assert text[statement.cue_start : statement.cue_end] == credit.cue
        if credit.start is not None and credit.end is not None:
            assert text[credit.start : credit.end] == credit.speaker
        edges = [edge for span in statement.content for edge in span]
        assert edges == sorted(set(edges))
        for start, end in statement.content:
            assert text[start] not in ' ,“”"\n'
            assert text[end - 1] not in ' ,“”"\n'
