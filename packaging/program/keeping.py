"""What goes into the one-folder program, of all that PyInstaller finds."""

import re
from pathlib import PurePosixPath

# Of Qt: the plugins of a desktop program that shows text, prints, and draws SVG icons
PLUGINS = {
    "accessiblebridge": (),
    "egldeviceintegrations": (),
    "generic": (),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qsvg", "qico", "qjpeg"),
    "networkinformation": (),
    "tls": (),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
}
LANGUAGES = ("zh_CN", "en")
UNUSED = re.compile(
    r"Qt6?(Qml|Quick|Pdf|VirtualKeyboard|EglF[sS]|OpenGL|Test|Sql|Concurrent|Designer|UiTools|Help|Xml)"
    r"|jieba/(lac_small|posseg|analyse)|jieba/.*\.p$|/tests?/"
    r"|\.pyi?$|\.pyx$|\.pxd$|\.h$|\.typed$|docx/templates/default-docx-template/"
    r"|lxml/(objectify|sax|builder|_difflib|html|isoschematron|includes)|opencc/clib/(include|bin|lib)|\.a$"
    r"|resources/(screenshots|icons/hicolor)/|\.ts$"
)
NEEDED = re.compile(r"Qt6(OpenGL\.so|OpenGL\.dll)|QtOpenGL\.framework")  # what Wayland's plugins link to


def is_kept(name: str) -> bool:
    """Whether a file of this name, as PyInstaller would lay it, is used by anything."""
    name = name.replace("\\", "/")
    path = PurePosixPath(name)
    if "plugins" in path.parts and "PySide6" in path.parts:
        room = path.parts[path.parts.index("plugins") + 1]
        wanted = PLUGINS.get(room)
        return wanted is None or any(part in path.name for part in wanted)
    if "translations" in path.parts and "PySide6" in path.parts:
        return path.name in {f"qtbase_{language}.qm" for language in LANGUAGES}
    return bool(NEEDED.search(name)) or not UNUSED.search(name)


def is_the_systems(name: str, source: str) -> bool:
    """Whether a library comes from the folders of the Linux system: it stays there, where it gets its
    security updates. Python's own library and its modules are the program's, wherever they come from."""
    if name.startswith("libpython") or "/lib-dynload/" in source:
        return False
    return source.startswith(("/lib/", "/usr/lib/", "/lib64/", "/usr/lib64/"))
