"""The scripts of the pages, for `st.Page`, `st.page_link` and `st.switch_page`.

Whole paths: Streamlit takes a path from the folder of the main script, which lies elsewhere once it is installed.
"""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent
TIMELINE, ACTORS, ARTICLES, STORIES, QUALITY, UPLOAD, EXPORT, HISTORY = (
    str(_HERE / f"{name}.py")
    for name in ("timeline", "actors", "articles", "stories", "quality", "upload", "export", "history")
)
