"""`fmt` on disk: all files or none, whole files only."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from ansab.errors import AnsabError, GazetteerError
from ansab.gazetteer import fmt, formatting

ROUGH = "entities: [{type: person, id: b}, {id: a}]\n"
GOOD = 'entities:\n  - id: "a"\n\n  - id: "b"\n    type: "person"\n'


def test_fmt_writes_only_what_changes(write: Callable[..., Path]) -> None:
    folder = write(rough=ROUGH, good=GOOD)
    before = (folder / "good.yaml").stat().st_mtime_ns
    assert fmt([folder]) == (folder / "rough.yaml",)
    assert (folder / "rough.yaml").read_text(encoding="utf-8") == GOOD
    assert (folder / "good.yaml").stat().st_mtime_ns == before
    assert fmt([folder]) == ()


def test_fmt_check_says_what_would_change_and_changes_nothing(write: Callable[..., Path]) -> None:
    folder = write(rough=ROUGH)
    assert fmt([str(folder)], check=True) == (folder / "rough.yaml",)
    assert (folder / "rough.yaml").read_text(encoding="utf-8") == ROUGH


def test_fmt_touches_no_file_when_one_is_bad(write: Callable[..., Path]) -> None:
    folder = write(a=ROUGH, b="entities: [\n", c="nonsense: 1\n")
    with pytest.raises(GazetteerError) as caught:
        fmt([folder, folder / "absent.yaml"])
    assert {Path(f.path).name for f in caught.value.findings} == {"absent.yaml", "b.yaml", "c.yaml"}
    assert (folder / "a.yaml").read_text(encoding="utf-8") == ROUGH


def test_fmt_removes_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert fmt([path]) == (path,)
    assert path.read_bytes() == GOOD.encode()


def test_fmt_keeps_the_rights_of_a_file_and_writes_through_a_link(
    write: Callable[..., Path], tmp_path: Path
) -> None:
    path = write(rough=ROUGH) / "rough.yaml"
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    fmt([link])
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert path.read_text(encoding="utf-8") == GOOD


def test_fmt_leaves_the_file_whole_when_the_disk_is_full(
    write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(rough=ROUGH)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(formatting.Path, "replace", full)
    with pytest.raises(AnsabError, match="No space left"):
        fmt([folder])
    assert os.listdir(folder) == ["rough.yaml"]  # noqa: PTH208
    assert (folder / "rough.yaml").read_text(encoding="utf-8") == ROUGH


def test_fmt_passes_over_foreign_lists(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    path.write_text("{}\n", encoding="utf-8")
    assert fmt([path]) == ()
