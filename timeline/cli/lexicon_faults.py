"""What `lexicon check` finds in the lists of a language before it tries any example, and what they leave out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.errors import LexiconError
from timeline.lexicon import File
from timeline.lexicon.faults import faults as of_lists
from timeline.paths import LEXICON

CASED = frozenset({"actors"})  # its words are compared as they are written
FILES = ("dates", "text", "events", "attach", "actors", "stories", "common")


def faults(language: str) -> Iterator[LexiconError]:
    """All faults of the files of a language, each with file and line; reads the files once more as they are written."""
    from timeline.triggers import word_faults

    for path in sorted((LEXICON / language).glob("*.toml")):
        yield from of_lists(File(path), cased=path.stem in CASED)
    yield from word_faults.faults(language)


def left_out(language: str) -> Iterator[str]:
    """What a language says nothing of: files that it lacks, and tables of those that it has."""
    from timeline.stories.lexicon import StoryWords
    from timeline.text.lexicon import TextLexicon

    folder = LEXICON / language
    if lacking := [f"{name}.toml" for name in FILES if not (folder / f"{name}.toml").is_file()]:
        yield f"{folder}: no {', '.join(lacking)}; nothing is read by them"
    for name, shape in (("text", TextLexicon), ("stories", StoryWords)):
        path = folder / f"{name}.toml"
        tables = File(path).tables if path.is_file() else shape.__struct_fields__
        if lacking := [f"[{table}]" for table in shape.__struct_fields__ if table not in tables]:
            yield f"{path}: no {', '.join(lacking)}; nothing is read by them"
