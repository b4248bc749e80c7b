"""Generated stories with a known truth: small worlds, told by several outlets in sentences of their own.

    World      the names of one story: an event, a town, a suspect, a council, a firm ...
    Fact       what can be told of a world, by several templates a fact or, of outcomes, by several a state
    Telling    one outlet's sentence for a fact, and the values that it leaves possible
    Story      the outlets' articles, each one paragraph a telling

A telling is known by what it allows: "12 people" allows 12, "at least 9" allows 9 and more, "in France" every town of
France. Two tellings of one fact agree where they allow the same, are compatible where they allow something in common,
and conflict or update each other where they allow nothing. All choices come from one source of randomness, so that a
seed gives a fixed sample, and Hypothesis can search and shrink.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from random import Random
from typing import Literal, NamedTuple

from hypothesis import strategies as st

from verify import Article, Claim, Report

Truth = Literal["agree", "conflict", "update", "compatible", "unrelated"]

Place = tuple[int, int]
"""Which outlet of a story, and which of its tellings."""

TODAY, LATER = "2031-05-08", "2031-05-09"  # a Thursday and a Friday
OUTLETS = ("Gazette", "Herald", "Courier", "Observer")
_MANY = 1000  # no number of a story comes up to it


class Fact(NamedTuple):
    """What can be told of a world.

    `slot` is what `{v}` stands for: a number, a place, a day, or nothing where each state has templates of its own.
    `about` is the happening: tellings of two facts of one happening are never at odds. `grows` is true of counts that
    a later report may raise, `turns` of states that follow one another.
    """

    name: str
    about: str
    slot: Literal["number", "place", "day", "state"]
    templates: Mapping[str, tuple[str, ...]]
    numbers: tuple[int, int] = (0, 0)
    bounded: bool = False
    grows: bool = False
    turns: bool = False


_VALUE = ""
FACTS = (
    Fact(
        "killed",
        "toll",
        "number",
        {
            _VALUE: (
                "The {event} killed {v} people.",
                "{v} people died in the {event}.",
                "{v} people were killed in the {event}.",
                "The {event} left {v} people dead.",
                "The {event} claimed the lives of {v} people.",
            )
        },
        numbers=(5, 60),
        bounded=True,
        grows=True,
    ),
    Fact(
        "injured",
        "injuries",
        "number",
        {
            _VALUE: (
                "The {event} injured {v} people.",
                "{v} people were injured in the {event}.",
                "{v} people were hurt in the {event}, rescuers said.",
                "The {event} left {v} people injured.",
            )
        },
        numbers=(70, 300),
        bounded=True,
        grows=True,
    ),
    Fact(
        "earlier",
        "an earlier event",
        "number",
        {
            _VALUE: (
                "An earlier {kind} in {town} killed {v} people in 1998.",
                "In 1998, {v} people died in another {kind} in {town}.",
            )
        },
        numbers=(310, 400),
    ),
    Fact(
        "age",
        "arrest",
        "number",
        {
            _VALUE: (
                "{suspect}, {v}, was arrested over the {event}.",
                "Police arrested {v}-year-old {suspect} over the {event}.",
                "Officers detained {suspect}, {v}, over the {event}.",
            )
        },
        numbers=(21, 69),
    ),
    Fact(
        "age of another",
        "treatment",
        "number",
        {
            _VALUE: (
                "{victim}, {v}, was taken to hospital after the {event}.",
                "{v}-year-old {victim} was taken to hospital after the {event}.",
            )
        },
        numbers=(21, 69),
    ),
    Fact(
        "place",
        "arrest",
        "place",
        {
            _VALUE: (
                "Police arrested {suspect} in {v} over the {event}.",
                "{suspect} was arrested in {v} over the {event}.",
                "{suspect} was detained in {v}, police said.",
                "The arrest of {suspect} took place in {v}.",
            )
        },
    ),
    Fact(
        "day",
        "arrest",
        "day",
        {
            _VALUE: (
                "Police arrested {suspect} on {v} over the {event}.",
                "{suspect} was arrested on {v} over the {event}.",
                "On {v}, officers detained {suspect} over the {event}.",
            )
        },
    ),
    Fact(
        "custody",
        "arrest",
        "state",
        {
            "held": ("Police arrested {suspect} over the {event}.", "{suspect} was detained over the {event}."),
            "freed": ("Police released {suspect} without charge.", "{suspect} was freed, police said."),
        },
        turns=True,
    ),
    Fact(
        "vote",
        "vote",
        "state",
        {
            "for": (
                "The {council} approved the {bill}.",
                "The {bill} was approved by the {council}.",
                "The {council} passed the {bill}.",
            ),
            "against": (
                "The {council} rejected the {bill}.",
                "The {bill} was rejected by the {council}.",
                "The {council} voted down the {bill}.",
            ),
        },
    ),
    Fact(
        "verdict",
        "trial",
        "state",
        {
            "guilty": (
                "A court in {town} convicted {official} of fraud.",
                "{official} was convicted of fraud.",
                "{official} was found guilty of fraud by a court in {town}.",
            ),
            "not guilty": (
                "A court in {town} acquitted {official} of fraud.",
                "{official} was acquitted of fraud.",
                "{official} was cleared of fraud by a court in {town}.",
            ),
        },
    ),
    Fact(
        "fate",
        "fate",
        "state",
        {
            "dead": ("{hero} died in the {event}.", "{hero} was killed in the {event}.", "The {event} killed {hero}."),
            "alive": ("{hero} survived the {event}.", "{hero} was not killed in the {event}."),
        },
    ),
    Fact(
        "bribe",
        "bribe",
        "state",
        {
            "taken": ("{official} took a bribe from the {firm}.", "{official} accepted a bribe from the {firm}."),
            "denied": (
                "{official} denied taking a bribe from the {firm}.",
                "{official} did not take a bribe from the {firm}, his lawyer said.",
            ),
        },
    ),
    Fact(
        "price",
        "sale",
        "number",
        {
            _VALUE: (
                "{buyer} paid {v} million euros for the {asset}.",
                "{buyer} bought the {asset} for {v} million euros.",
                "The {asset} was sold to {buyer} for {v} million euros.",
            )
        },
        numbers=(11, 90),
        bounded=True,
    ),
    Fact(
        "length",
        "size",
        "number",
        {
            _VALUE: (
                "The {tunnel} is {v} kilometres long.",
                "At {v} kilometres, the {tunnel} is the longest of the province.",
                "The {tunnel} has a length of {v} kilometres.",
            )
        },
        numbers=(11, 90),
        bounded=True,
    ),
)
_BY_NAME = {fact.name: fact for fact in FACTS}

_WORLDS: tuple[Mapping[str, tuple[str, ...]], ...] = (
    {
        "event": ("fire at the Delta market", "explosion at the Halden mill", "landslide above the village of Quemas"),
        "suspect": ("Pavel Novak", "Marcus Webb", "Hassan Karimi"),
        "victim": ("Laura Hendry", "Nora Quinn"),
        "hero": ("Daniel Osei", "Sofia Marin"),
        "official": ("Martin Keller", "Victor Lindgren"),
        "council": ("city council of Porto", "parliament in Lisbon"),
        "bill": ("water bill", "harbour plan"),
        "town": ("Porto", "Braga"),
        "country": ("Portugal",),
        "elsewhere": ("Lyon", "Ghent", "Turin"),
        "firm": ("Delmar shipyard", "Halden Group"),
        "buyer": ("Arden Holdings", "the Orlov Foundation"),
        "asset": ("Vesterby hotel", "Halcyon yacht"),
        "tunnel": ("Serla tunnel", "tunnel under the Lorne"),
    },
    {
        "event": ("train crash near Ardley", "flood in the Tolna valley", "ferry accident off Paros"),
        "suspect": ("Peter Falk", "Oskar Brandt"),
        "victim": ("Elena Costa", "Julia Moreau"),
        "hero": ("Thomas Reid", "Ingrid Solberg"),
        "official": ("Anders Holm", "Robert Vance"),
        "council": ("senate in Oslo", "regional assembly of Bergen"),
        "bill": ("school budget", "fishing law"),
        "town": ("Bergen", "Oslo"),
        "country": ("Norway",),
        "elsewhere": ("Gdansk", "Lima", "Osaka"),
        "firm": ("Norsund bank", "Tarvik brewery"),
        "buyer": ("Melrose Trust", "Korda Media"),
        "asset": ("Kestrel castle", "Ardley printing house"),
        "tunnel": ("Ardley canal", "Korda motorway"),
    },
)
"""The names of two families of stories; nothing of one family stands in the other."""

_DAYS = ("Monday", "Tuesday", "Wednesday")
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class Telling(NamedTuple):
    """One sentence of one outlet for one fact: the words of the value, and the values that it leaves possible."""

    fact: Fact
    template: str
    value: str
    allows: frozenset[str | int]

    def sentence(self, names: Mapping[str, str]) -> str:
        """Return the sentence in a world of these names."""
        text = self.template.format(v=self.value, **names)
        return text[0].upper() + text[1:]


class Outlet(NamedTuple):
    """What one outlet publishes, and when."""

    name: str
    published: str
    tellings: tuple[Telling, ...]


class Story(NamedTuple):
    """The names of a world, and the outlets that report of it."""

    names: Mapping[str, str]
    outlets: tuple[Outlet, ...]

    def __repr__(self) -> str:
        return f"Story of {self.articles()}"

    def articles(self, prefix: str = "a") -> tuple[Article, ...]:
        """Return one article an outlet, named by its place after a prefix."""
        return tuple(
            Article(
                id=f"{prefix}{place}",
                source=outlet.name,
                published=outlet.published,
                text="\n\n".join(telling.sentence(self.names) for telling in outlet.tellings),
            )
            for place, outlet in enumerate(self.outlets)
        )

    def sentence(self, place: Place) -> str:
        """Return the sentence at a place."""
        outlet, telling = place
        return self.outlets[outlet].tellings[telling].sentence(self.names)

    def pairs(self) -> Iterator[tuple[Place, Place, Truth]]:
        """Yield each two tellings of different outlets, as (place of outlet, place of telling), and their truth."""
        for (i, one), (j, other) in combinations(enumerate(self.outlets), 2):
            for k, a in enumerate(one.tellings):
                for m, b in enumerate(other.tellings):
                    yield (i, k), (j, m), truth(a, b, same_day=one.published == other.published)


def truth(a: Telling, b: Telling, *, same_day: bool) -> Truth:
    """Return what two tellings are to each other, of two reports of one day or of which one is later."""
    if a.fact.name != b.fact.name:
        return "compatible" if a.fact.about == b.fact.about else "unrelated"
    if a.allows == b.allows:
        return "agree"
    if a.allows & b.allows:
        return "compatible"
    if (a.fact.grows or a.fact.turns) and not same_day:
        return "update"
    return "compatible" if a.fact.turns else "conflict"


def _number(number: int, random: Random) -> str:
    return _WORDS[number] if number < len(_WORDS) and random.random() < 0.5 else str(number)


def _exactly(fact: Fact, number: int, random: Random) -> Telling:
    spelled = str(number) if "age" in fact.name else _number(number, random)
    return Telling(fact, random.choice(fact.templates[_VALUE]), spelled, frozenset([number]))


def weakened(telling: Telling, by: int) -> Telling:
    """Return a telling of a number as a bound that lies lower by so much, in the same sentence."""
    low = max(1, min(value for value in telling.allows if isinstance(value, int)) - by)
    return telling._replace(value=f"at least {low}", allows=frozenset(range(low, _MANY)))


class _Known(NamedTuple):
    """What is true of one fact in a world, and the wrong or later values that reports may give instead."""

    fact: Fact
    value: int | str
    other: int | str


def _known(fact: Fact, names: Mapping[str, str], random: Random) -> _Known:
    if fact.slot == "number":
        low, high = fact.numbers
        number = random.randint(low, high)
        apart = random.randint(3, 20) if "age" in fact.name else random.randint(max(3, number // 5), number)
        return _Known(fact, number, number + apart)
    if fact.slot == "place":
        return _Known(fact, names["town"], names["elsewhere"])
    if fact.slot == "day":
        day, other = random.sample(_DAYS, 2)
        return _Known(fact, day, other)
    state, other = fact.templates
    return _Known(fact, state, other)


def _told(known: _Known, names: Mapping[str, str], random: Random, *, distorts: bool) -> Telling:
    """Return a telling of a fact: the true value, the other one where that is allowed, or less than is known."""
    fact = known.fact
    value = known.other if distorts and random.random() < 0.5 else known.value
    if isinstance(value, int):
        telling = _exactly(fact, value, random)
        weak = fact.bounded and random.random() < 0.25
        return weakened(telling, random.randint(0, value // 4)) if weak else telling
    if fact.slot == "state":
        return Telling(fact, random.choice(fact.templates[value]), "", frozenset([value]))
    template = random.choice(fact.templates[_VALUE])
    if fact.slot == "place" and value == names["town"] and random.random() < 0.25:
        return Telling(fact, template, names["country"], frozenset([names["country"], names["town"]]))
    return Telling(fact, template, value, frozenset([value]))


def story(random: Random, family: int = 0) -> Story:
    """Draw a world and two to four outlets' reports of it; no outlet prints the sentence of another.

    Where all report on one day, they may differ in every fact. Where the later ones report a day later, these alone
    may, and in counts and states that change.
    """
    names = {field: random.choice(options) for field, options in _WORLDS[family].items()}
    names["kind"] = re.split(" (?:at|above|near|in|off) ", names["event"])[0]
    known = [_known(fact, names, random) for fact in random.sample(FACTS, 5)]
    count = random.randint(2, 4)
    early = count if random.random() < 0.5 else random.randint(1, count - 1)
    outlets: list[Outlet] = []
    printed: set[str] = set()
    for place in range(count):
        late = place >= early
        tellings = []
        for item in random.sample(known, random.randint(3, len(known))):
            distorts = not item.fact.turns if early == count else late and (item.fact.grows or item.fact.turns)
            telling = _told(item, names, random, distorts=distorts)
            if telling.sentence(names) not in printed:
                tellings.append(telling)
        printed |= {telling.sentence(names) for telling in tellings}
        outlets.append(Outlet(OUTLETS[place], LATER if late else TODAY, tuple(tellings)))
    return Story(names, tuple(outlets))


def stories(family: int = 0) -> st.SearchStrategy[Story]:
    """Stories of one family, drawn by Hypothesis."""
    return st.randoms(use_true_random=False, note_method_calls=False).map(lambda random: story(random, family))


def sample(number: int, family: int = 0, seed: int = 0) -> tuple[Story, ...]:
    """Return a fixed sample of stories."""
    random = Random(seed)  # noqa: S311 - a seeded sample, no secret
    return tuple(story(random, family) for _ in range(number))


def place_of(claim: Claim, articles: Sequence[Article]) -> Place:
    """Return which telling of which outlet a claim was read off: paragraphs are tellings."""
    (i,) = (place for place, article in enumerate(articles) if article.id == claim.article)
    return i, articles[i].text.count("\n\n", 0, claim.start)


def verdicts(report: Report, articles: Sequence[Article]) -> dict[tuple[Place, Place], set[str]]:
    """Return the verdicts on each two tellings that a report relates, the first of the earlier outlet.

    A pair of claims that only tells again what another pair of them tells has that verdict, too.
    """
    edges = report.graph.edges(keys=True, data=True)
    again = [data["relation"] for *_, key, data in edges if key == "repeats"]
    at = {claim.id: place_of(claim, articles) for claim in report.claims if claim.article in {a.id for a in articles}}
    found: dict[tuple[Place, Place], set[str]] = {}
    for relation in (*report.relations, *again):
        if relation.a in at and relation.b in at:
            one, other = sorted((at[relation.a], at[relation.b]))
            found.setdefault((one, other), set()).add(relation.verdict)
    return found
