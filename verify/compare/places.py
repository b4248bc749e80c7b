"""Two places side by side. The default is "unknown": only what is known apart is called apart."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from verify.compare.gazetteer import Spot, distance_km, lookup, normalised
from verify.lexicon import table
from verify.lexicon.concepts import concept
from verify.lexicon.demonyms import nation_of
from verify.models import Place

PlaceOutcome = Literal["same", "contains", "near", "apart", "unknown"]

_NEAR_KM = 60.0
_KNOWN_TOWN = 50_000
_WITH_STATES = {"US", "GB"}
_INSIDE = {"in", "at", "inside", "on", "across", "over", "along"}
_BESIDE = {"near", "outside", "around", "off", "between"}


def compare_places(a: Place, b: Place) -> PlaceOutcome:
    """Compare two places; symmetric.

    "apart" needs two places that are both known and exclude each other: two countries, a city and another country,
    two cities more than 60 km from each other under all readings of their names, or contrary parts of one place
    ("southern Yemen", "central Yemen"). Who is brought to one place may go on to another, and who leaves a place is
    no longer there.
    """
    moves = {"to", "from"} & {a.relation, b.relation}
    if "from" in moves and a.relation != b.relation:
        return "unknown"
    outcome = _where(a, b)
    return "unknown" if moves and outcome == "apart" else outcome


def _where(a: Place, b: Place) -> PlaceOutcome:
    name_a, name_b = normalised(_proper(a.name)), normalised(_proper(b.name))
    if name_a == name_b or _is_one_house(name_a, name_b):
        return _by_relation(a.relation, b.relation)
    (part_a, base_a), (part_b, base_b) = _split(name_a), _split(name_b)
    if base_a == base_b:
        return _by_direction(part_a, part_b)
    if part_a is None and part_b is None and (spots_a := _known(a, name_a)) and (spots_b := _known(b, name_b)):
        return _softened(_by_spots(spots_a, spots_b), a.relation, b.relation)
    known = bool(_known(a, base_a)), bool(_known(b, base_b))
    if all(known):
        return "unknown"
    if _without_kind(base_a) == _without_kind(base_b) and not _differ_in_direction(name_a, name_b):
        inside = "contains" if any(known) else _by_relation(a.relation, b.relation)
        return _by_direction(part_a, part_b) if part_a or part_b else inside
    if not any(known) and part_a == part_b and _is_one_site(_proper(a.name), _proper(b.name)):
        return _by_relation(a.relation, b.relation)
    return "contains" if is_part_of(name_a, name_b) or is_part_of(name_b, name_a) else "unknown"


def _known(place: Place, name: str) -> tuple[Spot, ...]:
    """Return what the gazetteer knows of a name; nothing of a common noun, for which some town is named too."""
    return lookup(name) if place.name != place.name.lower() else ()


def _proper(name: str) -> str:
    """Return a name without what kind of place it is in front of it: "the state capital Tarvik"."""
    words = name.split()
    kinds = [place for place, word in enumerate(words) if word in table("places")["heads"]["kinds"]]
    rest = words[kinds[-1] + 1 :] if kinds else words
    return " ".join(rest) if rest and rest[0][:1].isupper() else name


def _is_one_site(a: str, b: str) -> bool:
    """Tell whether two names are one, whose it is left out: "the Corral Grill", "the Delta hotel's Corral Grill"."""
    (of_a, own_a), (of_b, own_b) = _owner(a), _owner(b)
    named = {word.lower() for word in own_a.split() if word[:1].isupper()} - _generic()
    return bool(named) and normalised(own_a) == normalised(own_b) and (of_a <= of_b or of_b <= of_a)


def _owner(name: str) -> tuple[set[str], str]:
    """Return the words for whose a place is, and its own name: "Delta hotel's Corral Grill"."""
    owner, mark, own = name.replace("’", "'").rpartition("'s ")
    return (set(_words(normalised(owner))), own) if mark else (set(), name)


@cache
def _generic() -> frozenset[str]:
    heads = table("places")["heads"]
    return frozenset(word for kind in ("nouns", "kinds", "grounds") for noun in heads[kind] for word in noun.split())


def _without_kind(name: str) -> tuple[str, ...]:
    """Return the words of a name without its kind of region, and then without its nation and a direction.

    "Tarvik", "Denmark's southern Tarvik province".
    """
    words = _words(name)
    if len(words) < 2 or words[-1] not in table("places")["heads"]["regions"]:
        return words
    rest = words[:-1]
    if len(rest) > 1 and nation_of(rest[0]):
        rest = rest[2:] if len(rest) > 2 and rest[1] in table("places")["directions"] else rest[1:]
    return rest


def _is_one_house(a: str, b: str) -> bool:
    """Tell whether two names are of one institution, in another order: "ministry of defence", "Defense Ministry".

    Its nation and its grounds may stay away ("the Danish Defence Ministry's headquarters").
    """
    one, other = _house(a), _house(b)
    return len(one) > 1 and one == other


@lru_cache(maxsize=1 << 14)
def _house(name: str) -> frozenset[str]:
    grounds = {*table("places")["heads"]["grounds"], "of", "the", "and", "national"}
    words = (word.removesuffix("'s") for word in name.replace("'s", " ").split())
    return frozenset(concept(word) for word in words if word not in grounds and nation_of(word) is None)


def _by_relation(a: str, b: str) -> PlaceOutcome:
    if a == b or (a in _INSIDE and b in _INSIDE):
        return "same"
    if _opposed(a, b):
        return "apart"
    return "near" if {a, b} & _BESIDE or " of" in a or " of" in b else "same"


def _opposed(a: str, b: str) -> bool:
    """Recognise "north of X" and "south of X"."""
    directions = table("places")["directions"]
    one, other = directions.get(a.removesuffix(" of")), directions.get(b.removesuffix(" of"))
    return one is not None and other is not None and _contrary(one, other)


def _split(name: str) -> tuple[list[int] | None, str]:
    """Take a direction off a name: "southern yemen" -> (south, "yemen")."""
    word, _, rest = name.partition(" ")
    direction = table("places")["directions"].get(word)
    if direction is None or not rest or lookup(name):
        return None, name
    return direction, rest.removeprefix("of ")


def _differ_in_direction(a: str, b: str) -> bool:
    """Tell whether both names tell a direction, and not one and the same."""
    one, other = (set(_words(name)) & set(table("places")["directions"]) for name in (a, b))
    return bool(one and other) and one != other


def _by_direction(a: list[int] | None, b: list[int] | None) -> PlaceOutcome:
    if a == b:
        return "same"
    if a is None or b is None:
        return "contains"
    return "apart" if _contrary(a, b) else "unknown"


def _contrary(a: list[int], b: list[int]) -> bool:
    """Tell whether two directions exclude each other: north and south, east and west, the middle and any side."""
    return [0, 0] in (a, b) or a[0] * b[0] < 0 or a[1] * b[1] < 0


def _softened(outcome: PlaceOutcome, a: str, b: str) -> PlaceOutcome:
    """Take back "apart" where one side is "north of X" or "outside X", which may well be in the other place."""
    loose = any(relation in _BESIDE or relation.endswith(" of") or "border" in relation for relation in (a, b))
    return "unknown" if outcome == "apart" and loose else outcome


def _by_spots(a: tuple[Spot, ...], b: tuple[Spot, ...]) -> PlaceOutcome:
    outcomes = {_two_spots(one, other) for one in a for other in b}
    ranked: tuple[PlaceOutcome, ...] = ("same", "contains", "near", "unknown")
    return next((outcome for outcome in ranked if outcome in outcomes), "apart")


def _two_spots(a: Spot, b: Spot) -> PlaceOutcome:
    if a.ident == b.ident:
        return "same"
    if a.level == b.level == "city":
        distance = distance_km(a, b)
        return "unknown" if distance is None else "near" if distance <= _NEAR_KM else "apart"
    if {a.ident, b.ident} & set(table("places")["names"]["contested"]):
        return "unknown"
    if a.country != b.country:
        return "apart" if _is_sure(a) and _is_sure(b) else "unknown"
    if "country" in {a.level, b.level}:
        return "contains"
    if a.level != b.level and a.state == b.state:
        return "contains"
    return "apart" if a.country in _WITH_STATES and _is_sure(a) and _is_sure(b) else "unknown"


def _is_sure(spot: Spot) -> bool:
    """Tell whether a name is sure: a small town has namesakes that no gazetteer of towns lists."""
    return spot.level != "city" or spot.population >= _KNOWN_TOWN


def is_part_of(part: str, whole: str) -> bool:
    """Tell whether the words of a name are all in a longer one: "checkpoint" and "Radwan checkpoint".

    What is new, old or another one is not part of it: "the Delta Hotel", "the New Delta Hotel".
    """
    words, all_words = set(_words(normalised(part))), set(_words(normalised(whole)))
    another = (all_words - words) & set(table("places")["names"]["another"])
    return set() < words < all_words and not another and not lookup(part) and not lookup(whole)


def is_site(name: str) -> bool:
    """Tell whether a place has a name of its own and is a building, a square or the like: "Delta Hospital"."""
    words, heads = normalised(name).split(), table("places")["heads"]
    named = any(word[:1].isupper() for word in name.split()) and not lookup(name)
    return named and len(words) > 1 and words[-1] in heads["nouns"] and words[-1] not in heads["wide"]


def _words(name: str) -> tuple[str, ...]:
    """Return the words of a name, without the mark of who has it: "hotel's"."""
    return tuple(word.removesuffix("'s") for word in name.replace(" 's", "").split())
