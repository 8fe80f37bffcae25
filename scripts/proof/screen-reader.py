"""Uses an app as a screen reader does: it finds things by role and name, presses them and reads them.

A packaged app lets no debugger in, so it is driven from outside. Starts the command that it is given and answers one
line of JSON to each line of JSON, on a session bus of its own (dbus-run-session).
"""

import json
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

POLL_SECONDS = 0.15
# Newer versions of the library say it shorter.
SAME_ROLES = {"push button": "button", "push button menu": "button"}


def role_of(node):
    role = node.get_role_name()
    return SAME_ROLES.get(role, role)


def below(node):
    """All nodes under a node. What disappears meanwhile is left out."""
    try:
        count = node.get_child_count()
    except GLib.Error:
        return
    for index in range(count):
        try:
            child = node.get_child_at_index(index)
        except GLib.Error:
            continue
        if child is not None:
            yield child
            yield from below(child)


def all_nodes():
    # What it remembers of the screen is stale: nothing here listens to the app's events.
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    yield from below(desktop)


def matches(node, wanted):
    try:
        if "role" in wanted and role_of(node) != wanted["role"]:
            return False
        name = node.get_name() or ""
    except GLib.Error:
        return False
    if wanted.get("exact", True):
        return name == wanted.get("name", name)
    return wanted["name"] in name


def find_all(wanted):
    return [node for node in all_nodes() if matches(node, wanted)]


def find(wanted):
    """The first node that matches, waited for."""
    ends = time.monotonic() + wanted.get("timeoutSeconds", 60)
    while time.monotonic() < ends:
        found = find_all(wanted)
        if len(found) > wanted.get("index", 0):
            return found[wanted.get("index", 0)]
        time.sleep(POLL_SECONDS)
    raise LookupError("nothing on the screen is " + json.dumps(wanted, ensure_ascii=False))


def text_of(node):
    texts = [each.get_name() for each in [node, *below(node)] if role_of(each) in ("static", "text", "entry", "label")]
    return " ".join(text for text in texts if text)


def value_of(wanted):
    """What a field holds, waited for while it is not what it should be. A secret shows as dots: its length counts."""
    expected = wanted.pop("expected")
    ends = time.monotonic() + 5
    while True:
        node = find(wanted)
        text = node.get_text_iface()
        value = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
        if role_of(node) == "password text" and len(value) == len(expected):
            return expected
        if value == expected or time.monotonic() > ends:
            return value
        time.sleep(POLL_SECONDS)


def items_of(wanted):
    least = wanted.pop("atLeast")
    ends = time.monotonic() + wanted.get("timeoutSeconds", 60)
    while time.monotonic() < ends:
        items = [text_of(each) for each in below(find(wanted)) if role_of(each) == "list item"]
        if len(items) >= least:
            return items
        time.sleep(POLL_SECONDS)
    raise LookupError("too few in the list " + json.dumps(wanted, ensure_ascii=False))


def seen(wanted):
    """The text of what was looked for, once it holds what is waited for."""
    until = wanted.pop("until", "")
    ends = time.monotonic() + wanted.get("timeoutSeconds", 60)
    while time.monotonic() < ends:
        text = text_of(find(wanted))
        if until in text:
            return text
        time.sleep(POLL_SECONDS)
    raise LookupError("does not say what it should: " + json.dumps(wanted, ensure_ascii=False))


def answer(asked, app):
    work = asked.pop("do")
    if work == "see":
        return seen(asked)
    if work == "value":
        return value_of(asked)
    if work == "press":
        return find(asked).do_action(0)
    if work == "focus":
        return find(asked).grab_focus()
    if work == "list":
        return items_of(asked)
    if work == "ended":
        return app.wait(asked.get("timeoutSeconds", 60))
    raise ValueError(work)


def main():
    app = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=sys.stderr, stderr=sys.stderr)
    for line in sys.stdin:
        try:
            reply = {"ok": True, "value": answer(json.loads(line), app)}
        except (LookupError, GLib.Error, subprocess.TimeoutExpired) as problem:
            reply = {"ok": False, "problem": str(problem)}
        print(json.dumps(reply), flush=True)
    if app.poll() is None:
        app.terminate()
        app.wait()


main()
