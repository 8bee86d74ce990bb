"""What the tour looks like: a table of the mails, one mail before and after, and where to look next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console, Group
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from models.finding import Decision
from models.right import Lane, all_rights
from pipelines.due import AMSTERDAM
from pipelines.redact.placeholders import NOUNS
from worker.demo.samples import Result, Sample, body_of, faults, header_of
from worker.demo.tour import Tour
from worker.store.records import CaseRecord, FindingRecord

NOTHING = "[dim]nothing[/]"


def show(console: Console, samples: tuple[Sample, ...], tour: Tour, kept_in: Path | None) -> bool:
    """Print it all; whether every expectation held."""
    wrong = {sample.name: faults(sample, tour.results[sample.name]) for sample in samples}
    console.print(_table(samples, tour, wrong))
    console.print(_before_and_after(samples[0], tour.results[samples[0].name]))
    if tour.letters:
        console.print(_letter(tour.letters[0]))
    console.print(_summary(samples, tour, wrong))
    console.print(_next(kept_in))
    return not any(wrong.values()) and not tour.refused


def _table(samples: tuple[Sample, ...], tour: Tour, wrong: dict[str, list[str]]) -> Table:
    table = Table(
        "mail", "removed, and why", "kept, and why", "case, and due date", "webhooks",
        title="What came in, and what became of it", title_justify="left", show_lines=True, expand=True,
    )  # fmt: skip
    for column, ratio, width in zip(table.columns, (9, 11, 9, 6, 4), (20, 20, 20, 16, 9), strict=True):
        column.ratio, column.min_width, column.overflow = ratio, width, "fold"
    for number, sample in enumerate(samples, 1):
        result = tour.results[sample.name]
        mark = "[red]✗[/]" if wrong[sample.name] else "[green]✓[/]"
        table.add_row(
            f"{mark} [bold]{number}. {escape(sample.header('Subject'))}[/]\n{escape(sample.shows)}",
            _reasons(result.findings, Decision.REDACT, "red"),
            _reasons(result.findings, Decision.KEEP, "green"),
            _case(result.case),
            "\n".join(f"[green]✓[/] {kind.partition('.')[0]}" for kind in sorted(result.notices)) or "[red]none[/]",
        )
    return table


def _reasons(findings: Iterable[FindingRecord], decision: Decision, colour: str) -> str:
    """Each reason once, after the kinds that it holds for."""
    kinds: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for finding in findings:
        if finding.decision is decision:
            kinds[_plain(finding.reason)][NOUNS[finding.type]["en"]] += finding.count
    lines = []
    for reason, counts in kinds.items():
        named = ", ".join(kind if count == 1 else f"{kind} ×{count}" for kind, count in counts.items())
        lines.append(f"[{colour}]{escape(named)}[/]: {escape(reason)}")
    return "\n".join(lines) or NOTHING


def _plain(reason: str) -> str:
    """The reason without the word that the column says already: "forbidden: LAW (why)" becomes "why (LAW)"."""
    word, _, rest = reason.partition(": ")
    if word == "forbidden":
        law, _, why = rest.rstrip(")").partition(" (")
        return f"{why} ({law})"
    return rest if word in ("needed", "not needed", "reference") else reason


def _case(case: CaseRecord | None) -> str:
    if case is None:
        return "[dim]none[/]"
    rights = all_rights()
    lines = [f"[bold]{case.reference}[/]", *(escape(rights[hit.label].name["en"]) for hit in case.rights)]
    if case.lane is not Lane.ORDINARY:
        lines.append(f"lane: {case.lane}")
    return "\n".join([*lines, f"[yellow]due {case.due_at.astimezone(AMSTERDAM):%d %B %Y}[/]"])


def _before_and_after(sample: Sample, result: Result) -> Group:
    before, after = Text(body_of(sample.raw).strip()), Text(body_of(result.delivered or b"").strip())
    before.highlight_words(sample.gone, "bold red")
    after.highlight_regex(r"\[[^\]\n]+\]", "bold green")
    title = sample.header("Subject")
    return Group(
        Panel(before, title=f"Before: {escape(title)}", title_align="left"),
        Panel(after, title="After, as the staff of the mailbox see it", title_align="left"),
    )


def _letter(raw: bytes) -> Panel:
    subject = Text(header_of(raw, "Subject"), style="bold")
    return Panel(
        Group(subject, Text(), Text(body_of(raw).strip())),
        title="The answer that a sender gets (none leaves this machine before you name a relay)", title_align="left",
    )  # fmt: skip


def _summary(samples: tuple[Sample, ...], tour: Tour, wrong: dict[str, list[str]]) -> str:
    results = tour.results.values()
    removed = sum(f.count for r in results for f in r.findings if f.decision is Decision.REDACT)
    counted = (
        f"[bold]{len(samples)} mails[/] in by SMTP, {sum(r.delivered is not None for r in results)} delivered; "
        f"{removed} pieces of personal data removed; {sum(r.case is not None for r in results)} cases opened, "
        f"{len(tour.letters)} acknowledged; {sum(len(r.notices) for r in results)} webhooks verified; "
        f"{tour.seconds:.0f} seconds."
    )
    lines = [counted]
    for sample in samples:
        lines += [f"[red]{escape(sample.name)}: {escape(fault)}[/]" for fault in wrong[sample.name]]
    if tour.refused:
        lines.append(f"[red]{tour.refused} webhooks with a signature that does not hold[/]")
    if len(lines) == 1:
        lines.append("[green]Every mail came out as it should.[/]")
    return "\n".join(lines)


def _next(kept_in: Path | None) -> str:
    if kept_in is None:
        look = "  briefgeheim demo --keep DIR     the same, and leaves the mails, cases and database in DIR"
    else:
        here = f"BRIEFGEHEIM_DATA_DIR={escape(str(kept_in))} briefgeheim"
        look = (
            f"  {escape(str(kept_in / 'maildir'))}   the redacted mails\n"
            f"  {escape(str(kept_in / 'outgoing'))}   the letters\n"
            f"  {here} cases list\n  {here} messages list"
        )
    return (
        "\n[bold]Where to look next[/]\n"
        f"{look}\n"
        "  briefgeheim up                  run it; point a mailbox at it as README.md says\n"
        "  briefgeheim redact MAIL.eml     redact a mail of your own, without any server\n"
        "  briefgeheim policy show         the privacy statement that was kept here\n"
        "  briefgeheim doctor              is everything in order on this machine?"
    )
