"""Makes a load: N fictional articles as JSON lines, the same for the same N and seed, in stories with Zipf-like actors."""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

GRAMMAR = tomllib.loads(Path(__file__).with_name("grammar.toml").read_text(encoding="utf-8"))
NAMES = {name: words.split() for name, words in GRAMMAR["names"].items()}
FIRST_DAY = date(2016, 1, 4)
A_DAY, MOST_DAYS = 30, 3650
"""Articles a day, and the most days that a load covers: then a day has more."""
MOST_IN_STORY = 12
END = "This article is fictional: it was made by a program to measure another one."
Slots = dict[str, str]


@dataclass(frozen=True, slots=True)
class World:
    """Whom and what the articles are about: the first of each sort is met most often."""

    seed: int
    persons: int
    places: int
    bodies: int
    outlets: int

    def draw(self, random: Random, many: int) -> int:
        """A number below `many`, small ones far more often."""
        return int(many * random.random() ** 3)

    def source(self, sort: str, number: int) -> Random:
        """What decides all about one person or thing."""
        return Random(f"{self.seed} {sort} {number}")

    def person(self, number: int, part: str, slots: Mapping[str, str]) -> Slots:
        random = self.source("person", number)
        woman = random.random() < 0.5
        surname = _invented(random)
        role = random.choice(GRAMMAR["roles"][part]).format_map(slots)
        return {
            part: f"{random.choice(NAMES['women' if woman else 'men'])} {surname}",
            f"{part}_s": surname,
            f"{part}_r": role,
            f"{part}_he": "she" if woman else "he",
        }

    def place(self, number: int) -> str:
        return _invented(self.source("place", number))

    def body(self, number: int) -> str:
        random = self.source("body", number)
        return f"{_invented(random)} {random.choice(GRAMMAR['bodies']['of'])}"

    def firm(self, number: int) -> str:
        random = self.source("firm", number)
        return f"{_invented(random)} {random.choice(GRAMMAR['bodies']['firms'])}"

    def outlet(self, number: int) -> str:
        random = self.source("outlet", number)
        return f"The {_invented(random)} {random.choice(GRAMMAR['bodies']['outlets'])}"


def _invented(random: Random) -> str:
    """A name that nobody bears: of a person, a place, a paper."""
    return f"{random.choice(NAMES['heads'])}{random.choice(NAMES['tails'])}"


def make(count: int, *, seed: int = 1) -> Iterator[dict[str, Any]]:
    """The articles, as lines of JSON hold them; a story's articles stand together, days go on."""
    random = Random(f"{seed} load")
    many = count**0.7
    world = World(seed, int(40 + 3 * many), int(20 + many), int(20 + many), min(400, 6 + count // 100))
    a_day = max(A_DAY, count / MOST_DAYS)
    made = 0
    while made < count:
        story = Story(random, world, FIRST_DAY + timedelta(days=int(made / a_day)))
        for _ in range(min(_size(random), count - made)):
            yield story.article(made)
            made += 1


def _size(random: Random) -> int:
    """How many articles a story has: most have one."""
    size = 1
    while size < MOST_IN_STORY and random.random() < 0.4:
        size += 1
    return size


class Story:
    """An event: where, when, who, how much; its articles tell of it in a choice of words."""

    def __init__(self, random: Random, world: World, begun: date) -> None:
        self.random, self.world, self.day = random, world, begun
        self.event: Mapping[str, Any] = random.choice(GRAMMAR["events"])
        self.slots: Slots = {
            "topic": self.event["topic"],
            "place": world.place(world.draw(random, world.places)),
            "region": world.place(world.draw(random, max(world.places // 10, 1))),
            "body": world.body(world.draw(random, world.bodies)),
            "firm": world.firm(world.draw(random, world.bodies)),
        } | self.figures()
        for part in "abc":
            self.slots |= world.person(world.draw(random, world.persons), part, self.slots)

    def figures(self) -> Slots:
        random = self.random
        return {
            "n": str(random.randrange(20, 990)),
            "m": str(random.randrange(3, 19)),
            "money": str(random.randrange(2, 900)),
            "share": f"{random.randrange(2, 95)}.{random.randrange(10)}",
            "year": str(random.randrange(1987, self.day.year)),
        }

    def article(self, number: int) -> dict[str, Any]:
        """One article, on the day of the last one or soon after."""
        random, world = self.random, self.world
        self.day += timedelta(days=random.randrange(2))
        earlier = self.day - timedelta(days=random.randrange(3, 40))
        self.slots |= {"day": f"{self.day:%A}", "earlier": f"{earlier.day} {earlier:%B}"}
        outlet = world.outlet(world.draw(random, world.outlets))
        host = outlet.lower().replace("the ", "").replace(" ", "-")
        return {
            "id": f"load-{number}",
            "url": f"https://{host}.example/{self.day:%Y/%m/%d}/{number}",
            "title": self.fill(random.choice(self.event["titles"])),
            "publisher": outlet,
            "authors": [world.person(world.draw(random, world.persons), "c", self.slots)["c"]],
            "date": self.day.isoformat(),
            "language": "en",
            "text": "\n\n".join(self.paragraphs()),
        }

    def fill(self, line: str, **more: str) -> str:
        return line.format_map(self.slots | more)

    def paragraphs(self) -> Iterator[str]:
        """A lede, six paragraphs in which somebody speaks, what is known besides, and the note that all of it is made up."""
        random = self.random
        facts = random.sample(self.event["facts"], 4) + random.sample(GRAMMAR["background"]["lines"], 5)
        said = random.sample(self.event["said"], 6)
        reported = random.sample(self.event["reported"], 5)
        yield self.fill(random.choice(self.event["ledes"]))
        for part, words in zip(random.sample("aabbcc", 6), said, strict=True):
            lines = [self.attribute("direct", part, said=words, reported=random.choice(reported))]
            lines += [self.fill(facts.pop(), **self.figures())] if len(facts) > 4 else []
            lines += [self.attribute("indirect", part, said=words, reported=random.choice(reported))]
            yield " ".join(lines)
        yield " ".join(self.fill(fact, **self.figures()) for fact in facts)
        yield END

    def attribute(self, form: str, part: str, *, said: str, reported: str) -> str:
        """A sentence that attributes something to the person in that part of the story."""
        said, more = self.fill(said), self.fill(self.random.choice(self.event["said"]))
        return self.fill(
            self.random.choice(GRAMMAR["attributions"][form]),
            X=self.slots[part],
            X_s=self.slots[f"{part}_s"],
            X_r=self.slots[f"{part}_r"],
            X_He=self.slots[f"{part}_he"].capitalize(),
            said=said,
            Said=said[0].upper() + said[1:],
            Said2=more[0].upper() + more[1:],
            reported=self.fill(reported),
        )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="how many articles, up to a million")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, help="the file of JSON lines; without it they go to standard output")
    chosen = parser.parse_args(arguments)
    out = chosen.out.open("w", encoding="utf-8", newline="\n") if chosen.out else sys.stdout
    with out:
        for article in make(chosen.count, seed=chosen.seed):
            out.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
