"""The benchmark of growth measures what it says."""

from __future__ import annotations

import pytest

from models.limits import Limits
from pipelines.parse import parse
from worker.bench_growth import SHAPES, Cost, Shape, steepest


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_each_shape_is_a_mail_that_grows_with_its_size(shape: Shape) -> None:
    """The smallest is read in full; the largest is within the limits."""
    small, large = shape.made(shape.sizes[0]), shape.made(shape.sizes[-1])
    assert parse(small, Limits()).parts
    assert len(small) < len(large) <= Limits().message_size


@pytest.mark.parametrize(
    ("costs", "steep"), [([10, 40, 160], 1.0), ([10, 20], 0.5), ([10, 160, 200], 4.0), ([10, None], 0.0), ([], 0.0)]
)
def test_the_steepest_step_tells_more_than_linear_growth(costs: list[float | None], steep: float) -> None:
    """Sizes grow fourfold here; what was refused does not count."""
    made = [Cost(SHAPES[0], 4**number, cost) for number, cost in enumerate(costs)]
    assert steepest(made) == steep
