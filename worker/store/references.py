"""References of cases: AVG-2026-000123, counted within the year of receipt, without gaps."""

from __future__ import annotations

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from worker.store.tables import case_numbers


async def next_reference(connection: AsyncConnection, year: int) -> str:
    """AVG-2026-000123: counted within the year, without gaps; the row's lock keeps two workers apart."""
    count = update(case_numbers).where(case_numbers.c.year == year).values(last=case_numbers.c.last + 1)
    count_up = count.returning(case_numbers.c.last)
    number = (await connection.execute(count_up)).scalar_one_or_none()
    if number is None:
        await _first_of_year(connection, year)
        number = (await connection.execute(count_up)).scalar_one()
    return reference_of(year, number)


def reference_of(year: int, number: int) -> str:
    """The reference of the case with this number in its year."""
    return f"AVG-{year}-{number:06d}"


async def _first_of_year(connection: AsyncConnection, year: int) -> None:
    """Another worker may open the year at the same moment; a savepoint keeps that from ending our transaction."""
    known = select(case_numbers.c.year).where(case_numbers.c.year == year)
    try:
        async with connection.begin_nested():
            await connection.execute(insert(case_numbers).values(year=year, last=0))
    except IntegrityError:
        (await connection.execute(known)).scalar_one()
