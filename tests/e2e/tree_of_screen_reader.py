"""What a screen reader is told of the program, as JSON; run by the system's own Python, which has Atspi.

python3 tree_of_screen_reader.py tree            every object: role, name, states, children, its text
python3 tree_of_screen_reader.py focus SECONDS   the names and roles that got the keyboard meanwhile
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

MOST = 60  # children of one object
STATES = ("FOCUSABLE", "FOCUSED", "SELECTED", "SHOWING", "ENABLED", "CHECKED")


def program():
    desktop = Atspi.get_desktop(0)
    found = (desktop.get_child_at_index(number) for number in range(desktop.get_child_count()))
    return next((each for each in found if each is not None and "qtreader" in each.get_name()), None)


def described(thing):
    states = thing.get_state_set()
    children = (thing.get_child_at_index(number) for number in range(min(thing.get_child_count(), MOST)))
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "text": text_of(thing),
        "states": [name for name in STATES if states.contains(getattr(Atspi.StateType, name))],
        "children": [described(child) for child in children if child is not None],
    }


def text_of(thing):
    if "Text" not in thing.get_interfaces():
        return ""
    return Atspi.Text.get_text(thing, 0, Atspi.Text.get_character_count(thing))


def heard(event_name, seconds, told):
    """What ``told`` says of each event that comes within so many seconds."""
    seen = []
    listener = Atspi.EventListener.new(lambda event: seen.extend(told(event)))
    listener.register(event_name)
    print("listening", file=sys.stderr, flush=True)
    GLib.timeout_add(int(seconds * 1000), Atspi.event_quit)
    Atspi.event_main()
    return seen


def focused(event):
    return [[event.source.get_role_name(), event.source.get_name()]] if event.detail1 else []


def announced(event):
    return [str(event.any_data)]


if __name__ == "__main__":
    Atspi.init()
    if sys.argv[1] == "focus":
        found = heard("object:state-changed:focused", float(sys.argv[2]), focused)
    elif sys.argv[1] == "said":
        found = heard("object:announcement", float(sys.argv[2]), announced)
    else:
        here = program()
        found = described(here) if here else None
    print(json.dumps(found, ensure_ascii=False))
