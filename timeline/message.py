"""A message that keeps its fields apart from its text, so that whoever shows it can say it in another language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial


class Message(str):
    """An English text with its `{fields}` filled in by `values`, which may be such messages themselves."""

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Message:
        """The template filled in."""
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template, made.values = template, values
        return made

    def __reduce__(self) -> tuple[partial[Message], tuple[str]]:
        return partial(Message, **self.values), (self.template,)  # other processes hand them over
