"""Running commands in a terminal of their own, as people see them."""

import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

BIN = Path(sys.executable).parent


class Terminal:
    """A command in a pseudo-terminal of so many columns."""

    def __init__(self, command: Sequence[str], columns: int, cwd: Path, env: Mapping[str, str] | None = None) -> None:
        environment = {
            **{name: value for name, value in os.environ.items() if name not in {"COLUMNS", "NO_COLOR"}},
            "TERM": "xterm",
            "PATH": f"{BIN}:{os.environ['PATH']}",
            **(env or {}),
        }
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            os.chdir(cwd)
            os.execvpe(command[0], list(command), environment)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        self.shown = ""

    def type(self, text: str) -> None:
        """Types text."""
        os.write(self._terminal, text.encode())

    def wait_for(self, text: str, seconds: float = 30) -> bool:
        """Whether the text appears after what was waited for before."""
        start, until = len(self.shown), time.monotonic() + seconds
        while time.monotonic() < until:
            if text in self.shown[start:]:
                return True
            if not self._read(0.1):
                break
        return text in self.shown[start:]

    def close(self) -> str:
        """Everything that was shown until the command ended."""
        while self._read(60):
            pass
        os.waitpid(self._process, 0)
        os.close(self._terminal)
        return self.shown.replace("\r\n", "\n")

    def _read(self, seconds: float) -> bool:
        """Reads what is there; false once the command has ended."""
        ready, _, _ = select.select([self._terminal], [], [], seconds)
        if not ready:
            return True
        try:
            content = os.read(self._terminal, 65_536)
        except OSError:
            return False
        self.shown += content.decode(errors="replace")
        return bool(content)


def shown(command: Sequence[str], columns: int, cwd: Path, env: Mapping[str, str] | None = None) -> str:
    """What a command shows in a terminal of so many columns."""
    return Terminal(command, columns, cwd, env).close()
