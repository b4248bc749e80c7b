"""Quantities of parsed sentences: kind, noun, measure, part; and what is none."""

from __future__ import annotations

import pytest

from verify.extract.parse import load_pipeline
from verify.extract.quantities import find_quantities
from verify.models import Quantity


def _find(sentence: str, offset: int = 0) -> tuple[Quantity, ...]:
    return find_quantities(load_pipeline()(sentence), offset)


def _only(sentence: str) -> Quantity:
    found = _find(sentence)
    assert len(found) == 1, [q.text for q in found]
    return found[0]


def test_offsets_are_into_the_article() -> None:
    article = "Head.\n\nRescuers pulled at least 12 sailors out."
    (quantity,) = _find(article[7:], 7)
    assert article[quantity.start : quantity.end] == quantity.text == "at least 12"


@pytest.mark.parametrize(
    ("sentence", "noun", "modifiers"),
    [
        ("Divers found 28 bodies.", "body", ()),
        ("Thirty of the smugglers fled.", "smuggler", ()),
        ("They held 22 Kigali city police officers.", "officer", ("kigali", "city", "police")),
        ("Dozens of people cheered.", "person", ()),
        ("Three large old barns burned.", "barn", ("large", "old")),
        ("Three large red kites fell.", "kite", ("large", "red")),
        ("Twelve dead were counted.", "person", ()),
        ("One farmer drowned.", "farmer", ()),
        ("Three London-born sailors drowned.", "sailor", ()),
        ("Four of the navy's new ships sank.", "ship", ("new",)),
    ],
)
def test_a_count_has_the_noun_that_it_counts(sentence: str, noun: str, modifiers: tuple[str, ...]) -> None:
    quantity = _only(sentence)
    assert quantity.kind == "count"
    assert quantity.noun == noun
    assert quantity.modifiers == modifiers


@pytest.mark.parametrize(
    "sentence",
    [
        "Four of them were women.",
        "Eight more drowned.",
        "The rest fled, including 22 sailors.",
        "Another 12 sailors drowned.",
        "The other four sailors fled.",
        "Twelve sailors are still missing.",
    ],
)
def test_a_subset_is_a_part(sentence: str) -> None:
    assert _only(sentence).part


def test_a_whole_is_no_part() -> None:
    assert not _only("Twelve sailors drowned.").part


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("The pit was 12 metres wide.", "width"),
        ("They dug a 12-metre-deep pit.", "depth"),
        ("The pit has a diameter of 12 metres.", "diameter"),
        ("The pit is 12 metres in diameter.", "diameter"),
        ("They dug a 12-metre diameter pit.", "diameter"),
        ("The mast is 30 feet tall.", "height"),
        ("The farm lies 200 km south of Lima.", "distance"),
        ("The farm lies about 20 miles (32 km) south of Lima.", "distance"),
        ("Such eels grow as long as 13ft.", "length"),
        ("The eel was 30 feet from the shore.", "distance"),
        ("The eel was a 9.5-footer from the lake.", None),
        ("The pig weighed 20 stone.", "weight"),
        ("The storm reached 90 mph.", "speed"),
        ("He paid $10m for the boat.", "paid"),
        ("The boat is worth $10m.", "worth"),
        ("She won $10m at the races.", "won"),
        ("He lost $10m at cards.", "lost"),
        ("They wagered $10m on the race.", "staked"),
        ("The boat cost £400.", "price"),
        ("He crawled 70 yards across the lawn.", None),
        ("She was jailed for 12 years.", "duration"),
        ("She waited three long months.", "duration"),
        ("The island has a population of 1.2 million.", "population"),
    ],
)
def test_a_value_says_what_it_measures(sentence: str, measure: str | None) -> None:
    assert {quantity.measure for quantity in _find(sentence)} == {measure}


def test_a_converted_value_in_brackets_takes_the_measure_before_it() -> None:
    assert [q.measure for q in _find("The pit has a radius of 12 meters (39 feet).")] == ["radius", "radius"]


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Maria Lopez, 42, of Ohio, drowned.", 42, 42),
        ("A 42-year-old man drowned.", 42, 42),
        ("Sailors under the age of 25 went home.", None, 25),
        ("He is in his early 40s.", 40, 44),
        ("He is in his mid-to-late 40s.", 43, 49),
    ],
)
def test_ages(sentence: str, low: float | None, high: float | None) -> None:
    quantity = _only(sentence)
    assert (quantity.kind, quantity.unit) == ("age", "year")
    assert (quantity.interval.low, quantity.interval.high) == (low, high)


def test_one_counts_a_person_as_the_object_of_harm() -> None:
    assert [q.interval.point for q in _find("Bandits killed six guards and wounded one.")] == [6, 1]


def test_others_are_persons_and_a_part() -> None:
    quantity = _only("Two others wounded Wednesday were police.")
    assert (quantity.noun, quantity.part) == ("person", True)


def test_a_share_in_words_is_a_percentage_of_its_noun() -> None:
    quantity = _only("Two-thirds of voters stayed home.")
    assert (quantity.kind, quantity.unit, quantity.noun) == ("percent", "percent", "voter")
    assert quantity.interval.low is not None
    assert quantity.interval.high is not None
    assert quantity.interval.low < 66.67 < quantity.interval.high


@pytest.mark.parametrize(
    ("sentence", "number", "noun"),
    [
        ("His second wife left.", 2, "wife"),
        ("The second half of the match was dull.", 2, "half"),
        ("It was the third hottest summer.", 3, "summer"),
        ("The firm moved to the 25th floor.", 25, "floor"),
    ],
)
def test_an_ordinal_ranks_its_noun(sentence: str, number: int, noun: str) -> None:
    quantity = _only(sentence)
    assert (quantity.kind, quantity.interval.point, quantity.noun) == ("ordinal", number, noun)


@pytest.mark.parametrize("sentence", ["First, he closed the door.", "The race took a second.", "He came second."])
def test_an_adverb_and_the_unit_of_time_rank_nothing(sentence: str) -> None:
    assert all(quantity.kind != "ordinal" for quantity in _find(sentence))


@pytest.mark.parametrize(
    ("sentence", "number", "noun"),
    [
        ("Both brothers were killed.", 2, "brother"),
        ("He was shot twice.", 2, "time"),
        ("One officer was hurt.", 1, "officer"),
    ],
)
def test_both_twice_and_one_count(sentence: str, number: int, noun: str) -> None:
    quantity = _only(sentence)
    assert (quantity.kind, quantity.interval.point, quantity.noun) == ("count", number, noun)


@pytest.mark.parametrize(
    "sentence", ["Both the mayor and the priest came.", "It is twice the size.", "He rows twice a day."]
)
def test_both_with_and_and_rates_count_nothing(sentence: str) -> None:
    assert _find(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "low", "high", "unit"),
    [
        ("The siege lasted for an entire week.", 1, 1, "week"),
        ("It ended after about a month.", 0.9, 1.1, "month"),
        ("He was gone for less than an hour.", None, 1, "hour"),
        ("It was mended within a week.", None, 1, "week"),
    ],
)
def test_a_single_unit_of_time_is_a_duration(sentence: str, low: float | None, high: float, unit: str) -> None:
    quantity = _only(sentence)
    assert (quantity.kind, quantity.unit) == ("duration", unit)
    assert (quantity.interval.low, quantity.interval.high) == (low, high)


@pytest.mark.parametrize("sentence", ["He earns 20 an hour.", "A day later it rained.", "It came a week ago."])
def test_a_rate_and_a_time_are_no_duration(sentence: str) -> None:
    assert all(quantity.kind != "duration" for quantity in _find(sentence))


def test_a_half_behind_the_unit_is_added() -> None:
    quantity = _only("The wall is three metres and a half high.")
    assert (quantity.interval.point, quantity.unit) == (3.5, "meter")


def test_a_compound_unit_may_have_hyphens() -> None:
    quantity = _only("They rented a 19,000-square-foot hall.")
    assert (quantity.interval.point, quantity.unit) == (19000, "foot ** 2")


def test_no_with_a_plural_noun_is_zero() -> None:
    quantity = _only("Police reported no injuries.")
    assert (quantity.interval.low, quantity.interval.high, quantity.noun) == (0, 0, "person")
    assert _find("There is no doubt about it.") == ()


@pytest.mark.parametrize(
    ("sentence", "zeros"),
    [
        ("No deaths or injuries were reported.", ["No", "injuries"]),
        ("No damage or injuries were reported.", ["injuries"]),
        ("There were no reports of injuries.", ["no", "injuries"]),
        ("No one was hurt.", ["No one"]),
        ("The blast killed nobody.", ["nobody"]),
        ("Nobody hurt the cat.", []),
        ("No one was arrested.", []),
        ("Nobody knows why.", []),
    ],
)
def test_what_nobody_underwent_is_zero(sentence: str, zeros: list[str]) -> None:
    found = [quantity for quantity in _find(sentence) if quantity.interval.high == 0]
    assert [quantity.text for quantity in found] == zeros


@pytest.mark.parametrize(
    "sentence",
    [
        "It happened in 2014.",
        "The 2014 elections were dull.",
        "It is one of the oldest inns.",
        "No one came.",
        "They hate one another.",
        "He flew a Boeing 737.",
        "He cited Article 5.",
        "It ended at 11:05 p.m. on Sept. 19.",
        "It ended at 1818 GMT.",
        "The council backed it in a 35-10 vote.",
        "He moved here two years ago.",
        "It was due in mid-2015.",
        "She bought 18-karat gold.",
        "3. The goat that could sing",
        "The lights came back in 2o10.",
        "Call Radio 6PR.",
        "The phone runs iOS 8.",
        "The phone runs iOS 8 apps.",
        "It has no place in the top ten.",
        "She met him at 1 Harbour Plaza.",
        "They left the new 1 Harbour Trade Centre offices.",
        "The tower was built around 1880.",
        "He left for Tarvik around 2012 and joined the rebels.",
        "A MiG 21 landed.",
        "They live near Three Mile Lake.",
        "Rats live on floors 20 through 44.",
        "They sell the iPhone 6 and 6 Plus.",
        "At one point it rained.",
        "She was called patient zero.",
        "He was born circa 1979.",
        "He drove a 50’s car.",
        "Call 03000 999 999.",
    ],
)
def test_names_dates_and_pronouns_are_no_quantities(sentence: str) -> None:
    assert [q.text for q in _find(sentence)] == []


def test_a_share_behind_a_word_that_may_name_is_a_share() -> None:
    assert [q.kind for q in _find("The inns channel 30% of their takings abroad.")] == ["percent"]


@pytest.mark.parametrize(
    ("sentence", "values", "unit"),
    [
        ("He lives less than a mile away.", [(None, 1)], "mile"),
        ("They saw a 10- to 12-foot shark.", [(10, 12)], "foot"),
        ("They saw a 10-to-12-foot shark.", [(10, 12)], "foot"),
        ("It comes with 5- and 6-inch screens.", [(5, 5), (6, 6)], "inch"),
        ("The cell measures 4 by 6 feet.", [(4, 4), (6, 6)], "foot"),
        ("They met a 40+ foot wave.", [(40, None)], "foot"),
        ("They ate a four-and-a-half pound loaf.", [(4.5, 4.5)], "pound"),
    ],
)
def test_numbers_share_a_unit_that_stands_behind(
    sentence: str, values: list[tuple[float | None, float | None]], unit: str
) -> None:
    found = _find(sentence)
    assert [(q.interval.low, q.interval.high) for q in found] == values
    assert {q.unit for q in found} == {unit}


def test_a_count_before_another_measure_keeps_to_itself() -> None:
    assert [q.unit for q in _find("They bought 5 and 6 pounds of flour.")] == [None, "pound"]


def test_a_list_of_counts_has_a_noun_for_each() -> None:
    found = _find("Two Iraqis and one Syrian were detained with three Slovaks.")
    assert [(q.interval.point, q.noun) for q in found] == [(2, "iraqi"), (1, "syrian"), (3, "slovak")]


def test_what_is_added_is_a_part_and_the_sum_is_not() -> None:
    found = _find("Rescuers found eight more, adding to the 22 already counted.")
    assert [(q.interval.point, q.part) for q in found] == [(8, True), (22, False)]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Her husband, 41, was cleared.", 41),
        ("The minister, 61, resigned.", 61),
        ("The gunman (22) fled.", 22),
    ],
)
def test_a_number_between_commas_behind_a_person_is_an_age(sentence: str, value: float) -> None:
    quantity = _only(sentence)
    assert (quantity.kind, quantity.interval.point) == ("age", value)


def test_a_number_between_commas_behind_a_thing_is_no_age() -> None:
    assert [q.kind for q in _find("The bus, 61, was late.")] != ["age"]


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("The quake had a magnitude of 6.2.", "magnitude"),
        ("A 6.2-magnitude quake struck.", "magnitude"),
        ("The town has a population of 4,300.", "population"),
        ("The town has 4,300 goats.", None),
    ],
)
def test_a_number_without_unit_may_measure(sentence: str, measure: str | None) -> None:
    assert _only(sentence).measure == measure


def test_an_ordinal_in_two_words_is_one_ordinal() -> None:
    quantity = _only("The twenty-first victim was named.")
    assert (quantity.kind, quantity.interval.point, quantity.noun) == ("ordinal", 21, "victim")


def test_a_third_of_a_crew_is_a_share_and_no_ordinal() -> None:
    assert [q.kind for q in _find("A third of the crew fled.")] == ["percent"]


def test_a_sentence_in_years_narrows_its_noun() -> None:
    quantity = _only("He was given a 12-year prison sentence.")
    assert (quantity.kind, quantity.noun, quantity.modifiers) == ("duration", "sentence", ("prison",))


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("She was 44 when the mill closed.", 44),
        ("The miller, who is 61, resigned.", 61),
        ("He is 7 and lives here.", 7),
        ("She turned 18.", 18),
    ],
)
def test_a_bare_number_that_a_person_is_is_an_age(sentence: str, value: float) -> None:
    quantity = _only(sentence)
    assert (quantity.kind, quantity.unit, quantity.interval.point) == ("age", "year", value)


def test_a_number_that_things_are_is_no_age() -> None:
    assert [q.kind for q in _find("They were 12 at the table, and the total was 44.")] == ["count", "count"]


def test_a_number_joined_to_a_noun_counts_that_noun() -> None:
    assert _only("He bought a four-bedroom home.").noun == "bedroom"
    assert _find("A one-man band played.") == ()


def test_several_things_behind_a_possessor_in_the_singular_are_its_own() -> None:
    assert _only("They ate three McDonald's burgers.").noun == "burger"
    assert _only("One farmer's goat drowned.").noun == "farmer"
    assert _only("His 52-year-old sister's goat drowned.").noun == "sister"


@pytest.mark.parametrize("sentence", ["They have traded since at least 2012.", "It shows 2560 x 1600 dots."])
def test_hedged_years_and_sizes_of_screens_count_nothing(sentence: str) -> None:
    assert _find(sentence) == ()


def test_one_day_in_prison_is_a_duration_and_one_day_is_none() -> None:
    assert _only("She spent one day in prison.").kind == "duration"
    assert _find("One day she left.") == ()


def test_a_product_that_is_called_plus_is_no_bound() -> None:
    (quantity,) = _find("They broke 6 Plus models.")
    assert quantity.interval.is_exact


@pytest.mark.parametrize(
    ("sentence", "number", "unit"),
    [
        ("She learned to swim at the age of nine months.", 9, "month"),
        ("The boy, aged six weeks, was found.", 6, "week"),
        ("She learned to swim at the age of nine.", 9, "year"),
    ],
)
def test_an_age_behind_aged_has_its_unit(sentence: str, number: int, unit: str) -> None:
    quantity = _only(sentence)
    assert (quantity.kind, quantity.interval.point, quantity.unit) == ("age", number, unit)


def test_a_dash_right_behind_a_noun_ends_it() -> None:
    assert _only("The choir sang in three towns-- Lisbon, Oslo and Vienna.").noun == "town"
