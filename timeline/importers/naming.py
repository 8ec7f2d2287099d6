"""The names of a paper and of an article: no address, no page on a network, no site's name behind a title."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from timeline.importers.column_names import stub

_BETWEEN = re.compile(r"\s+[-–—|»·•]{1,2}\s+(?=\S[^-–—|»·•]*$)|\s*\|\s*(?=[^|]*$)")
_DOMAIN = re.compile(
    r"(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|co\.id|go\.id|or\.id|id|net|org|info|news|tv|co)", re.IGNORECASE
)
_PORTALS = re.compile(
    r"(?:^|\.)(?:facebook|fb|twitter|x|instagram|youtube|t|telegram|tiktok|linkedin|google|feedburner)\.\w+$"
)
_SLOGAN = re.compile(r"\s+[-–—|»·•:]+\s+|\s*\|\s*|:\s+")
_FEW = 4
_PAGED = 40  # letters in which the number of a page stands
_ENDS = re.compile(r"(?:www)?(.+?)(?:com|coid|net|org|id|co)?$")


def host(url: str) -> str:
    """The host of an address without its «www.», in small letters; "" where there is none or it is a network's."""
    written = url.strip() if "//" in url else f"//{url.strip()}"
    try:
        found = (urlsplit(written).hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""
    return found if "." in found and not _PORTALS.search(found) else ""


class Spellings:
    """One spelling for each source, the one that came first: «Kabar.com» is «KABAR.COM», but «kabar.id» is another."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._of: dict[str, str] = {}
        for name in sorted(known):
            self(name)

    def __call__(self, name: str) -> str:
        """How this source is written."""
        letters = "".join(character for character in name.casefold() if character.isalnum())
        return self._of.setdefault(letters.removeprefix("www"), name) if letters else name


def source(given: str, url: str = "", heading: str = "", title: str = "") -> str:
    """The paper: as it is given, unless that is an address or a page on a network; else as a page's title has it.

    An address counts by its host, and a host is written in small letters, so that one paper has one name.  What
    stands in `heading`, the title of a page, behind the `title` of its article is the name of the site.
    """
    given = " ".join(given.split())
    if "//" in given or given.startswith("@") or _DOMAIN.fullmatch(given):
        given = "" if given.startswith("@") else host(given)
    return _paper(given, url) or _named(heading) or host(url) or _behind(heading, title)


def _paper(given: str, url: str) -> str:
    """A name without the slogan beside it, where the address tells which of the two it is: «Kabar - Berita Terkini»."""
    own = _bare(host(url).split(".")[-2]) if host(url) else ""
    return next((part for part in _SLOGAN.split(given) if own and _bare(part) == own), given)


def _behind(heading: str, title: str) -> str:
    told, own = " ".join(heading.split()), " ".join(title.split())
    cut = _BETWEEN.match(told, len(own)) if own and told.startswith(own) else None
    behind = told[cut.end() :] if cut else ""
    return behind if len(behind.split()) <= _FEW else ""


def title(given: str, paper: str = "", url: str = "") -> str:
    """A title without the paper's name, a site's address, or the number of a page behind it."""
    given = " ".join(given.split())
    own = {_bare(one) for one in (paper, host(url), host(url).partition(".")[0]) if one}
    while (cut := _BETWEEN.search(given)) and cut.start():
        behind = given[cut.end() :]
        if _bare(behind) not in own and not _DOMAIN.fullmatch(behind):
            break
        given = given[: cut.start()].rstrip()
    paged = stub("page").search(given, max(0, len(given) - _PAGED))
    return given[: paged.start()].rstrip() if paged and paged.start() else given


def _named(heading: str) -> str:
    """The site's name behind the title of a page, where it is one: «Jembatan dibuka - Kabar.com»."""
    cut = _BETWEEN.search(" ".join(heading.split()))
    behind = " ".join(heading.split())[cut.end() :] if cut else ""
    return host(behind) if _DOMAIN.fullmatch(behind) else ""


def _bare(name: str) -> str:
    """A name without blanks, marks and the end of a domain: «Kabar.com», «KABAR» and «www.kabar.com» are one."""
    letters = "".join(character for character in name.lower() if character.isalnum())
    found = _ENDS.fullmatch(letters)
    return found[1] if found else letters
