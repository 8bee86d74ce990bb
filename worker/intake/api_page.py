"""A plain page about the HTTP interface, made from its OpenAPI description; no script, nothing from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from typing import Any

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<style>body{{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}}
pre{{background:#f4f4f4;padding:1rem;overflow:auto}}code{{font-weight:bold}}</style></head>
<body><h1>{title}</h1><p>{summary}</p><p>For machines: <a href="/openapi.json">openapi.json</a></p>
{operations}<h2>Schemas</h2>{schemas}</body></html>
"""
_OPERATION = "<h2><code>{verb} {path}</code></h2><p>{text}</p><ul>{answers}</ul>"


def api_page(description: Mapping[str, Any]) -> str:
    """HTML for an OpenAPI 3 description."""
    info = description["info"]
    operations = "".join(
        _operation(verb, path, operation)
        for path, verbs in description["paths"].items()
        for verb, operation in verbs.items()
    )
    schemas = "".join(
        f"<h3>{escape(name)}</h3><pre>{escape(json.dumps(schema, indent=2))}</pre>"
        for name, schema in description.get("components", {}).get("schemas", {}).items()
    )
    return _PAGE.format(
        title=escape(info["title"]), summary=escape(info.get("summary", "")), operations=operations, schemas=schemas
    )


def _operation(verb: str, path: str, operation: Mapping[str, Any]) -> str:
    answers = "".join(
        f"<li>{escape(code)}: {escape(answer.get('description', ''))}</li>"
        for code, answer in operation["responses"].items()
    )
    text = escape(operation.get("description", operation.get("summary", "")))
    return _OPERATION.format(verb=verb.upper(), path=escape(path), text=text, answers=answers)
