"""Writes what only a Debian package has: changelog, from the releases of the metainfo, and copyright,
from the bill of materials of the program.

    python packaging/linux/deb_texts.py PROGRAM_FOLDER DOC_FOLDER
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import textwrap
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from xml.etree import ElementTree

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "packaging"))
from publisher import publisher  # noqa: E402

PUBLISHER = publisher()
METAINFO = PROJECT / "packaging" / "linux" / f"{PUBLISHER.id}.metainfo.xml"
COPYRIGHT = f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: qtreader
Comment: The texts of all licences named here lie in /usr/lib/qtreader/licences,
 by the part that they are for; /usr/lib/qtreader/parts.cdx.json lists the parts.

Files: *
Copyright: 2026 {PUBLISHER.name}
License: MIT

Files: usr/lib/qtreader/parts/qtreader/shipped_files/seeds/*
Copyright: the publisher of the newspaper (杭州日报报业集团)
License: not-for-redistribution
 The texts of the newspaper remain the property of their publisher. They are
 here only as the material that the program reads.

Files: usr/lib/qtreader/parts/qtreader/shipped_files/resources/fonts/*
Copyright: 2014-2021 Adobe (Noto CJK), with Reserved Font Name 'Source'
License: OFL-1.1
 See /usr/lib/qtreader/licences/fonts.
"""


def main() -> None:
    program, documents = map(Path, sys.argv[1:])
    documents.mkdir(parents=True, exist_ok=True)
    (documents / "copyright").write_text(copyright_text(program), encoding="utf-8")
    with gzip.GzipFile(documents / "changelog.gz", "wb", mtime=0) as file:
        file.write(changelog().encode())


def changelog() -> str:
    return "\n".join(map(release_text, ElementTree.parse(METAINFO).iter("release")))


def release_text(release: ElementTree.Element) -> str:
    day = datetime.fromisoformat(release.attrib["date"]).replace(hour=12, tzinfo=UTC)
    lines = []
    for each in release.iter():
        language = each.get("{http://www.w3.org/XML/1998/namespace}lang")
        if each.tag in {"p", "li"} and language is None and each.text:
            lines += textwrap.wrap(
                " ".join(each.text.split()), 76, initial_indent="  * ", subsequent_indent="    "
            )
    head = f"qtreader ({release.attrib['version']}) stable; urgency=medium"
    return "\n".join([head, "", *lines, "", f" -- {PUBLISHER.maintainer}  {format_datetime(day)}", ""])


def copyright_text(program: Path) -> str:
    told = [COPYRIGHT]
    for part in json.loads((program / "parts.cdx.json").read_text(encoding="utf-8"))["components"]:
        if part["type"] == "file":
            continue
        where = part["name"].replace(" ", "-").lower()
        terms = part["licenses"][0]["expression"]
        told.append(
            f"Files: usr/lib/qtreader/parts/{where}*\n"
            f"Copyright: the authors of {part['name']} {part['version']}, named in its licence\n"
            f"License: {re.sub(r' (AND|OR|WITH) ', lambda word: word[0].lower(), terms)}\n"
            " See /usr/lib/qtreader/licences; on Debian systems the common ones are also in\n"
            " /usr/share/common-licenses.\n"
        )
    terms = (PROJECT / "LICENSE").read_text(encoding="utf-8").split("---")[0].split("\n", 4)[4].strip()
    body = "\n".join(f" {line}" if line.strip() else " ." for line in terms.splitlines())
    told.append(f"License: MIT\n{body}\n")
    return "\n".join(told)


if __name__ == "__main__":
    main()
