"""The command that fits the weights refuses what it cannot use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_folder_without_data_is_refused_by_the_file_that_is_missing(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "ansab.evidence.fit", str(tmp_path), str(tmp_path / "weights.json")],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip

    assert ran.returncode == 1
    assert ran.stderr.startswith(f"{tmp_path / 'lists_dev.tsv'}: no such file")
    assert not (tmp_path / "weights.json").exists()
