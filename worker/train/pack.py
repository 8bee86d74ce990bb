"""Write a linear model down: its weights as whole numbers of one byte, and its card."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray


def pack(weights: NDArray[np.float32], bias: float, folder: Path, card: dict[str, Any]) -> int:
    """Write weights.npz (whole numbers of one byte, a scale, a bias) and card.json; returns the size in bytes."""
    scale = float(np.abs(weights).max()) / 127
    np.savez_compressed(
        folder / "weights.npz",
        weights=np.rint(weights / scale).astype(np.int8),
        scale=np.float64(scale),
        bias=np.float64(bias),
    )
    size = (folder / "weights.npz").stat().st_size
    (folder / "card.json").write_text(json.dumps(card | {"size_bytes": size}, indent=1) + "\n", "utf-8")
    return size
