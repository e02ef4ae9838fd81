"""Which bin of a feature an amount falls into: kernels (see `ansab.kernels`)."""

from __future__ import annotations

__all__ = ["core_bin", "count_bin", "even_bin", "leftovers_bin", "loss_bin", "mass_bin", "share_bin"]


def mass_bin(bits: float) -> int:
    """Nine bins of an amount of rarity: none, then ever more."""
    if bits <= 0.01:
        return 0
    if bits < 4:
        return 1
    if bits < 7:
        return 2
    if bits < 10:
        return 3
    if bits < 13:
        return 4
    if bits < 17:
        return 5
    if bits < 23:
        return 6
    if bits < 32:
        return 7
    return 8


def share_bin(share: float) -> int:
    """Nine bins of a share of 1, finer near the top."""
    if share >= 0.995:
        return 8
    if share >= 0.93:
        return 7
    if share >= 0.85:
        return 6
    if share >= 0.74:
        return 5
    if share >= 0.6:
        return 4
    if share >= 0.45:
        return 3
    if share >= 0.3:
        return 2
    if share >= 0.12:
        return 1
    return 0


def even_bin(bits: float) -> int:
    """Sixteen bins of three bits each."""
    return int(bits / 3.0) if bits < 45.0 else 15


def loss_bin(bits: float) -> int:
    """Nine bins of the rarity lost in unlike spellings."""
    if bits <= 0.001:
        return 0
    if bits < 0.3:
        return 1
    if bits < 0.8:
        return 2
    if bits < 1.5:
        return 3
    if bits < 2.5:
        return 4
    if bits < 4.0:
        return 5
    if bits < 6.0:
        return 6
    if bits < 9.0:
        return 7
    return 8


def count_bin(count: int) -> int:
    """Six bins of a count; the last is for five and more."""
    return count if count < 5 else 5


def core_bin(matched: float, total: float) -> int:
    """Six bins of the share of the core that is matched; 0 when there is no core."""
    if total <= 0.01:
        return 0
    share = matched / total
    if share >= 0.95:
        return 5
    if share >= 0.8:
        return 4
    if share >= 0.55:
        return 3
    if share >= 0.25:
        return 2
    return 1


def leftovers_bin(only_left: int, only_right: int, closest: float) -> int:
    """Fifteen bins: none; on the left only (1, 2, more); on the right only; on both, and how alike."""
    if only_left == 0 and only_right == 0:
        return 0
    if only_right == 0:
        return only_left if only_left < 3 else 3
    if only_left == 0:
        return 3 + (only_right if only_right < 3 else 3)
    both = (0 if only_left == 1 else 1) * 2 + (0 if only_right == 1 else 1)
    return 7 + both * 2 + (1 if closest >= 0.04 else 0)
