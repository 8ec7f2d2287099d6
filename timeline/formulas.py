"""Cells of tables that a spreadsheet would run as formulas: an apostrophe stands before them, and comes off again.

After https://owasp.org/www-community/attacks/CSV_Injection.
"""

from __future__ import annotations

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a formula begins with, in the wide letters of East Asia too."""
_MARK = "'"


def disarmed(cell: str) -> str:
    """A cell as it may stand in a table."""
    return _MARK + cell if cell.startswith(FORMULA) else cell


def armed(cell: str) -> str:
    """A cell of a table that we wrote as it was before."""
    return cell[1:] if cell.startswith(_MARK) and cell.startswith(FORMULA, 1) else cell
