"""The model's card and its folder: what it was made of, how to make it again, how it scores."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language

from worker.train import fit, people
from worker.train.fillers import lines
from worker.train.mixture import FRAME_FILES

DATA = (
    {"what": "sentence frames and lists of firms, places, streets, products", "where": "worker/train/frames",
     "licence": "GPL-3.0-or-later, written for this project"},
    {"what": "names by origin", "where": "worker/train/names",
     "licence": "GPL-3.0-or-later, compiled for this project"},
    {"what": "Dutch words (OpenTaal) as noise", "where": "pipelines/detect/names/words.txt.xz",
     "licence": "BSD or CC BY 3.0, (c) OpenTaal, (c) Nederlandstalige TeX Gebruikersgroep"},
    {"what": "English words (SCOWL) as noise", "where": "pipelines/detect/names/words.txt.xz",
     "licence": "SCOWL's own: free use with its notice, (c) Kevin Atkinson"},
)  # fmt: skip
EUROPEANA = {
    "what": "Europeana newspapers NER corpus, Dutch, KB (enp_NL.kb.bio), names substituted",
    "where": "github.com/EuropeanaNewspapers/ner-corpora",
    "licence": "CC0-1.0",
}


@dataclass(frozen=True, slots=True)
class Run:
    """What makes a training repeatable, and what it cost."""

    seed: int
    steps: int
    europeana: bool
    date: str
    cpu_seconds: int


def write(nlp: Language, run: Run, scores: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Put the pipeline into `folder`/model without its vocabulary, the card beside it; returns the card."""
    model = folder / "model"
    shutil.rmtree(model, ignore_errors=True)
    nlp.to_disk(model, exclude=["vocab"])
    size = sum(file.stat().st_size for file in model.rglob("*") if file.is_file())
    card = _card(run, scores, size)
    (folder / "card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return card


def _card(run: Run, scores: dict[str, Any], size: int) -> dict[str, Any]:
    return {
        "name": "briefgeheim-ner",
        "licence": "GPL-3.0-or-later",
        "languages": ["nl", "en"],
        "labels": list(fit.LABELS),
        "network": {"width": fit.WIDTH, "depth": fit.DEPTH, "rows": dict(fit.ROWS)},
        "size_bytes": size,
        "training": asdict(run) | {"words_per_step": fit.BATCH_WORDS},
        "frames": {name: len(lines(name)) for name in FRAME_FILES},
        "names": {origin: [len(n.given), len(n.surnames)] for origin, n in people.lists().items()},
        "data": [*DATA, *([EUROPEANA] if run.europeana else [])],
        "scores": scores,
        "meant_for": "finding names of persons in Dutch and English support mail, beside rules and name lists",
        "limits": "trained on made-up sentences; alone it misses names and finds false ones: never use it alone",
    }
