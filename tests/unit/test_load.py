"""The load that speed is measured on."""

import json
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).parents[2] / "benchmarks/make_corpus.py"


def load(count: int, *options: str) -> list[dict[str, Any]]:
    command = [sys.executable, str(SCRIPT), str(count), *options]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_same_number_and_seed_give_the_same_articles() -> None:
    assert load(40) == load(40)
    assert load(40) != load(40, "--seed", "2")


def test_articles_are_whole_dated_and_fictional() -> None:
    articles = load(200)

    assert len({article["id"] for article in articles}) == 200
    assert all(
        article["text"].endswith("This article is fictional: it was made by a program to measure another one.")
        for article in articles
    )
    assert all(re.fullmatch(r"https://[a-z-]+\.example/\d{4}/\d\d/\d\d/\d+", article["url"]) for article in articles)
    assert not any(re.search(r"[{}]", article["title"] + article["text"]) for article in articles)
    assert 1200 < sum(len(article["text"]) for article in articles) / 200 < 2600


def test_a_few_people_are_in_many_articles_and_many_in_few() -> None:
    speakers = Counter(name for article in load(400) for name in set(re.findall(r"” said (\w+ \w+),", article["text"])))
    counts = sorted(speakers.values(), reverse=True)

    assert counts[0] > 5 * counts[len(counts) // 2]
    assert sum(count == 1 for count in counts) > len(counts) / 4
