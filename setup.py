"""Packs what pyproject.toml cannot say: data/ goes along as timeline/data, requirements.txt names what it needs."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent


class BuildWithData(build_py):
    """Copies data/ into the built package, where `timeline.paths` looks first; a development install needs no copy."""

    def run(self) -> None:
        """Build the modules, then add the data."""
        super().run()
        if not self.editable_mode:
            copytree(ROOT / "data", Path(self.build_lib, "timeline", "data"), dirs_exist_ok=True)


def requirements() -> list[str]:
    """The direct dependencies; setuptools itself refuses a requirements file with options such as `-c`."""
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith(("#", "-"))]


setup(cmdclass={"build_py": BuildWithData}, install_requires=requirements())
