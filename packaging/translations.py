#!/usr/bin/env python3
"""Brings resources/i18n up to date: every text of the interface into the .ts, the .ts into the .qm.

    python packaging/translations.py

New texts come in as unfinished, those no longer used go. It reads the calls of ``translate`` and
``QT_TRANSLATE_NOOP`` itself, because lupdate overlooks counted texts whose number is more than a
plain name.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "resources" / "i18n" / "qtreader_en.ts"
CALLS = ("translate", "QT_TRANSLATE_NOOP")
COUNTED = 4  # arguments of a call that has a number: context, text, disambiguation, number

Messages = dict[tuple[str, str], bool]  # (context, source): whether it is counted


def messages(package: Path = ROOT / "qtreader") -> Messages:
    """Every text of the interface that stands in the source, by context and text."""
    found: Messages = {}
    for file in sorted(package.rglob("*.py")):
        for call in _calls(ast.parse(file.read_text(encoding="utf-8"))):
            words = [part.value for part in call.args[:2] if isinstance(part, ast.Constant)]
            if len(words) == 2 and all(isinstance(word, str) for word in words):
                found[words[0], words[1]] = len(call.args) == COUNTED
    return found


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in CALLS:
                yield node


def translations(catalogue: Path = CATALOGUE) -> dict[tuple[str, str], list[str]]:
    """What the catalogue has: one form, or one for each grammatical number."""
    if not catalogue.exists():
        return {}
    result = {}
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None:
                forms = [form.text or "" for form in translation.iter("numerusform")]
                key = (context.findtext("name", ""), message.findtext("source", ""))
                result[key] = forms or [translation.text or ""]
    return result


def write(catalogue: Path = CATALOGUE) -> int:
    """Writes the catalogue anew; returns how many texts are not translated."""
    known, unfinished = translations(catalogue), 0
    root = ET.Element("TS", version="2.1", language="en_GB", sourcelanguage="zh_CN")
    contexts: dict[str, ET.Element] = {}
    for (name, source), counted in sorted(messages().items()):
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message", {"numerus": "yes"} if counted else {})
        ET.SubElement(message, "source").text = source
        unfinished += not _translate(message, known.get((name, source), []), 2 if counted else 1)
    ET.indent(root, "    ")
    text = ET.tostring(root, encoding="unicode")
    catalogue.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")
    return unfinished


def _translate(message: ET.Element, forms: list[str], wanted: int) -> bool:
    """Adds what is known of a translation; whether that is all of it."""
    finished = len(forms) == wanted and all(forms)
    translation = ET.SubElement(message, "translation", {} if finished else {"type": "unfinished"})
    if wanted == 1:
        translation.text = forms[0] if forms else ""
    else:
        for number in range(wanted):
            ET.SubElement(translation, "numerusform").text = forms[number] if number < len(forms) else ""
    return finished


def release(to: Path, catalogue: Path = CATALOGUE) -> None:
    """Writes what Qt reads, with the lrelease that lies beside Qt in PySide6."""
    lrelease = shutil.which("lrelease", path=str(Path(PySide6.__file__).parent))
    subprocess.run([lrelease or "lrelease", "-silent", str(catalogue), "-qm", str(to)], check=True)


def main() -> int:
    unfinished = write()
    release(CATALOGUE.with_suffix(".qm"))
    print(f"{len(messages())} texts, {unfinished} not translated")
    return 1 if unfinished else 0


if __name__ == "__main__":
    sys.exit(main())
