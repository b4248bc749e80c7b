"""Pairs that look like contradictions and are none: each keeps every rule that contradicts quiet."""

from __future__ import annotations

import pytest

from verify.models import Article
from verify.pipeline import cross_check

_PAIRS = {
    "an earlier hoax of the same death": (
        "The singer Milo Vance died on Friday in Lyon, his family said.",
        "Another rumour that the singer Milo Vance had died in Lyon was a hoax in 2011.",
    ),
    "all that went missing, and those still missing": (
        "In total 15 climbers went missing on Mount Serla.",
        "About a dozen climbers are still missing on Mount Serla.",
    ),
    "the first and the last appearance": (
        "Edda Falk made her first public appearance in Tarvik in March 2014.",
        "Edda Falk made her last public appearance in Tarvik in May 2014.",
    ),
    "killed, and injured": (
        "The fire at the Delta market killed 50 people.",
        "At least 50 people were injured in the fire at the Delta market.",
    ),
    "in front of him, and behind her": (
        "The skipper sat two rows in front of the cook in the chapel of Tarvik.",
        "The cook sat two rows behind the skipper in the chapel of Tarvik.",
    ),
    "who told of a death": (
        "The skipper Ada Holm told Ivo Lund had died in the storm off Tarvik.",
        "The skipper Ada Holm survived the storm off Tarvik.",
    ),
    "who said how a night went": (
        "Ada Holm said last night had died peacefully in Tarvik.",
        "Ada Holm survived the night in Tarvik.",
    ),
    "late on one night, early on the next day": (
        "The Kestrel volcano erupted on Monday night.",
        "The Kestrel volcano erupted early on Tuesday.",
    ),
    "years in prison for one man and for his late colleague": (
        "A court in Korda sentenced the banker Ivo Lund to 45 years in prison.",
        "A court in Korda sentenced the late banker Jonas Ruud, his colleague, to 44 years in prison.",
    ),
    "an aide and her chief": (
        "The aide of the governor Ana Duarte was arrested at the airport of Salto.",
        "The governor Ana Duarte was not arrested at the airport of Salto.",
    ),
    "an age then and an age now": (
        "Lena Brandt is 43 and runs the harbour school of Tarvik.",
        "Lena Brandt played the harp in Tarvik at the age of nine.",
    ),
    "a price per gram and a price per pound": (
        "Saffron from Lorne sells for $9 per gram.",
        "Saffron from Lorne sells for $4,000 per pound.",
    ),
    "the kind and the one": (
        "The wels catfish from the Lorne weighed 90 kg.",
        "Wels catfish from the Lorne can weigh 140 kg.",
    ),
    "two sizes of one product": (
        "The 12-inch Orion Tablet sells in Korda.",
        "The 9-inch Orion Tablet sells in Korda.",
    ),
    "no longer, and once": (
        "Milo Vance was seen in public in Lyon.",
        "Milo Vance has not been seen in public in Lyon for months.",
    ),
    "one charge that is denied, and another that is made": (
        "The minister Ana Duarte blamed the farmers for the fire.",
        "The minister Ana Duarte did not blame the teachers for the fire.",
    ),
    "the whole class and those who fell ill": (
        "The school in Quemas took 28 girls on a trip to the coast.",
        "Seven girls fell ill on the school trip from Quemas to the coast.",
    ),
    "the victims of two raids": (
        "The raid on Korda killed an American nurse.",
        "The raid on Korda killed a captive Danish pilot.",
    ),
    "a plan and a fact": (
        "The governor of Salto may be charged with fraud.",
        "The governor of Salto has not been charged with fraud.",
    ),
}

_OTHER_WORDS = {
    "an earlier hoax of the same death": (
        ("Milo Vance, the singer, is dead at 61.", "In 2011 a hoax had it that the singer Milo Vance was dead."),
        (
            "The singer Milo Vance was killed on Friday when his car left the road near Lyon.",
            "Milo Vance was not killed in Lyon in 2011, as a false report had claimed.",
        ),
    ),
    "all that went missing, and those still missing": (
        ("Fifteen climbers disappeared on Mount Serla.", "Rescuers on Mount Serla are still looking for 12 climbers."),
        (
            "Of the 15 climbers who went missing on Mount Serla, three are safe.",
            "Twelve climbers remain missing on Mount Serla.",
        ),
    ),
    "the first and the last appearance": (
        ("Edda Falk first appeared in public in March.", "Edda Falk last appeared in public in May."),
        ("Edda Falk was first seen in Tarvik in 2014.", "Edda Falk was last seen in Tarvik in 2016."),
    ),
    "killed, and injured": (
        ("Fifty people died in the fire at the Delta market.", "The fire at the Delta market left 70 people injured."),
        ("The fire at the Delta market claimed 50 lives.", "At least 50 were hurt in the fire at the Delta market."),
    ),
    "in front of him, and behind her": (
        ("The skipper was two rows ahead of the cook.", "The cook was two rows behind the skipper."),
        ("In the chapel the skipper stood before the cook.", "In the chapel the cook stood behind the skipper."),
    ),
    "late on one night, early on the next day": (
        ("The Kestrel volcano erupted late on Monday.", "The Kestrel volcano erupted before dawn on Tuesday."),
        (
            "Police arrested Ivo Lund in Korda on Monday night.",
            "Ivo Lund was arrested in Korda in the early hours of Tuesday.",
        ),
    ),
    "years in prison for one man and for his late colleague": (
        (
            "The banker Ivo Lund was jailed for 45 years by a court in Korda.",
            "The late banker Jonas Ruud had been jailed for 44 years by a court in Korda.",
        ),
        ("Ivo Lund got 45 years in prison.", "His late colleague Jonas Ruud got 44 years in prison."),
    ),
    "this week and next week": (
        ("The ferry Aurelia will be launched this week.", "The ferry Aurelia will be launched next week."),
        ("The council votes on the water bill this week.", "The council votes on the water bill next week."),
    ),
    "two people of one surname": (
        ("Mayor Lena Brandt of Tarvik was arrested.", "Mayor Oskar Brandt of Korda was not arrested."),
        ("Lena Brandt, 43, was hurt in the fire.", "Oskar Brandt, 51, was hurt in the fire."),
    ),
}
_PARAPHRASES = [
    pytest.param(pair, id=f"{name}, {place}")
    for name, pairs in _OTHER_WORDS.items()
    for place, pair in enumerate(pairs, start=1)
]


def _contradictions(pair: tuple[str, str], published: str | None = None) -> list[tuple[str, str]]:
    articles = [Article(id=of, source=of, text=text, published=published) for of, text in zip("ab", pair, strict=True)]
    found = cross_check(articles).relations
    return [(relation.rule, relation.reason) for relation in found if relation.verdict == "contradiction"]


@pytest.mark.parametrize("pair", _PAIRS.values(), ids=_PAIRS)
@pytest.mark.parametrize("published", [None, "2024-06-12"])
def test_no_contradiction(pair: tuple[str, str], published: str | None) -> None:
    assert _contradictions(pair, published) == []


@pytest.mark.parametrize("pair", _PARAPHRASES)
def test_no_contradiction_in_other_words_either(pair: tuple[str, str]) -> None:
    assert _contradictions(pair) == []


@pytest.mark.parametrize(
    "pair",
    [
        ("The fire at the Delta market killed eight people.", "The train crash near Ardley killed 13 people."),
        ("Eight people died in the fire at the Delta market.", "13 people died in the flood in the Tolna valley."),
        ("At least 80 people were hurt in the Delta fire.", "Fifty people were hurt in the Halden mill explosion."),
    ],
)
def test_tolls_of_two_disasters_on_one_day_are_no_contradiction(pair: tuple[str, str]) -> None:
    assert _contradictions(pair, "2024-06-12") == []


@pytest.mark.xfail(reason="two fires in stories that share other names pass for one fire", strict=True)
def test_tolls_of_two_fires_on_one_day_are_no_contradiction() -> None:
    shared = "The mayor of Porto, Ana Duarte, cancelled the parade. {} people died in the fire at the {}."
    pair = shared.format("Eighty", "Delta market"), shared.format("Fifty", "Halden mill")
    assert _contradictions(pair, "2024-06-12") == []


def test_this_week_and_next_week_exclude_each_other_only_where_the_days_of_publication_are_known() -> None:
    pair = (
        "The shipyard will launch the ferry Aurelia this week.",
        "The shipyard will launch the ferry Aurelia next week.",
    )
    assert _contradictions(pair) == []
    assert [rule for rule, _ in _contradictions(pair, "2024-06-12")] == ["date-conflict"]
