"""Functions whose effect on the world outside is not to be had once more in each child process."""

from __future__ import annotations

import re

REPEATED = {
    "builtins.input": "asks for input again, and a child process has none: EOFError",
    "builtins.open": "empties or creates the file again",
    "os.mkdir": "makes the directory again: FileExistsError",
    "os.makedirs": "makes the directory again: FileExistsError",
    "os.remove": "removes the file again: FileNotFoundError",
    "os.unlink": "removes the file again: FileNotFoundError",
    "os.rmdir": "removes the directory again: FileNotFoundError",
    "os.rename": "renames the file again: FileNotFoundError",
    "shutil.rmtree": "removes the directory again",
    "shutil.move": "moves the file again",
    "os.system": "runs the command again",
    "subprocess.run": "runs the command again",
    "subprocess.call": "runs the command again",
    "subprocess.check_call": "runs the command again",
    "subprocess.Popen": "runs the command again",
    "socket.socket.bind": "binds the address again: OSError, address already in use",
    "socket.create_server": "binds the address again: OSError, address already in use",
    "http.server.HTTPServer": "binds the address again: OSError, address already in use",
    "http.server.ThreadingHTTPServer": "binds the address again: OSError, address already in use",
    "socketserver.TCPServer": "binds the address again: OSError, address already in use",
    "socketserver.ThreadingTCPServer": "binds the address again: OSError, address already in use",
    "xmlrpc.server.SimpleXMLRPCServer": "binds the address again: OSError, address already in use",
    "threading.Thread.start": "starts the thread again",
}
"""What a second call does, by dotted path."""
BINDS = frozenset(path for path, again in REPEATED.items() if again.startswith("binds"))
"""Those that take a port, unless it is port 0, which is any."""
SHARES_PORT = re.compile("SO_REUSEPORT|allow_reuse_port|reuse_port")
"""In the text of a program: several processes may have one port."""
THREAD_STARTS, THREAD_ENDS = "threading.Thread.start", "threading.Thread.join"
"""A module may well mean to have its thread in each process; a script does not."""
WRITES = frozenset("wx")
"""In the mode of `open`: what is in the file is lost, or the file must not be there."""
NOWHERE = frozenset({"/dev/null", "nul", "NUL"})
"""The paths of the device that keeps nothing (`os.devnull`): opening it for writing has no effect."""
