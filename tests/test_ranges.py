"""Ranges of reports: what ties numbers, how a report is read, and which value is lowest, highest, latest and best."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import article, hand_made, origin

from verify.models import Claim, Facet, Interval, Origin, Quantity, Range, Relation, Verdict
from verify.ranges import find_ranges, supporting
from verify.ruleset import RangeRule, RuleSet

_EXAMPLES = [{"name": kind, "given": ["A."], "expect": kind} for kind in ("fires", "quiet")]


def _rule(**changes: Any) -> RangeRule:
    fields: dict[str, Any] = {
        "schema": 1,
        "id": "tolls",
        "version": 1,
        "verdict": "range",
        "over": "quantity",
        "title": "Tolls",
        "why": "why",
        "message": "{measure} {lowest} to {highest}: {policy} {chosen} of {chosen.source}",
        "policy": "best",
        "examples": _EXAMPLES,
    }
    return RangeRule.model_validate(fields | changes)


def _quantity(number: float | None, text: str, low: float | None, high: float | None, unit: str | None) -> Quantity:
    vague = number is None and low is not None
    interval = Interval(low=low, high=high, point=number, approximate=vague)
    kind: Any = "measure" if unit else "count"
    return Quantity(start=0, end=len(text), text=text, interval=interval, kind=kind, unit=unit, measure="killed")


class _Batch:
    """Claims that each report a number, all tied to the first of them."""

    def __init__(self) -> None:
        self.claims: dict[str, Claim] = {}
        self.days: dict[str, str | None] = {}
        self.origins: dict[str, Origin] = {}

    def add(
        self,
        number: float | None,
        day: str | None = "2031-05-01",
        *,
        text: str = "",
        bounds: tuple[float | None, float | None] | None = None,
        comes_from: str = "",
        outlet: str = "",
        unit: str | None = None,
    ) -> _Batch:
        name = f"c{len(self.claims)}"
        low, high = bounds or (number, number)
        quantity = _quantity(number, text or f"{number:g}", low, high, unit)
        self.claims[name] = hand_made(name, f"a{len(self.claims)}", values=(quantity,))
        self.days[self.claims[name].article] = day
        outlet = outlet or name
        self.origins[name] = origin(self.claims[name], comes_from or f"outlet:{outlet}", outlet)
        return self

    def relations(self, outcome: str = "apart", verdict: Verdict = "contradiction") -> list[Relation]:
        first, *others = self.claims.values()
        return [self._relation(first, other, outcome, verdict) for other in others]

    def _relation(self, a: Claim, b: Claim, outcome: str, verdict: Verdict) -> Relation:
        facet = Facet(
            name="quantity", outcome=outcome, a=a.values[0].text, b=b.values[0].text, of=(a.values[0].kind, "killed")
        )
        return Relation(a=a.id, b=b.id, verdict=verdict, rule="r", reason="", score=1, facets=(facet,))

    def ranges(self, *rules: RangeRule, relations: list[Relation] | None = None) -> tuple[Range, ...]:
        articles = {name: article("x", name, published=day) for name, day in self.days.items()}
        tied = self.relations() if relations is None else relations
        return find_ranges(tied, self.claims, articles, self.origins, RuleSet(rules=rules or (_rule(),)))


def _values(found: Range) -> tuple[float | None, ...]:
    return tuple(report.reading for report in (found.lowest, found.highest, found.latest, found.best, found.chosen))


def test_the_best_is_the_newest_of_the_best_supported() -> None:
    batch = _Batch().add(9).add(17, "2031-05-02").add(17, "2031-05-03").add(19, "2031-05-04")
    (found,) = batch.ranges()
    assert _values(found) == (9, 19, 19, 17, 17)
    assert (found.best.claim, found.support, found.independent) == ("c2", ("outlet:c1", "outlet:c2"), 2)
    assert found.reason == "killed 9 to 19: best 17 of a2"


def test_ten_copies_of_one_origin_support_a_number_once() -> None:
    batch = _Batch().add(9).add(12, "2031-05-02", comes_from="outlet:x")
    for _ in range(10):
        batch.add(9, comes_from="outlet:c0")
    (found,) = batch.ranges()
    assert found.best.reading == 12


def test_reports_of_one_outlet_that_credits_two_support_a_number_once() -> None:
    batch = _Batch().add(9, outlet="Gazette", comes_from="speaker:ada holm")
    batch.add(9, outlet="Gazette", comes_from="speaker:iris lake").add(12, "2031-05-02")
    (found,) = batch.ranges()
    assert (found.best.reading, found.independent) == (12, 1)


@pytest.mark.parametrize(("policy", "chosen"), [("lowest", 9), ("best", 17), ("latest", 19)])
def test_the_policy_of_a_rule_names_the_value_that_is_chosen(policy: str, chosen: float) -> None:
    batch = _Batch().add(9).add(17, "2031-05-02").add(17, "2031-05-02").add(19, "2031-05-04")
    (found,) = batch.ranges(_rule(policy=policy))
    assert (found.policy, found.chosen.reading) == (policy, chosen)


@pytest.mark.parametrize(
    ("text", "bounds", "vague", "reading"),
    [
        ("dozens", (20, 200), "acled", 12),
        ("Tens", (20, 200), "acled", 10),
        ("hundreds", (100, 2000), "acled", 100),
        ("dozens", (20, 200), "left-out", None),
        ("several", (3, 12), "acled", None),
        ("hundreds of thousands", (100000, 2000000), "acled", None),
    ],
)
def test_a_vague_word_is_read_by_the_table_of_the_rule(
    text: str, bounds: tuple[float, float], vague: str, reading: float | None
) -> None:
    batch = _Batch().add(40).add(45).add(None, text=text, bounds=bounds)
    (found,) = batch.ranges(_rule(vague=vague))
    report = next(report for report in found.reports if report.claim == "c2")
    assert (report.reading, report.table) == (reading, vague if reading else None)


def test_a_rounded_number_supports_the_one_that_it_holds() -> None:
    batch = _Batch().add(479).add(500, text="nearly 500", bounds=(450, 500)).add(520)
    (found,) = batch.ranges()
    exact = next(report for report in found.reports if report.claim == "c0")
    assert {report.claim for report in supporting(exact, found.reports)} == {"c0", "c1"}


def test_one_number_in_two_units_is_no_range() -> None:
    assert _Batch().add(28, unit="gram").add(1, unit="ounce").ranges() == ()
    (found,) = _Batch().add(28, unit="gram").add(2, unit="ounce").ranges()
    assert found.highest.reading == pytest.approx(56.7, abs=0.01)


@pytest.mark.parametrize(
    ("outcome", "verdict", "tied"),
    [
        ("apart", "contradiction", True),
        ("apart", "update", True),
        ("apart", "agreement", False),
        ("unlike", "contradiction", False),
        ("near", "agreement", True),
    ],
)
def test_numbers_apart_are_of_one_thing_only_where_the_verdict_says_so(
    outcome: str, verdict: Verdict, tied: bool
) -> None:
    batch = _Batch().add(9).add(12)
    assert bool(batch.ranges(relations=batch.relations(outcome, verdict))) == tied


def test_two_open_ends_tie_no_numbers() -> None:
    batch = _Batch().add(20, bounds=(20, None)).add(400, bounds=(400, None))
    assert batch.ranges(relations=batch.relations("overlaps", "agreement")) == ()


def test_one_outlet_one_number_and_another_measure_make_no_range() -> None:
    batch = _Batch().add(9).add(12)
    assert batch.ranges(_rule(outlets=3)) == ()
    assert batch.ranges(_rule(of=["injured"])) == ()
    assert batch.ranges(_rule(of=["killed"])) != ()
    assert _Batch().add(9).add(9).ranges() == ()


_REPORTS = st.lists(
    st.tuples(
        st.integers(0, 30), st.sampled_from([None, "2031-05-01", "2031-05-02T10:00:00+02:00"]), st.sampled_from("xyz")
    ),
    min_size=2,
    max_size=8,
)


@given(_REPORTS, st.sampled_from(["lowest", "best", "latest"]))
def test_lowest_best_and_highest_are_reported_and_stand_in_this_order(
    reports: list[tuple[int, str | None, str]], policy: str
) -> None:
    batch = _Batch()
    for number, day, source in reports:
        batch.add(number, day, comes_from=f"outlet:{source}")
    for found in batch.ranges(_rule(policy=policy)):
        numbers = [report.reading for report in found.reports]
        assert found.lowest.reading == min(number for number in numbers if number is not None)
        assert found.highest.reading == max(number for number in numbers if number is not None)
        for value in (found.lowest, found.highest, found.latest, found.best, found.chosen):
            assert value in found.reports
            assert found.lowest.reading <= (value.reading or 0) <= found.highest.reading
