"""A PostgreSQL server with PostGIS of its own, in a temporary folder, run by a user without privileges."""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

PROGRAMS = max(
    Path("/usr/lib/postgresql").glob("*/bin"), default=Path("/nowhere"), key=lambda path: int(path.parent.name)
)


def available():
    """Whether PostgreSQL and PostGIS are installed."""
    extension = Path("/usr/share/postgresql") / PROGRAMS.parent.name / "extension" / "postgis.control"
    return (PROGRAMS / "initdb").exists() and extension.exists()


class Server:
    """PostgreSQL on a unix socket in its own folder; user ``planner``, database ``plan``."""

    PORT = 54329

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="land-restoration-db-"))
        self.folder.chmod(0o755)
        self._process = None
        self._user = []
        self.data = self.folder / "data"
        self.data.mkdir(mode=0o700)
        if os.geteuid() == 0:  # PostgreSQL refuses to be run by root
            owner = pwd.getpwnam("postgres")
            for path in (self.folder, self.data):
                os.chown(path, owner.pw_uid, owner.pw_gid)
            self._user = ["setpriv", f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups"]
        self._call(
            "initdb",
            "-D",
            self.data,
            "-U",
            "planner",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        self.start()
        self._call("createdb", "-h", self.folder, "-p", self.PORT, "-U", "planner", "plan")
        self.sql("CREATE EXTENSION postgis")

    @property
    def address(self):
        """How a layer's address begins."""
        return f"dbname='plan' host={self.folder} port={self.PORT} user='planner'"

    def start(self):
        """Start, and wait until it answers."""
        options = {"unix_socket_directories": self.folder, "listen_addresses": "", "port": self.PORT, "fsync": "off"}
        words = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [*self._user, PROGRAMS / "postgres", "-D", self.data, *words],
                stdout=subprocess.DEVNULL,
                stderr=log,
                cwd="/",
                start_new_session=True,
            )
        end = time.monotonic() + 30
        while self._run("pg_isready", "-q", "-h", self.folder, "-p", self.PORT).returncode:
            if time.monotonic() > end or self._process.poll() is not None:
                raise RuntimeError((self.folder / "log").read_text(encoding="utf-8", errors="replace"))
            time.sleep(0.05)

    def kill(self):
        """End it at once, as a loss of power would: every process of the server is killed."""
        pid = self._process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        for process in (pid, *map(int, children)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        self._process.wait()

    def close(self):
        """End it, and remove its folder."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(30)
        shutil.rmtree(self.folder)

    def sql(self, text):
        """Rows of a statement, each a list of texts."""
        done = self._run("psql", *self._words(), "-qAtX", "-F", "\t", "-c", text)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return [line.split("\t") for line in done.stdout.splitlines()]

    def hold(self, text):
        """Process that runs a statement in a transaction and keeps that open."""
        return subprocess.Popen(
            [*self._user, PROGRAMS / "psql", *self._words(), "-qc", f"BEGIN; {text}; SELECT pg_sleep(600)"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/",
        )  # fmt: skip

    def _words(self):
        return ["-h", str(self.folder), "-p", str(self.PORT), "-U", "planner", "-d", "plan", "-v", "ON_ERROR_STOP=1"]

    def _call(self, program, *words):
        done = self._run(program, *words)
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)

    def _run(self, program, *words):
        return subprocess.run(
            [*self._user, PROGRAMS / program, *map(str, words)],
            capture_output=True, text=True, encoding="utf-8", cwd="/", check=False,
        )  # fmt: skip
