"""Articles in languages that are not analysed, and quoted words in another language."""

import pytest

from briefgen.analysis.tongue import other_language
from tests.unit.analysis.reading import find

GERMAN = """Hafen von Velmar öffnet wieder
Velmar. Der Hafen von Velmar hat am 5. Mai nach neun Wochen wieder geöffnet. „Wir haben die Mauer erneuert, und sie \
hält“, sagte Bürgermeisterin Hanna Brok. Dr. Lenz von der „Küstenwacht“ widersprach: »Das Gutachten liegt noch nicht \
vor.« Die Pumpen kosten z. B. 12 Mio. Kronen."""
FRENCH = """Le port de Velmar rouvre ses portes
« Nous avons refait la digue et elle tiendra », a déclaré la maire. L’opposition parle d’un “gaspillage”."""
CHINESE = """维尔马港重新开放
市长布罗克说：“我们修复了海堤，它会经受住考验。”反对派表示不满。"""
JAPANESE = """ベルマー港が再開
ブロク市長は「私たちは防波堤を修復しました。必ず持ちこたえます」と述べた。"""
RUSSIAN = """Порт Велмар снова открыт
«Мы обновили стену, и она выдержит», — сказала мэр Ханна Брок. Оппозиция назвала это «тратой денег»."""
ARABIC = """أعيد فتح ميناء فيلمار
وقالت رئيسة البلدية هانا بروك: "لقد جددنا الجدار وسوف يصمد طويلا". ولم تعلق المعارضة."""


@pytest.mark.parametrize(
    ("text", "language", "quoted"),
    [
        (GERMAN, "de", ["„Wir haben die Mauer erneuert, und sie hält“", "»Das Gutachten liegt noch nicht vor.«"]),
        (FRENCH, "fr", ["« Nous avons refait la digue et elle tiendra »"]),
        (CHINESE, "zh", ["“我们修复了海堤，它会经受住考验。”"]),
        (JAPANESE, "ja", ["「私たちは防波堤を修復しました。必ず持ちこたえます」"]),
        (RUSSIAN, "ru", ["«Мы обновили стену, и она выдержит»"]),
        (ARABIC, "ar", ['"لقد جددنا الجدار وسوف يصمد طويلا"']),
    ],
)
def test_what_stands_in_marks_is_quoted_and_nothing_else_is_told(text: str, language: str, quoted: list[str]) -> None:
    analysis = find(text)

    assert analysis.foreign == language
    assert [one.content[0].of(text) for one in analysis.quotations] == quoted
    assert {(one.speaker, one.how, one.language, one.key) for one in analysis.quotations} == {
        (None, "unknown", language, True)
    }
    assert (analysis.bottom_line, analysis.summary, analysis.participants, analysis.dates) == (None, (), (), ())


def test_sentences_end_at_their_stops_and_not_at_short_forms_or_days() -> None:
    assert [sentence.span.of(GERMAN) for sentence in find(GERMAN).sentences] == [
        "Hafen von Velmar öffnet wieder",
        "Velmar.",
        "Der Hafen von Velmar hat am 5. Mai nach neun Wochen wieder geöffnet.",
        "„Wir haben die Mauer erneuert, und sie hält“, sagte Bürgermeisterin Hanna Brok.",
        "Dr. Lenz von der „Küstenwacht“ widersprach: »Das Gutachten liegt noch nicht vor.«",
        "Die Pumpen kosten z. B. 12 Mio. Kronen.",
    ]
    assert [sentence.span.of(CHINESE) for sentence in find(CHINESE).sentences][1:] == [
        "市长布罗克说：“我们修复了海堤，它会经受住考验。”",
        "反对派表示不满。",
    ]


def test_every_quotation_has_sentences_around_it() -> None:
    for text in (GERMAN, FRENCH, CHINESE, JAPANESE, RUSSIAN, ARABIC):
        analysis = find(text)
        for span in (span for quotation in analysis.quotations for span in quotation.content):
            assert any(sentence.span.overlaps(span) for sentence in analysis.sentences)


@pytest.mark.parametrize("stated", ["de", "fr-CA", None])
def test_an_english_text_is_read_whatever_its_source_states(stated: str | None) -> None:
    text = "The mayor of Velmar opened the harbour on Friday after nine weeks of work on its old sea wall. Ships came."
    analysis = find(text, language=stated)

    assert analysis.foreign is None
    assert analysis.bottom_line


def test_a_text_too_short_to_tell_is_in_the_language_that_its_source_states() -> None:
    assert find("Hafen öffnet", language="de-AT").foreign == "de"
    assert find("Hafen öffnet").foreign is None


@pytest.mark.parametrize(
    "english",
    [
        "No.",
        "a Danish bomber",
        "Wahala no dey finish for Lagos, governor don talk",
        "Senator Müller-Ferré of São Tomé",
        "the “Allgemeine Zeitung” of Velmar",
        "",
    ],
)
def test_names_and_scraps_are_in_no_other_language(english: str) -> None:
    assert other_language(english) is None


def test_quoted_words_in_another_language_have_theirs() -> None:
    analysis = find(
        "“Nous ne quitterons pas le port de Velmar avant lundi matin,” Brok told reporters. “We will stay,” he added."
    )

    assert [one.language for one in analysis.quotations] == ["fr", None]
