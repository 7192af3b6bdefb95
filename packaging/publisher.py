"""Who publishes the program, and under which names: as pyproject.toml says, and nothing else.

python packaging/publisher.py FIELD       prints one of those of Publisher
"""

from __future__ import annotations

import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Publisher:
    name: str  # "The qtreader developers"
    address: str  # for mail
    id: str  # of the application, as a domain read backwards
    site: str  # where the project's files can be fetched, without a slash at the end
    version: str  # of the program: "0.1.0"

    @property
    def maintainer(self) -> str:
        return f"{self.name} <{self.address}>"

    @property
    def numbers(self) -> str:
        """The version as Windows wants it, in four numbers: 0.1.0.0."""
        return ".".join([*re.findall(r"\d+", self.version), "0", "0", "0"][:4])


def publisher() -> Publisher:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    project, own = settings["project"], settings["tool"]["qtreader"]
    author = project["authors"][0]
    return Publisher(author["name"], author["email"], own["id"], own["site"], project["version"])


if __name__ == "__main__":
    print(getattr(publisher(), sys.argv[1]))
