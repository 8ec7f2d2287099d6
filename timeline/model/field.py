"""How one filter is written: in an address, on the command line, in the table that the store asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

About = Literal["article", "event", ""]


@dataclass(frozen=True, slots=True)
class Field:
    """A filter, whatever its values are.

    `heading` is the English page text that names it, `parameter` what it is called in an address and `option` on the
    command line, "" where it is not offered there; `help` says what the option chooses.  `facet` is the column of the
    store's facets that it asks, "" for none, `about` whether it is a trait of articles or of events, `known` the values
    there are, () where only the data can say.  `first` is the value that asks for nothing.  `seeks` tells whether it
    looks for something, as the choice of a collection, a period or a precision does not.
    """

    heading: str = ""
    parameter: str = ""
    option: str = ""
    help: str = ""
    facet: str = ""
    about: About = ""
    known: tuple[str, ...] = ()
    first: Any = None
    seeks: bool = False

    def held(self, value: Any) -> Any:
        """The value that a widget or an option holds, which is None where it holds nothing."""
        return self.first if value is None else value

    def read(self, written: Iterable[str]) -> Any:
        """The value that an address spells; what makes no sense is as if it were not there."""
        raise NotImplementedError

    def write(self, value: Any) -> tuple[str, ...]:
        """How an address spells the value, () for `first`."""
        raise NotImplementedError

    def wanted(self, value: Any) -> tuple[Any, ...]:
        """What the facet may be, () for anything."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Several(Field):
    """Any of several values."""

    first: Any = ()
    seeks: bool = True

    def held(self, value: Any) -> tuple[str, ...]:
        """See `Field`."""
        return tuple(value or ())

    def read(self, written: Iterable[str]) -> tuple[str, ...]:
        """See `Field`."""
        return tuple(one for one in written if one in self.known or not self.known)

    def write(self, value: Any) -> tuple[str, ...]:
        """See `Field`."""
        return tuple(value)

    wanted = write


@dataclass(frozen=True, slots=True)
class Text(Field):
    """Words to look for."""

    first: Any = ""
    seeks: bool = True

    def read(self, written: Iterable[str]) -> str:
        """See `Field`."""
        return " ".join(written)

    def write(self, value: Any) -> tuple[str, ...]:
        """See `Field`."""
        return (value,) if value else ()


@dataclass(frozen=True, slots=True)
class Day(Field):
    """A day at which the choice begins or ends."""

    def read(self, written: Iterable[str]) -> date | None:
        """See `Field`."""
        try:
            return date.fromisoformat("".join(written))
        except ValueError:
            return None

    def write(self, value: Any) -> tuple[str, ...]:
        """See `Field`."""
        return (value.isoformat(),) if value else ()


@dataclass(frozen=True, slots=True)
class Switch(Field):
    """Whether to show events of a kind; where it is off, the facet must be `off`."""

    first: Any = False
    off: bool = False

    def read(self, written: Iterable[str]) -> bool:
        """See `Field`."""
        turned = "0" if self.first else "1"
        return (turned in written) is not bool(self.first)

    def write(self, value: Any) -> tuple[str, ...]:
        """See `Field`."""
        return () if value == self.first else (str(int(value)),)

    def wanted(self, value: Any) -> tuple[bool, ...]:
        """See `Field`."""
        return () if value else (self.off,)


def written(how: Field) -> Any:
    """The field of a dataclass that is written so."""
    return field(default=how.first, metadata={"how": how})
