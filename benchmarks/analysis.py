"""How fast articles are analysed, against the stock pass of the same spaCy model over the same texts, in one run.

    python -m benchmarks.analysis articles.jsonl --rounds 3

Both are done batch by batch in turns, so that a machine that is busy for a while is so for both. Seconds are CPU seconds of
this process; loading the model is left out, and so is a first round, in which both fill what they remember.
"""

import argparse
import resource
import time
from collections.abc import Callable  # noqa: TC003
from pathlib import Path

from briefgen.analysis import language
from briefgen.analysis.reading import read_together
from briefgen.build import attempt_together, batches
from briefgen.settings import Settings
from briefgen.sources import read_all


def measure(path: Path, *, model: str | None, rounds: int) -> dict[str, float]:
    """CPU seconds an article: the stock pass, ours, and the whole analysis."""
    settings = Settings(root=path.parent, model=model)
    articles = read_all((path,), root=path.parent).articles
    stock = language.load_stock(model)
    spent = dict.fromkeys(("stock", "read", "whole"), 0.0)
    for number in range(rounds + 1):
        for batch in batches(articles):
            work: dict[str, Callable[[], object]] = {
                "stock": lambda batch=batch: list(stock.pipe(article.text for article in batch)),  # type: ignore[misc]
                "read": lambda batch=batch: read_together(batch, settings),  # type: ignore[misc]
                "whole": lambda batch=batch: attempt_together(batch, settings),  # type: ignore[misc]
            }
            for name, do in work.items():
                before = time.process_time()
                do()
                spent[name] += (time.process_time() - before) * (number > 0)
    return {name: seconds / len(articles) / rounds for name, seconds in spent.items()}


def main() -> None:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--rounds", type=int, default=2)
    arguments = parser.parse_args()
    found = measure(arguments.articles, model=arguments.model, rounds=arguments.rounds)
    print(f"stock pass        {1000 * found['stock']:6.1f} ms an article")
    print(f"our pass          {1000 * found['read']:6.1f} ms, {found['stock'] / found['read']:.2f} times as fast")
    print(
        f"whole analysis    {1000 * found['whole']:6.1f} ms, {found['stock'] / found['whole']:.2f} times as fast as the stock pass"
    )
    print(f"own steps         {1 - found['read'] / found['whole']:6.0%} of the whole")
    print(f"peak memory       {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:6.0f} MB, both models")


if __name__ == "__main__":
    main()
