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


def _contradictions(pair: tuple[str, str], published: str | None = None) -> list[tuple[str, str]]:
    articles = [Article(id=of, source=of, text=text, published=published) for of, text in zip("ab", pair, strict=True)]
    found = cross_check(articles).relations
    return [(relation.rule, relation.reason) for relation in found if relation.verdict == "contradiction"]


@pytest.mark.parametrize("pair", _PAIRS.values(), ids=_PAIRS)
@pytest.mark.parametrize("published", [None, "2024-06-12"])
def test_no_contradiction(pair: tuple[str, str], published: str | None) -> None:
    assert _contradictions(pair, published) == []


def test_this_week_and_next_week_exclude_each_other_only_where_the_days_of_publication_are_known() -> None:
    pair = (
        "The shipyard will launch the ferry Aurelia this week.",
        "The shipyard will launch the ferry Aurelia next week.",
    )
    assert _contradictions(pair) == []
    assert [rule for rule, _ in _contradictions(pair, "2024-06-12")] == ["date-conflict"]
