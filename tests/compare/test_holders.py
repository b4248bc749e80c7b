"""What has the measures and ages of two claims."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of, hand_made

from verify.compare.holders import denied_of_one, may_be_one, of_somebody_else, of_two_names
from verify.models import Interval, Polarity, Quantity


def _age(years: float, holder: str | None, *words: str, start: int = 0) -> Quantity:
    text = f"{years:g}"
    interval = Interval.exactly(years)
    return Quantity(
        start=start,
        end=start + len(text),
        text=text,
        interval=interval,
        kind="age",
        unit="year",
        measure="age",
        holder=holder,
        modifiers=words,
    )


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (_age(43, "@ada holm"), _age(43, "@ada holm"), False),
        (_age(43, "@ada holm"), _age(43, "@karl lund"), True),
        (_age(43, "@holm"), _age(43, "@ada holm"), False),
        (_age(43, "@holm"), _age(44, "@ada holm"), True),
        (_age(43, "@ada"), _age(43, "@adam holm"), True),
        (_age(43, "teacher"), _age(43, "@ada holm"), False),
        (_age(43, None), _age(43, "@ada holm"), False),
    ],
)
def test_two_names_are_two_but_for_a_surname_of_one_age(one: Quantity, other: Quantity, two: bool) -> None:
    assert of_two_names(one, other) is of_two_names(other, one) is two


_NAMED = {("a", "ada"): "ada holm", ("b", "ada holm"): "ada holm", ("a", "karl lund"): "karl lund"}


def _may_be_one(one: Quantity, other: Quantity) -> bool:
    a, b = hand_made("c1", "a"), hand_made("c2", "b")
    may = may_be_one(a, one, b, other, _NAMED)
    assert may is may_be_one(b, other, a, one, _NAMED)
    return may


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        (_age(43, "@ada holm"), _age(43, None), True),
        (_age(43, "@ada holm"), _age(43, "teacher"), True),
        (_age(43, "@ada holm"), _age(44, "teacher"), False),
        (_age(43, "@ada holm"), _age(43, "@karl lund"), False),
        (_age(43, "@ada holm"), _age(43, "@ada holm"), False),
        (_age(43, "@karl lund"), _age(43, "teacher"), False),
        (_age(43, "teacher"), _age(43, "@karl lund"), True),
        (_age(43, "@ada holm"), _age(43, "mill"), False),
        (_age(43, "@ada holm"), _age(43, "teacher", "another"), False),
        (_age(43, "man"), _age(43, "teacher"), True),
        (_age(43, "woman"), _age(43, "woman"), True),
        (_age(43, "brother"), _age(43, "teacher"), False),
        (_age(43, "brother"), _age(43, "sister"), False),
    ],
)
def test_one_age_may_be_of_one_person(one: Quantity, other: Quantity, may: bool) -> None:
    assert _may_be_one(one, other) is may


def test_an_age_in_months_is_no_age_in_years() -> None:
    months = _age(9, None).model_copy(update={"unit": "month"})
    assert not _may_be_one(_age(9, "@ada holm"), months)


def test_an_age_of_somebody_beside_a_name_is_not_that_of_the_name() -> None:
    (one,) = claims_of("Ivo Lund, 43, was charged in Tarvik.", "a")
    *_, robbed = claims_of("Ivo Lund was held in Tarvik. He robbed a 43-year-old teacher.", "b")
    *_, taught = claims_of("Ivo Lund was held in Tarvik. The 43-year-old taught.", "b")
    subjects = {("a", "ivo lund"): "ivo lund", ("b", "ivo lund"): "ivo lund"}
    for other, somebody_else in ((robbed, True), (taught, False)):
        ages = one.values[0], other.values[0]
        known = ages[0].model_copy(update={"holder": "@ivo lund"}), ages[1]
        assert of_somebody_else(one, known[0], other, known[1], subjects) is somebody_else
        assert of_somebody_else(other, known[1], one, known[0], subjects) is somebody_else


@pytest.mark.parametrize(
    ("quote", "polarity", "denied"),
    [
        ("Holm is not 43", "negated", True),
        ("Holm, 43, did not sing", "negated", False),
        ("Holm didn’t call the diver, 43", "negated", True),
        ("Holm is 43", "affirmed", False),
    ],
)
def test_a_negative_before_the_number_may_deny_it(quote: str, polarity: Polarity, denied: bool) -> None:
    told, plain = _age(43, "@holm", start=quote.index("43")), _age(43, "@holm")
    a, b = hand_made("c1", "a", quote=quote, polarity=polarity), hand_made("c2", "b", quote="Holm is 43")
    assert denied_of_one(a, told, b, plain) is denied_of_one(b, plain, a, told) is denied
