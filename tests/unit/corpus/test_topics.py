"""Topics: terms that several articles of different stories tell of."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from briefgen.corpus.topics import Topic, find_topics, pattern
from briefgen.corpus.topics.reading import in_singular, singular
from briefgen.model import Analysis, Span
from tests.unit.pages import factory

WALL = (
    "The sea wall of Velmar has cracks, engineers said. The cracks in the sea wall are old. A new sea wall would cost more.",
    "A flood broke the sea wall at Tessel on Monday. The flood was the second this year, and the sea wall is closed.",
    "Velmar votes on the sea wall. The flood of last year is not forgotten, and the sea wall at the harbour is weak.",
)
OTHERS = (
    "The orchestra of Sarn plays in the park. The number of the musicians is large, and the number of seats is small.",
    "Bo Lund opened the library. A number of readers came to the opening, and the number of books is not known.",
    "The bakers of Sarn strike. The number of bakeries falls, and the number of the bakers does too.",
    "Osmark has a new stamp with a bird. The number of stamps is small, and the bird is blue.",
    "The chess match ended in a draw. The number of moves was small, and the match went on for a day.",
)


def articles(texts: Sequence[str], **fields: object) -> list[Analysis]:
    """An article of each text, its first sentence the bottom line and all sentences its summary."""
    found = []
    for number, text in enumerate(texts):
        bullets = tuple(factory.bullet(text, s.span.of(text)) for s in factory.split(text)[1])
        found.append(factory.analysis(text, f"a{number}", title="", bottom_line=bullets[0], summary=bullets, **fields))
    return found


def named(topics: Sequence[Topic]) -> dict[str, list[str]]:
    return {topic.name: list(topic.articles) for topic in topics}


def test_a_term_of_three_articles_is_a_topic_and_a_general_word_is_none() -> None:
    assert named(find_topics(articles(WALL + OTHERS), {})) == {"sea wall": ["a0", "a1", "a2"]}


def test_it_has_the_bullets_in_which_it_stands() -> None:
    (topic,) = find_topics(articles(WALL + OTHERS), {})

    assert topic.articles == {"a0": (0, 1, 2), "a1": (0, 1), "a2": (0, 1)}


def test_articles_of_one_story_make_no_topic() -> None:
    assert find_topics(articles(WALL + OTHERS), dict.fromkeys(("a0", "a1", "a2"), "story-1")) == ()


def test_what_nearly_all_articles_tell_of_is_no_topic() -> None:
    assert find_topics(articles([f"{text} The sea wall is a topic." for text in WALL + OTHERS]), {}) == ()


def test_what_names_a_participant_or_is_withheld_is_no_term() -> None:
    analyses = articles(WALL + OTHERS)
    text = WALL[0]
    spans = tuple(factory.find_all(text, "sea wall"))
    named_so = factory.person(text, "p1", "sea wall", kind="organisation")
    with_name = [factory.analysis(text, "a0", summary=analyses[0].summary, participants=(named_so,)), *analyses[1:]]
    withheld = [factory.analysis(text, "a0", summary=analyses[0].summary, withheld=spans), *analyses[1:]]

    assert find_topics(with_name, {}) == find_topics(withheld, {}) == ()


def test_words_that_only_pass_by_are_no_topic() -> None:
    passing = [f"{text} They met near a garden of roses." for text in (*OTHERS, WALL[0])]

    assert "garden" not in named(find_topics(articles(passing), {}))


def test_a_headline_alone_tells_of_a_topic_too() -> None:
    analyses = articles(WALL + OTHERS)
    analyses[2] = factory.analysis(
        "Nothing is known. The flood is over.", "a2", title="Votes on a sea wall and a flood"
    )

    assert find_topics(analyses, {})[0].articles["a2"] == ()


def test_the_order_of_the_articles_changes_nothing() -> None:
    analyses = articles(WALL + OTHERS)

    def as_sets(topics: Sequence[Topic]) -> list[tuple[str, list[tuple[str, tuple[int, ...]]]]]:
        return [(topic.key, sorted(topic.articles.items())) for topic in topics]

    assert as_sets(find_topics(analyses, {})) == as_sets(find_topics(analyses[::-1], {}))


def test_without_articles_there_is_no_topic() -> None:
    assert find_topics([], {}) == ()


def test_forms_of_a_term_are_one() -> None:
    assert in_singular(["sea", "walls"]) == in_singular(["sea-wall"]) == "sea wall"
    assert [singular(word) for word in ("primaries", "crashes", "virus", "crisis", "series", "bus", "gas")] == [
        *("primary", "crash", "virus", "crisis", "series", "bus", "gas"),
    ]


def test_a_term_is_found_as_a_word_of_its_own() -> None:
    found = pattern(["sea wall", "sea walls"])

    assert [
        match[0] for match in found.finditer("Sea walls: a sea\nwall, a Sea Wall, a sea wall-eye, oversea wall")
    ] == [
        "Sea walls",
        "sea\nwall",
    ]


@given(st.lists(st.text(alphabet="aetn 's-.\n", max_size=60), max_size=6))
def test_any_text_is_read_to_its_end(texts: list[str]) -> None:
    analyses = [
        factory.analysis(text, f"a{number}", withheld=(Span(0, min(3, len(text))),))
        for number, text in enumerate(texts)
    ]
    for topic in find_topics(analyses, {}):
        assert len(topic.articles) > 2
