"""Places of parsed sentences: name and relation; and what locates nothing."""

from __future__ import annotations

import pytest

from verify.extract.parse import load_pipeline
from verify.extract.places import find_places
from verify.models import Place


def _find(sentence: str, offset: int = 0) -> tuple[Place, ...]:
    return find_places(load_pipeline()(sentence), offset)


def test_offsets_of_places_are_into_the_article() -> None:
    article = "Head.\n\nThe ferry sank near London on Friday."
    (place,) = _find(article[7:], 7)
    assert article[place.start : place.end] == place.text == "near London"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("The ferry sank in southern Yemen.", [("in", "southern Yemen")]),
        (
            "He was held at the Radwan checkpoint near Mosul, Iraq.",
            [("at", "Radwan checkpoint"), ("near", "Mosul"), ("in", "Iraq")],
        ),
        ("The farm lies 200 km north of London.", [("north of", "London")]),
        ("Troops gathered on the border with Turkey.", [("on the border with", "Turkey")]),
        ("She lives in the city of Havana.", [("in", "Havana")]),
        ("They met in the old town hall.", [("in", "town hall")]),
        ("The boat sank off the coast of Libya.", [("off", "Libya")]),
        ("She was moved from the mine to the main hospital.", [("from", "mine"), ("to", "hospital")]),
        ("He fled into Norway.", [("to", "Norway")]),
        ("He was questioned at the ministry of finance.", [("at", "ministry of finance")]),
        ("A fire broke out in the House of Lords.", [("in", "House of Lords")]),
        ("He waits at the finance ministry's headquarters.", [("at", "finance ministry's headquarters")]),
        ("It began in Norway's northern province.", [("in", "Norway's northern province")]),
        ("He was caught at the far end of the Corral Room.", [("at", "Corral Room")]),
        ("He was caught at the far southern end of the Corral Room.", [("at", "Corral Room")]),
        ("He was caught in the almost empty lobby.", [("in", "lobby")]),
        ("He was caught in the middle of the market.", [("in", "market")]),
        ("It began in the southern part of Norway.", [("in", "southern Norway")]),
        ("It began in a large part of Norway.", [("in", "Norway")]),
        ("She lands pikes in the Oder delta of Poland.", [("in", "Oder delta")]),
    ],
)
def test_a_place_has_its_name_and_relation(sentence: str, names: list[tuple[str, str]]) -> None:
    assert [(place.relation, place.name) for place in _find(sentence)] == names


@pytest.mark.parametrize(
    "sentence",
    [
        "Interest in Ebola grew.",
        "He wrote it in Reuters.",
        "It happened in March.",
        "She believes in him.",
        "In the city's history, that was new.",
        "He spoke on the state of farming.",
        "According to Norway, it rained.",
        "The flight from Oslo to Paris was late.",
    ],
)
def test_what_locates_nothing(sentence: str) -> None:
    assert [place.text for place in _find(sentence)] == []
