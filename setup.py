"""Packs what pyproject.toml cannot say: data/ goes along as timeline/data, the dashboard as linimasa/dashboard."""

from __future__ import annotations

from pathlib import Path
from shutil import copy, copytree

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent


class BuildWithData(build_py):
    """Copies what lies beside the packages into them, where `timeline.paths` looks first.

    A development install needs no copy.
    """

    def run(self) -> None:
        """Build the modules, then add the data and the dashboard."""
        super().run()
        if self.editable_mode:
            return
        built = Path(self.build_lib)
        copytree(ROOT / "data", built / "timeline" / "data", dirs_exist_ok=True)
        copytree(ROOT / ".streamlit", built / "linimasa" / "dashboard" / ".streamlit", dirs_exist_ok=True)
        copy(ROOT / "dashboard.py", built / "linimasa" / "dashboard")


setup(cmdclass={"build_py": BuildWithData})
