"""What a reader of an exported file must know to defend every date in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from timeline import __version__
from timeline.fingerprint import digest
from timeline.paths import ACTORS, LEXICON, MODELS

if TYPE_CHECKING:
    from datetime import datetime

    import pandas as pd

    from timeline.store import Filter



def manifest(
    chosen: Filter | None = None, when: datetime | None = None, frame: pd.DataFrame | None = None
) -> dict[str, Any]:
    """Program and version, hashes of lexicon, actors and models, filters that were set, numbers of events.

    `made` is the time that the caller gives.  Equal hashes mean that equal texts are read equally.
    """
    told = {name: value for name, value in asdict(chosen).items() if value not in ((), "", None)} if chosen else {}
    plain = {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in told.items()}
    made: dict[str, Any] = {"program": "linimasa", "version": __version__}
    if when:
        made["made"] = when.isoformat(timespec="seconds")
    made |= {"lexicon": digest(LEXICON), "actors": digest(ACTORS), "models": digest(MODELS), "filters": plain}
    if frame is not None:
        made |= {"count": len(frame), "corrected": int((frame["corrected"] != "").sum())}
    return made


def written(told: Mapping[str, Any]) -> str:
    """A manifest as the text of a file of its own."""
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
