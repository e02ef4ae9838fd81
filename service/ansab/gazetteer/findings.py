"""What can be wrong in a curated table: every code with its severity, and the log that collects findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from ansab.errors import Finding

__all__ = ["CODES", "FindingLog"]

CODES: Mapping[str, str] = MappingProxyType(
    {
        # the file
        "no-such-file": "error",
        "unknown-format": "error",
        "unreadable": "error",
        "not-utf8": "error",
        "byte-order-mark": "warning",
        "ignored-file": "warning",
        "too-large": "error",
        "too-deep": "error",
        "too-many-nodes": "error",
        "line-too-long": "error",
        "too-many-findings": "error",
        # YAML
        "yaml-syntax": "error",
        "yaml-anchor": "error",
        "yaml-tag": "error",
        "yaml-merge-key": "error",
        "yaml-directive": "error",
        "yaml-documents": "error",
        "yaml-block-text": "error",
        "duplicate-key": "error",
        # FollowTheMoney lines
        "bad-json": "error",
        "bad-entity": "error",
        # shape
        "unknown-key": "error",
        "missing-key": "error",
        "wrong-shape": "error",
        "bad-version": "error",
        "missing-version": "warning",
        "bad-type": "error",
        "type-synonym": "warning",
        "bad-status": "error",
        "bad-kind": "error",
        "bad-strength": "error",
        "bad-flag": "error",
        "bad-lang": "error",
        "bad-date": "warning",
        "bad-url": "warning",
        "bad-id": "error",
        "empty-value": "error",
        "no-names": "error",
        "nameless-entity": "warning",
        "empty-label": "warning",
        "repeated-item": "warning",
        # text
        "not-nfc": "error",
        "invisible-character": "error",
        "control-character": "error",
        "stray-space": "error",
        "name-too-long": "error",
        "no-letters": "error",
        "mixed-scripts": "error",
        "wrong-script": "error",
        # between entries
        "duplicate-id": "error",
        "reused-id": "error",
        "duplicate-name": "error",
        "duplicate-source": "error",
        "double-claim": "error",
        "lonely-ambiguous": "warning",
        "dangling-reference": "error",
        "retired-reference": "error",
        "self-reference": "error",
        "one-sided": "error",
        "missing-reason": "warning",
        "missing-source": "warning",
        "unused-source": "warning",
    }
)
"""Stable code of a finding → severity: an `error` keeps the tables from loading, a `warning` does not."""


@dataclass(slots=True)
class FindingLog:
    """Collects the findings of one run."""

    entries: list[Finding] = field(default_factory=list)

    def add(self, code: str, where: tuple[str, int], message: str, hint: str = "") -> None:
        """Note one finding.

        Args:
            code: A key of `CODES`, which fixes the severity.
            where: File and line (from 1; 0 is the file as a whole).
            message: What is wrong, and what was expected.
            hint: What to do about it.
        """
        path, line = where
        severity = CODES[code]
        self.entries.append(
            Finding(path=path, line=line, code=code, message=message, hint=hint, severity=severity)
        )

    def sorted(self) -> tuple[Finding, ...]:
        """All findings by file and line, each once."""
        unique = dict.fromkeys(self.entries)
        return tuple(sorted(unique, key=lambda entry: (entry.path, entry.line)))

    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the tables from loading."""
        return tuple(entry for entry in self.sorted() if entry.severity == "error")
