"""What becomes a claim, and what each claim of an article holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies_attribution import Attributed, attributed
from strategies_claims import claim_with, claims_of

from verify.models import Claim, Mention, Place, Predicate, Quantity, TimeSpan

_Part = Predicate | Mention | Quantity | TimeSpan | Place


def _quotes(text: str) -> list[str]:
    return [claim.quote for claim in claims_of(text)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("The ferry sank on Tuesday and two sailors drowned near the pier.", 2),
        ("Officials said that the dam had burst and that the valley was flooded.", 2),
        ("Did the mayor resign before the vote?", 0),
        ("Yes. No. Perhaps.", 0),
        ("A fire at the mill.", 1),
        ("She was here.", 0),
        ("She was 44.", 1),
    ],
)
def test_each_clause_that_says_enough_is_a_claim(text: str, quotes: int) -> None:
    assert len(_quotes(text)) == quotes


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Officials said that the dam had burst.", "the dam had burst"),
        ("“Nine people were taken to hospital,” said police.", "Nine people were taken to hospital"),
        ("“Nine people were taken to hospital,” added police.", "Nine people were taken to hospital"),
    ],
)
def test_a_clause_that_only_introduces_speech_is_no_claim(text: str, content: str) -> None:
    assert _quotes(text) == [content]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("James Moor, the head of Delta Water, said that the dam had burst.", "James Moor, the head of Delta Water"),
        ("“The dam has burst,” said Delta Water spokeswoman Ada Holm.", "Delta Water spokeswoman Ada Holm"),
        ("“The dam has burst,” said Ada Holm, a council spokeswoman.", "Ada Holm, a council spokeswoman"),
    ],
)
def test_who_a_speaker_is_is_told_with_what_she_says(text: str, who: str) -> None:
    (told,) = (claim for claim in claims_of(text) if claim.quote.startswith(who))
    assert (told.attribution, told.predicate.state) == ((), True)
    assert told.subject is not None
    assert told.subject.kind == "person"


@pytest.mark.parametrize(
    "text",
    [
        "“The dam has burst,” said Ada Holm.",
        "“The dam has burst,” said chief Ada Holm.",
        "“The dam has burst,” she said.",
    ],
)
def test_a_speaker_of_whom_hardly_more_than_the_name_is_told_is_no_claim(text: str) -> None:
    assert _quotes(text) == ["The dam has burst"]


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("On Friday, the Delta Post reported that the dam had burst.", "On Friday, the Delta Post reported"),
        ("Ada Holm told reporters on Friday that the dam had burst.", "Ada Holm told reporters on Friday"),
        ("On a Friday call, Delta Water boasted that it had sold a dam.", "On a Friday call, Delta Water boasted"),
    ],
)
def test_that_somebody_with_a_name_says_something_on_a_day_is_told_beside_it(text: str, saying: str) -> None:
    (told,) = (claim for claim in claims_of(text) if claim.kind == "saying")
    assert (told.quote, told.predicate.frame, [time.text for time in told.time]) == (saying, None, ["Friday"])
    assert {claim.kind for claim in claims_of(text) if claim != told} == {"statement"}


@pytest.mark.parametrize(
    "text",
    [
        "On Friday, officials said that the dam had burst.",
        "On Friday, he said that the dam had burst.",
        "The Delta Post reported that the dam had burst.",
        "In May, the Delta Post reported that the dam had burst.",
        "On Friday, the Delta Post did not say whether the dam had burst.",
        "The Delta Post reported that the dam had burst on Friday.",
    ],
)
def test_without_a_name_or_a_day_no_saying_is_told(text: str) -> None:
    assert "saying" not in {claim.kind for claim in claims_of(text)}


def test_a_quotation_is_quoted_without_its_marks_and_its_full_stop() -> None:
    assert _quotes("“The old dam has burst,” the mayor said.") == ["The old dam has burst"]


def test_a_claim_says_who_did_what_to_what() -> None:
    claim = claim_with("Maria Lindqvist opened the new bridge in Vesterby.", "opened")
    assert claim.subject is not None
    assert (claim.subject.name, claim.subject.role) == ("Maria Lindqvist", "subject")
    assert (claim.predicate.lemma, claim.predicate.passive) == ("open", False)
    assert [(m.head, m.role) for m in claim.objects][:1] == [("bridge", "object")]


def test_what_stands_after_a_preposition_is_oblique() -> None:
    claim = claim_with("The crew carried a stove to the cellar.", "carried")
    assert [(m.head, m.role) for m in claim.objects] == [("stove", "object"), ("cellar", "oblique")]


def test_a_short_name_has_the_full_name_and_keeps_its_text() -> None:
    claim = claim_with("Maria Lindqvist is the mayor.\n\nMs Lindqvist opened the new bridge.", "opened")
    assert claim.subject is not None
    assert claim.subject.name == "Maria Lindqvist"
    assert "Lindqvist" in claim.subject.text
    assert "Maria" not in claim.subject.text


def test_a_noun_phrase_tells_number_and_modifiers() -> None:
    claim = claim_with("The burning trawlers reached the harbour.", "reached")
    assert claim.subject is not None
    assert (claim.subject.head, claim.subject.plural, claim.subject.modifiers) == ("trawler", True, ("burning",))
    assert [mention.plural for mention in claim.objects] == [False]


def test_a_name_in_s_is_of_one_person() -> None:
    (claim,) = claims_of("Karl Bowers was seen by two trawlers.")
    assert claim.subject is not None
    assert (claim.subject.head, claim.subject.plural) == ("bowers", False)
    assert [mention.plural for mention in claim.objects] == [True]


def test_a_chain_of_speakers_runs_from_the_outermost_inwards() -> None:
    claim = claim_with("The ministry said witnesses reported that the depot had exploded.", "exploded")
    assert [(who.speaker, who.direct) for who in claim.attribution] == [("The ministry", False), ("witnesses", False)]


def test_what_the_article_says_itself_has_no_attribution() -> None:
    assert claim_with("The depot exploded at dawn.", "exploded").attribution == ()


@pytest.mark.parametrize("name", ["Jean Dubois", "Maria Lindqvist"])
def test_a_speaker_is_credited_by_the_fullest_name_of_the_article(name: str) -> None:
    text = f"{name} is the mayor of Vesterby.\n\nThe dam has burst, {name.split()[1]} said."
    credit = claim_with(text, "has burst").attribution[-1]
    assert (credit.speaker, credit.named) == (name, True)


def test_a_speaker_without_a_name_stays_as_written() -> None:
    credit = claim_with("The dam has burst, two residents said.", "has burst").attribution[-1]
    assert (credit.speaker, credit.named) == ("two residents", False)


def test_values_times_and_places_belong_to_their_clause() -> None:
    text = "The ferry sank near Norsund on Tuesday and two sailors drowned."
    sank, drowned = claim_with(text, "sank"), claim_with(text, "drowned")
    assert [time.text for time in sank.time] == ["Tuesday"]
    assert [value.text for value in drowned.values] == ["two"]
    assert sank.values == ()
    assert drowned.time == ()


@pytest.mark.parametrize(
    ("text", "verb", "times"),
    [
        ("He was freed during a raid on Friday.", "freed", ["Friday"]),
        ("He drowned in the attack on Friday.", "drowned", ["Friday"]),
        ("They vanished after clashes with police on Friday.", "vanished", []),
        ("He will face senators in a hearing on Friday.", "face", ["Friday"]),
        ("He mentioned the bill in an interview on Friday.", "mentioned", ["Friday"]),
        ("He mentioned the bill on a call on Friday.", "mentioned", ["Friday"]),
        ("He faces prison in the robbery of Friday.", "faces", []),
    ],
)
def test_the_time_of_an_event_is_that_of_what_happens_in_it(text: str, verb: str, times: list[str]) -> None:
    assert [time.text for time in claim_with(text, verb).time] == times


def test_relative_days_need_the_day_of_publication() -> None:
    text = "The ferry sank on Tuesday."
    (dated,) = claim_with(text, "sank", published="2031-05-08").time
    (undated,) = claim_with(text, "sank").time
    assert dated.first is not None
    assert dated.first.isoformat() == "2031-05-06"
    assert undated.first is None


@pytest.mark.parametrize(
    "text",
    [
        "The harbour master did not say how many boats had sunk.",
        "The harbour master gave no figure for the 40 boats.",
        "Neither party disclosed how many of the 40 boats had sunk.",
    ],
)
def test_silence_is_a_claim_of_its_own_kind_and_yields_no_value(text: str) -> None:
    claims = claims_of(text)
    assert [claim.kind for claim in claims] == ["non-disclosure"]
    assert claims[0].values == ()


@pytest.mark.parametrize(
    "text",
    [
        "It is still not clear whether the ferry drifted.",
        "It remains unclear if the ferry drifted.",
        "A spokesman for the mine declined comment.",
        "The mine could not be reached for comment.",
        "Officials at the mine were not available for comment.",
        "The mine did not return calls.",
    ],
)
def test_what_is_not_known_or_not_answered_is_silence(text: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.kind, claim.quote) == ("non-disclosure", text.rstrip("."))


def test_a_not_inside_a_quotation_does_not_silence_its_speaker() -> None:
    claims = claims_of("“Delta should pay its cooks a decent wage. Delta doesn’t,” says a report of the union.")
    assert {claim.kind for claim in claims} == {"statement"}


def test_a_person_named_behind_a_comma_is_whom_the_noun_means() -> None:
    (claim, *_) = claims_of("The skipper, Ivo Lund, 44, was shot by his captors.")
    assert claim.subject is not None
    assert claim.subject.name == "Ivo Lund"


def test_what_is_claimed_of_oneself_is_told_of_the_speaker_and_credited() -> None:
    claim = claim_with("Maria Lindqvist claims to have raised nine goats.", "claims to have raised")
    assert [credit.speaker for credit in claim.attribution] == ["Maria Lindqvist"]
    assert [value.interval.point for value in claim.values] == [9]


def test_an_age_before_a_describing_clause_is_told_with_it() -> None:
    claim = claim_with("Maria Lindqvist, 44, who keeps nine goats, left.", "keeps")
    assert claim.quote == "Maria Lindqvist, 44, who keeps nine goats"
    assert [(value.kind, value.interval.point) for value in claim.values] == [("age", 44), ("count", 9)]


@pytest.mark.parametrize(
    ("text", "measured", "holder"),
    [
        ("The blast left a hole measuring 12 metres across.", "left", "hole"),
        ("Seven girls, aged 13 to 15, have fallen ill.", "fallen", "girl"),
        ("A barn valued at $3 million was sold on Monday.", "sold", "barn"),
    ],
)
def test_a_measure_in_a_participle_is_told_with_its_noun_as_well(text: str, measured: str, holder: str) -> None:
    claims = claims_of(text)
    whole = next(claim for claim in claims if claim.predicate.text == measured)
    assert len(claims) == 2
    assert holder in {value.holder for value in whole.values}
    assert all({value.text for value in claim.values} <= {value.text for value in whole.values} for claim in claims)


def test_what_happens_in_a_participle_is_told_by_that_alone() -> None:
    assert claim_with("A bomb killing 12 people went off at the pier.", "went").values == ()
    assert claim_with("The story spread, filling dozens of pages.", "spread").values == ()


@pytest.mark.parametrize(
    ("text", "predicate", "values"),
    [
        ("The mill has closed, according to three people who know the firm.", "closed", []),
        ("A crew of 11 agreed to row to the island.", "row", ["11"]),
        ("The bridge fell two years after the flood.", "fell", []),
        ("The bridge was shut for two years after the flood.", "shut", ["two years"]),
    ],
)
def test_the_number_of_a_source_or_of_a_moment_is_no_value(text: str, predicate: str, values: list[str]) -> None:
    assert [value.text for value in claim_with(text, predicate).values] == values


def test_an_apposition_to_a_counted_noun_tells_its_numbers_with_it() -> None:
    claim = claim_with("Four sailors, two brothers and their young cousins, were rescued.", "rescued")
    assert [value.interval.point for value in claim.values] == [4, 2]


def test_numbers_and_times_are_values_and_no_terms() -> None:
    claim = claim_with("The crane dropped 40 tonnes of gravel on Tuesday.", "dropped")
    assert not {"tonne", "tuesday", "40"} & set(claim.terms)
    assert "gravel" in claim.terms


def test_terms_are_the_claims_own_and_context_is_the_rest_of_the_sentence() -> None:
    text = "The ferry sank in the storm and two sailors drowned near the pier."
    sank = claim_with(text, "sank")
    assert "~sink" in sank.terms
    assert "pier" in sank.context
    assert not set(sank.terms) & set(sank.context)


_FRAGMENTS = st.sampled_from(
    [
        "The ferry sank on Tuesday and two sailors drowned near the pier. ",
        "“The dam has burst,” said Maria Lindqvist, “and 40 farms are flooded.” ",
        "Lindqvist did not say how many boats had sunk. ",
        "A baker, aged 40, was rescued from the ruins, which smouldered for three days. ",
        "The police said the ministry denied that the depot had exploded. ",
        "Ten 😀 geese crossed the brid\u0301ge in Vesterby. ",
        "\n\n",
        "\r\n\r\n",
        "…",
        "—",
    ]
)


@settings(deadline=None, max_examples=60)
@given(st.lists(_FRAGMENTS, max_size=6).map("".join))
def test_every_offset_points_at_what_it_names(text: str) -> None:
    for claim in claims_of(text):
        assert text[claim.start : claim.end] == claim.quote
        assert claim.quote == claim.quote.strip()
        for part in _parts(claim):
            assert text[part.start : part.end] == part.text
        for credit in claim.attribution:
            assert (credit.start is None) == (credit.end is None)


def _parts(claim: Claim) -> list[_Part]:
    subject = [claim.subject] if claim.subject else []
    return [claim.predicate, *subject, *claim.objects, *claim.values, *claim.time, *claim.place]


@settings(deadline=None)
@given(attributed())
def test_what_a_speaker_says_is_claimed_with_that_speaker(sentence: Attributed) -> None:
    found = [claim for claim in claims_of(sentence.text) if _meets(claim.quote, sentence.content)]
    assert found
    for claim in found:
        assert [who.speaker for who in claim.attribution] == [sentence.speaker]


def _meets(quote: str, content: str) -> bool:
    return quote in content or content in quote


@settings(deadline=None, max_examples=30)
@given(st.lists(_FRAGMENTS, max_size=6).map("".join))
def test_claims_are_sorted_with_one_id_each(text: str) -> None:
    claims = claims_of(text)
    assert len({claim.id for claim in claims}) == len(claims)
    places = [(claim.start, claim.end, claim.id) for claim in claims]
    assert places == sorted(places)
    assert claims == claims_of(text)


def test_the_same_words_in_two_articles_have_two_ids() -> None:
    text = "The ferry sank near the pier."
    assert {c.id for c in claims_of(text, "a")}.isdisjoint({c.id for c in claims_of(text, "b")})


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The mayor of New Tarvik, who lost the vote, resigned on Monday.", "The mayor of New Tarvik"),
        ("The wife and daughter of the mayor of Korda were rescued.", "The wife and daughter of the mayor of Korda"),
        ("The mayor and the chief of the fire brigade were rescued.", "The mayor"),
        ("The attack on the base at Korda destroyed four hangars.", "The attack"),
    ],
)
def test_a_mention_runs_through_its_of_and_no_further(text: str, subject: str) -> None:
    subjects = {claim.subject.text for claim in claims_of(text) if claim.subject is not None}
    assert subject in subjects


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The crew of the Aurelia refused to leave the burning vessel.", "refused to leave"),
        ("The crew of the Aurelia left the burning vessel.", "left"),
    ],
)
def test_a_predicate_is_quoted_with_its_governor(text: str, predicate: str) -> None:
    assert [claim.predicate.text for claim in claims_of(text)] == [predicate]


def test_a_noun_that_a_clause_describes_lends_it_its_number() -> None:
    claims = claims_of("He met three farmers who lost their land.")
    described = next(claim for claim in claims if claim.predicate.text == "lost")
    assert described.quote == "three farmers who lost their land"
    assert [value.text for value in described.values] == ["three"]


def test_a_verb_of_saying_with_a_mere_thing_as_object_is_a_claim() -> None:
    claims = claims_of("Forced open, it revealed at least one surprise: a silver spoon with no mark.")
    assert ["at least one"] in [[value.text for value in c.values] for c in claims if c.predicate.text == "revealed"]


def test_what_a_describing_verb_takes_is_no_object_of_the_clause() -> None:
    (claim,) = claims_of("A raid killed ten members of the group holding Tom Reed.")
    assert {mention.head: mention.role for mention in claim.objects}["reed"] == "oblique"
