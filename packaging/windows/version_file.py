"""What Windows shows of a program's file under Properties > Details, as a text that PyInstaller reads."""

from __future__ import annotations

from publisher import Publisher

TEXT = """VSVersionInfo(
  ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers}), mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0,
    date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('080404b0', [
      StringStruct('CompanyName', {name!r}),
      StringStruct('FileDescription', {title!r}),
      StringStruct('FileVersion', {version!r}),
      StringStruct('InternalName', {program!r}),
      StringStruct('LegalCopyright', {rights!r}),
      StringStruct('OriginalFilename', {file!r}),
      StringStruct('ProductName', '钱塘读报'),
      StringStruct('ProductVersion', {version!r})])]),
    VarFileInfo([VarStruct('Translation', [0x0804, 1200])])
  ]
)
"""  # noqa: E501
TITLES = {"qtreader": "钱塘读报", "qtreader-cli": "钱塘读报（命令行）"}


def version_text(publisher: Publisher, program: str) -> str:
    """Of the program qtreader or qtreader-cli. 0804 is Chinese as written in China, 1200 (04b0) Unicode."""
    return TEXT.format(
        numbers=publisher.numbers.replace(".", ", "),
        name=publisher.name,
        title=TITLES[program],
        version=publisher.version,
        program=program,
        rights=f"{publisher.name}, MIT",
        file=f"{program}.exe",
    )
