"""Times of parsed sentences, with and without a publication date."""

from __future__ import annotations

from datetime import date

import pytest

from verify.extract.parse import load_pipeline
from verify.extract.times import find_times
from verify.models import TimeSpan

PUBLISHED = date(2031, 5, 14)  # a Wednesday


def _find(sentence: str, published: date | None = PUBLISHED, offset: int = 0) -> tuple[TimeSpan, ...]:
    return find_times(load_pipeline()(sentence), offset, published)


def _only(sentence: str, published: date | None = PUBLISHED) -> TimeSpan:
    found = _find(sentence, published)
    assert len(found) == 1, [t.text for t in found]
    return found[0]


def test_offsets_of_times_are_into_the_article() -> None:
    article = "Head.\n\nThe mill burned late on Friday."
    (time,) = _find(article[7:], offset=7)
    assert article[time.start : time.end] == time.text == "late on Friday"


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("The mill burned on Tuesday.", date(2031, 5, 13), None),
        ("The mill burned on Wednesday.", date(2031, 5, 14), None),
        ("The mill burned on Thursday.", date(2031, 5, 8), None),
        ("The mill will open on Thursday.", date(2031, 5, 15), None),
        ("The mill is due to open on Thursday.", date(2031, 5, 15), None),
        ("The mill opens next Tuesday.", date(2031, 5, 20), None),
        ("The mill burned yesterday.", date(2031, 5, 13), None),
        ("The mill burned overnight.", date(2031, 5, 13), None),
        ("The mill burned earlier this week.", date(2031, 5, 12), date(2031, 5, 14)),
        ("The mill burned last week.", date(2031, 5, 5), date(2031, 5, 11)),
        ("The mill burned last month.", date(2031, 4, 1), date(2031, 4, 30)),
        ("The mill burned last year.", date(2030, 1, 1), date(2030, 12, 31)),
        ("The mill burned at the weekend.", date(2031, 5, 10), date(2031, 5, 11)),
        ("The mill burned ten days ago.", date(2031, 5, 4), None),
        ("The mill burned two weeks ago.", date(2031, 4, 27), date(2031, 5, 3)),
        ("The mill burned in March.", date(2031, 3, 1), date(2031, 3, 31)),
        ("The mill burned in late March.", date(2031, 3, 18), date(2031, 3, 31)),
        ("The mill burned on Sept. 19.", date(2030, 9, 19), None),
        ("The mill burned on April 2nd.", date(2031, 4, 2), None),
        ("The mill burned on Christmas Day.", date(2030, 12, 25), None),
        ("Rain fell from Monday to Friday.", date(2031, 5, 5), date(2031, 5, 9)),
        ("Rain fell over the past three days.", date(2031, 5, 11), date(2031, 5, 14)),
        ("Rain will fall over the next three days.", date(2031, 5, 14), date(2031, 5, 17)),
        ("The mill will open in three days.", date(2031, 5, 17), None),
        ("The mill will open in a week.", date(2031, 5, 18), date(2031, 5, 24)),
        ("The mill burned late last year.", date(2030, 8, 1), date(2030, 12, 31)),
        ("The mill will open early next year.", date(2032, 1, 1), date(2032, 5, 31)),
        ("The mill burned at the start of the year.", date(2031, 1, 1), date(2031, 5, 31)),
        ("The mill burned at the end of March.", date(2031, 3, 18), date(2031, 3, 31)),
        ("The mill will open in the next decade.", date(2040, 1, 1), date(2049, 12, 31)),
        ("The mill burned on the second of March.", date(2031, 3, 2), None),
        ("Rain fell from 3 to 9 May.", date(2031, 5, 3), date(2031, 5, 9)),
        ("Rain fell on May 3-9.", date(2031, 5, 3), date(2031, 5, 9)),
        ("Rain fell on 9 and 10 May.", date(2031, 5, 9), date(2031, 5, 10)),
        ("Rain fell from November to March.", date(2030, 11, 1), date(2031, 3, 31)),
    ],
)
def test_relative_times_resolve_against_publication(sentence: str, first: date, last: date | None) -> None:
    time = _only(sentence)
    assert (time.first, time.last, time.relative) == (first, last or first, True)


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("The mill burned on 9 June 2025.", date(2025, 6, 9), None),
        ("The mill burned on Monday, 9 June 2025, at 14:50.", date(2025, 6, 9), None),
        ("The mill burned on June 9, 2025.", date(2025, 6, 9), None),
        ("The mill burned on 2025-06-09.", date(2025, 6, 9), None),
        ("The mill burned in June 2025.", date(2025, 6, 1), date(2025, 6, 30)),
        ("The mill burned in 2004.", date(2004, 1, 1), date(2004, 12, 31)),
        ("The mill burned in early 2004.", date(2004, 1, 1), date(2004, 5, 31)),
        ("The mill burned in the early 1990s.", date(1990, 1, 1), date(1994, 12, 31)),
        ("The mill stood from 2010 to 2014.", date(2010, 1, 1), date(2014, 12, 31)),
    ],
)
def test_dates_with_a_year_need_no_publication(sentence: str, first: date, last: date | None) -> None:
    for published in (None, PUBLISHED):
        time = _only(sentence, published)
        assert (time.first, time.last, time.relative) == (first, last or first, False)


@pytest.mark.parametrize(
    ("sentence", "field", "value"),
    [
        ("The mill burned on Tuesday.", "weekday", 1),
        ("The mill burned on Sept. 19.", "day", 19),
        ("The mill burned in March.", "month", 3),
        ("The mill burned overnight.", "hours", (20.0, 30.0)),
    ],
)
def test_without_publication_only_the_words_are_kept(sentence: str, field: str, value: object) -> None:
    time = _only(sentence, None)
    assert (time.first, time.last, time.relative) == (None, None, False)
    assert getattr(time, field) == value


@pytest.mark.parametrize(
    ("phrase", "hours"),
    [
        ("on Sunday night", (18, 30)),
        ("late on Friday", (17, 27)),
        ("early on Saturday", (0, 10)),
        ("in the early hours of Monday", (0, 7)),
        ("on Monday afternoon", (12, 18)),
        ("at 3am on Sunday", (3, 3)),
        ("at 12 a.m. on Sunday", (0, 0)),
        ("at 12:30 p.m. on Sunday", (12.5, 12.5)),
        ("around noon", (11.5, 12.5)),
        ("at 1830 GMT", (18.5, 18.5)),
        ("just before midnight", (23.25, 24)),
        ("at about 11 p.m.", (22.5, 23.5)),
    ],
)
def test_hours(phrase: str, hours: tuple[float, float]) -> None:
    assert _only(f"The mill burned {phrase}.").hours == hours


def test_a_night_and_the_next_morning_are_two_times() -> None:
    night, morning = _find("It burned on Sunday night and in the early hours of Monday.")
    assert (night.first, morning.first) == (date(2031, 5, 11), date(2031, 5, 12))


@pytest.mark.parametrize(
    ("sentence", "role", "first", "last"),
    [
        ("The mill has stood since 2014.", "since", date(2014, 1, 1), None),
        ("The mill was shut until Friday.", "until", None, date(2031, 5, 9)),
        ("The mill was shut for nine months.", "for", None, None),
    ],
)
def test_open_spans_and_durations_have_a_role(sentence: str, role: str, first: date | None, last: date | None) -> None:
    time = _only(sentence)
    assert (time.role, time.first, time.last) == (role, first, last)


@pytest.mark.parametrize(
    "sentence",
    [
        "They may march again.",
        "Mr May said the March was loud.",
        "It is the fourth year of the war.",
        "Wait a second.",
        "He watched Monday Night Football.",
        "The Sunday Times said so.",
        "They pray every Friday.",
        "They own 2014 goats.",
        "April Jones laughed.",
    ],
)
def test_words_that_only_look_like_times(sentence: str) -> None:
    assert [t.text for t in _find(sentence)] == []


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("The mill ran from 2014 to 2018.", date(2014, 1, 1), date(2018, 12, 31)),
        ("The mill ran in the 2018-19 season.", date(2018, 1, 1), date(2019, 12, 31)),
        ("The mill was built in the 19th century.", date(1800, 1, 1), date(1899, 12, 31)),
        ("The mill was built in the early twentieth century.", date(1900, 1, 1), date(1940, 12, 31)),
        ("The mill burned at the end of 2010.", date(2010, 8, 1), date(2010, 12, 31)),
        ("The mill burned on March second, 2010.", date(2010, 3, 2), None),
        ("Rain fell from 28 May to 3 June 2016.", date(2016, 5, 28), date(2016, 6, 3)),
        ("Rain fell from November to March 2016.", date(2015, 11, 1), date(2016, 3, 31)),
        ("The mill was built in the late '70s.", date(1975, 1, 1), date(1979, 12, 31)),
        ("The mill burned on Valentine's Day of 2010.", date(2010, 2, 14), None),
        ("Rain fell in Jan-Feb 2016.", date(2016, 1, 1), date(2016, 2, 29)),
    ],
)
def test_spans_that_name_their_year_need_no_publication(sentence: str, first: date, last: date | None) -> None:
    time = _only(sentence, None)
    assert (time.first, time.last, time.relative) == (first, last or first, False)


@pytest.mark.parametrize(
    ("sentence", "role", "first", "last"),
    [
        ("The mill closed after 2010.", "since", date(2011, 1, 1), None),
        ("The mill has run since at least 2010.", "since", date(2010, 1, 1), None),
        ("The mill closed before 2010.", "until", None, date(2009, 12, 31)),
        ("The mill closed after 3 June 2010.", "since", date(2010, 6, 4), None),
        ("The mill must close no later than 3 June 2010.", "until", None, date(2010, 6, 3)),
        ("The mill will close before the end of 2040.", "until", None, date(2040, 12, 31)),
        ("The mill closed shortly after 3 June 2010.", "at", date(2010, 6, 3), date(2010, 6, 3)),
        ("The mill closed after 2010 floods.", "at", date(2010, 1, 1), date(2010, 12, 31)),
    ],
)
def test_after_and_before_a_date_are_open_spans(
    sentence: str, role: str, first: date | None, last: date | None
) -> None:
    time = _only(sentence)
    assert (time.role, time.first, time.last) == (role, first, last)


@pytest.mark.parametrize(
    ("sentence", "hours"),
    [
        ("The mill burned at 9 p.m. last night.", (21, 21)),
        ("The mill burned last night at 2 a.m.", (26, 26)),
        ("The mill burned on Friday night at 9:30.", (21.5, 21.5)),
        ("The mill burned on Friday night at 2:30.", (26.5, 26.5)),
        ("The mill burned on Friday between 9 p.m. and 11 p.m.", (21, 23)),
        ("The mill burned on Friday from 10 p.m. to 2 a.m.", (22, 26)),
    ],
)
def test_a_clock_time_is_finer_than_the_part_of_the_day(sentence: str, hours: tuple[float, float]) -> None:
    time = _only(sentence)
    assert time.hours == pytest.approx(hours)
    assert time.first is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "They robbed two banks in three days.",
        "It is a 21st Century Fox film.",
        "They sold 1900 to 2000 people.",
        "It cost $12.",
    ],
)
def test_durations_names_and_counts_are_no_days(sentence: str) -> None:
    assert [time for time in _find(sentence) if time.role != "for"] == []


def test_a_sum_before_a_month_is_not_its_day() -> None:
    assert _only("She sold it for $12 December 27.").day == 27


def test_the_full_stop_of_a_sentence_is_not_part_of_a_month() -> None:
    assert _only("The mill burned on 9 May.").text == "9 May"
    assert _only("The mill burned on 9 Sept. in rain.").text == "9 Sept."


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("It was told in a 2013 article.", date(2013, 1, 1), date(2013, 12, 31)),
        ("The mill's 2012 accounts were lost.", date(2012, 1, 1), date(2012, 12, 31)),
        ("The January meeting was dull.", date(2031, 1, 1), date(2031, 1, 31)),
        ("Rain fell for the past three days.", date(2031, 5, 11), date(2031, 5, 14)),
        ("She wrote on Nov. 13:", date(2030, 11, 13), date(2030, 11, 13)),
    ],
)
def test_a_year_or_month_before_its_noun_is_a_time(sentence: str, first: date, last: date) -> None:
    time = _only(sentence)
    assert (time.first, time.last) == (first, last)


@pytest.mark.parametrize("sentence", ["He drove the 2000 miles.", "The March on the capital began."])
def test_a_count_and_a_name_before_a_noun_are_none(sentence: str) -> None:
    assert _find(sentence) == ()


@pytest.mark.parametrize(
    "sentence", ["The mill opened this winter.", "The mill burned months ago.", "Prices rose in recent months."]
)
def test_seasons_and_bare_plurals_stay_without_days(sentence: str) -> None:
    time = _only(sentence)
    assert (time.first, time.last, time.relative) == (None, None, False)
