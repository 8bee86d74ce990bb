"""The clock of the law: Regulation 1182/71 in Dutch days."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.right import Term
from models.terms import DEMANDS, TERMS, Period
from pipelines.due import AMSTERDAM, day_off, due, extension, nominal, working_day

DAYS = st.dates(date(2018, 5, 25), date(2060, 12, 31))
CLOCKS = st.times()


def at_noon(text: str) -> datetime:
    return datetime.combine(date.fromisoformat(text), time(12), AMSTERDAM)


@pytest.mark.parametrize(
    ("received", "conservative", "arguable", "why"),
    [
        ("2026-03-05", "2026-04-05", "2026-04-07", "Eerste paasdag"),
        ("2026-01-31", "2026-02-28", "2026-03-02", "zaterdag"),
        ("2026-08-31", "2026-09-30", "2026-09-30", ""),
        ("2026-11-25", "2026-12-25", "2026-12-28", "Tweede kerstdag"),
        ("2026-04-14", "2026-05-14", "2026-05-15", "Hemelvaartsdag"),
        ("2028-01-29", "2028-02-29", "2028-02-29", ""),
        ("2028-01-31", "2028-02-29", "2028-02-29", ""),
        ("2027-01-31", "2027-02-28", "2027-03-01", "zondag"),
        ("2026-12-01", "2027-01-01", "2027-01-04", "Nieuwjaarsdag"),
        ("2026-12-31", "2027-01-31", "2027-02-01", "zondag"),
        ("2026-04-05", "2026-05-05", "2026-05-06", "Bevrijdingsdag"),
        ("2026-03-03", "2026-04-03", "2026-04-07", "Goede vrijdag"),
        ("2026-03-27", "2026-04-27", "2026-04-28", "Koningsdag"),
        ("2026-02-28", "2026-03-28", "2026-03-30", "zaterdag"),
    ],
)
def test_a_month_ends_on_the_same_day_or_the_next_working_day(
    received: str, conservative: str, arguable: str, why: str
) -> None:
    """The conservative date ignores days off, the arguable one names them."""
    found = due(Term.MONTH, at_noon(received))
    assert found.conservative.date().isoformat() == conservative
    assert found.arguable.date().isoformat() == arguable
    assert why in found.explanation
    assert ("term ends" in found.explanation) == bool(why)
    assert "days off" not in found.explanation or " and " in found.explanation


def test_a_fixed_thirty_days_would_be_late_on_thirty_start_dates_of_2026() -> None:
    """So a month is a month, not thirty days."""
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    late = [day for day in days if day + timedelta(days=30) > nominal(day, Period(months=1))]
    assert len(late) == 30


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2026-03-04T22:59:00+00:00", "2026-04-04"),
        ("2026-03-04T23:00:00+00:00", "2026-04-05"),
        ("2026-06-30T21:59:59+00:00", "2026-07-30"),
        ("2026-06-30T22:00:00+00:00", "2026-08-01"),
    ],
)
def test_the_day_of_receipt_is_the_day_in_amsterdam(received: str, expected: str) -> None:
    """A mail at five to midnight in London came in on the next day here."""
    found = due(Term.MONTH, datetime.fromisoformat(received))
    assert found.conservative.date().isoformat() == expected


def test_a_term_in_days_ends_with_the_last_second_of_its_day() -> None:
    """Art. 3(2): with the expiry of the last hour."""
    found = due(Term.MONTH, at_noon("2026-08-31"))
    assert found.conservative.isoformat() == "2026-09-30T23:59:59+02:00"


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2026-01-31", "2026-04-28"),  # at once 30 April, one plus two 28 April
        ("2026-08-31", "2026-11-30"),
        ("2026-01-15", "2026-04-15"),
        ("2027-11-30", "2028-02-29"),
        ("2026-12-31", "2027-03-31"),
    ],
)
def test_an_extension_is_the_earlier_of_both_ways_to_count(received: str, expected: str) -> None:
    """Three months at once, or one and two more."""
    assert extension(at_noon(received)).conservative.date().isoformat() == expected


def test_a_breach_has_72_hours_days_off_and_clock_changes_included() -> None:
    """Elapsed hours: the night of 29 March 2026 has one less on the wall."""
    received = datetime(2026, 3, 27, 14, 20, tzinfo=UTC)
    found = due(Term.BREACH, received)
    assert found.conservative - received == timedelta(hours=72)
    assert found.arguable - received == timedelta(hours=72, minutes=40)


def test_what_acts_at_once_is_due_on_receipt() -> None:
    """Withdrawal of consent has no month to wait."""
    received = at_noon("2026-05-05")
    found = due(Term.AT_ONCE, received)
    assert found.conservative == found.arguable == received
    assert found.certain


def test_an_unknown_demand_is_due_at_once_and_flagged() -> None:
    """Its term stands in the letter, which a person has to read."""
    found = due(Term.AUTHORITY, at_noon("2026-09-01"))
    assert not found.certain
    assert found.conservative == at_noon("2026-09-01")


@pytest.mark.parametrize(
    ("demand", "conservative"),
    [("e_evidence", "2026-09-11T23:59:59+02:00"), ("e_evidence_emergency", "2026-09-01T20:00:00+02:00")],
)
def test_an_e_evidence_order_has_its_own_term(demand: str, conservative: str) -> None:
    """Ten days, or eight hours in an emergency."""
    found = due(Term.AUTHORITY, at_noon("2026-09-01"), demand)
    assert found.conservative.isoformat() == conservative
    assert found.certain


def test_every_term_has_a_rule_with_its_source() -> None:
    """The table is complete."""
    assert set(TERMS) == set(Term)
    assert all(rule.source for rule in (*TERMS.values(), *DEMANDS.values()))


@pytest.mark.parametrize("year", range(2018, 2061))
def test_every_year_has_the_nine_holidays_of_the_termijnenwet(year: int) -> None:
    """5 May and Good Friday are in it each year; Christmas Eve is not."""
    for month, day in ((1, 1), (5, 5), (12, 25), (12, 26)):
        assert day_off(date(year, month, day))
    names = {day_off(date(year, 1, 1) + timedelta(days=n)) for n in range(365)}
    assert {"Goede vrijdag", "Tweede paasdag", "Koningsdag", "Hemelvaartsdag", "Tweede pinksterdag"} <= names
    christmas_eve = date(year, 12, 24)
    assert bool(day_off(christmas_eve)) == (christmas_eve.weekday() >= 5)


@given(DAYS, CLOCKS)
@example(date(2028, 1, 30), time(0))
def test_no_date_lies_before_the_nominal_day_or_on_a_day_off(day: date, clock: time) -> None:
    """The conservative date is the nominal day; the arguable one never earlier, never on a day off, never far."""
    received = datetime.combine(day, clock, AMSTERDAM)
    found = due(Term.MONTH, received)
    last = found.arguable.astimezone(AMSTERDAM).date()
    assert found.conservative.date() == nominal(day, Period(months=1))
    assert found.conservative <= found.arguable
    assert not day_off(last)
    assert last - found.conservative.date() <= timedelta(days=5)
    assert timedelta(days=27) <= found.conservative.date() - day <= timedelta(days=31)


@given(DAYS)
def test_every_day_between_the_two_dates_is_a_day_off(day: date) -> None:
    """Nothing but days off is skipped, and each of them is named."""
    last, passed = working_day(day)
    between = [day + timedelta(days=n) for n in range((last - day).days)]
    assert all(day_off(skipped) for skipped in between)
    assert len(passed) == len(between)


@given(DAYS, CLOCKS)
def test_an_extension_never_shortens_and_never_gains(day: date, clock: time) -> None:
    """It lies after the first month and not after three months counted either way."""
    received = datetime.combine(day, clock, AMSTERDAM)
    longer = extension(received).conservative.date()
    assert longer > due(Term.MONTH, received).conservative.date()
    assert longer <= nominal(day, Period(months=3))
    assert longer <= nominal(nominal(day, Period(months=1)), Period(months=2))
