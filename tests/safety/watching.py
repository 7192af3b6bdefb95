"""What strace wrote of a program's use of the network."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

_SOCKET = re.compile(r"\bsocket(?:pair)?\((\w+)")
_ADDRESS = re.compile(r'\b(?:connect|bind|sendto|sendmsg)\(.*?sa_family=(\w+)(?:, sun_path=@?"([^"]*)")?')


@dataclass
class Watched:
    calls: int = 0
    sockets: Counter = field(default_factory=Counter)  # made, by family
    addresses: Counter = field(default_factory=Counter)  # gone to or listened at

    @property
    def is_quiet(self) -> bool:
        """Whether nothing went beyond this computer."""
        beyond = [address for address in self.addresses if not address.startswith("AF_UNIX")]
        return not beyond and set(self.sockets) <= {"AF_UNIX"}

    def __str__(self) -> str:
        lines = [f"{self.calls} network calls"]
        lines += [f"  {count} sockets of {family}" for family, count in sorted(self.sockets.items())]
        lines += [f"  {count} x {address}" for address, count in sorted(self.addresses.items())]
        return "\n".join(lines)


def watched(log: Iterable[str]) -> Watched:
    """Of the lines of ``strace -f -e trace=network``."""
    seen = Watched()
    for line in log:
        if "---" in line or "+++" in line:
            continue
        seen.calls += 1
        if made := _SOCKET.search(line):
            seen.sockets[made[1]] += 1
        if gone := _ADDRESS.search(line):
            seen.addresses[" ".join(part for part in gone.groups() if part)] += 1
    return seen
