"""The two parts of a label: what happens, and behind a dash the headline that says of whom or what."""

from __future__ import annotations

BESIDE = " ― "
"""Parts what happens from the headline of its article: «Aksi digelar ― Buruh tolak kenaikan iuran»."""
WITH_HEADLINE = 300
"""Characters of a label with a headline behind it."""


def deed(label: str) -> str:
    """What happens, without the headline behind it."""
    return label.partition(BESIDE)[0]


def behind(label: str) -> str:
    """The headline behind a label with the dash before it; "" where there is none."""
    return label[len(deed(label)) :]
