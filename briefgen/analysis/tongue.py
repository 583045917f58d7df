"""In which language a text is, as far as it matters here: whether it is another than English, and surely so."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

SURE = 0.9
"""The least certainty. Of 977 English articles none, and of 2,340 quotations in them none, was surely in another language."""
READ = 3000
"""Characters of a text that are looked at."""
ENGLISH = frozenset({"en", "pcm"})
"""Nigerian Pidgin too: English about Nigeria looks like it."""
OWN = frozenset(
    [
        "the",
        "and",
        "that",
        "with",
        "this",
        "from",
        "which",
        "have",
        "were",
        "said",
        "been",
        "would",
        "their",
        "they",
        "what",
    ]
)
FEWEST_OWN, DIFFERENT = 0.08, 2
"""Share of these among the words of a text that is taken for English without a closer look, and how many different ones."""
WORD = re.compile(r"[^\W\d_]+")
LATIN, OTHER = re.compile("[A-Za-z\u00c0-\u024f]"), re.compile("[^\\W\\d_A-Za-z\u00c0-\u024f]")
"""Letters; a text in another script is in another language, however unsure which."""


def other_language(text: str) -> str | None:
    """The ISO 639 code of the language of a text that is surely not in English; None for all other text."""
    if reads_english(text[:READ]):
        return None
    language, certainty = _identifier().classify(text[:READ])
    sure = certainty >= SURE or len(OTHER.findall(text, 0, READ)) > 2 * len(LATIN.findall(text, 0, READ))
    return language if language not in ENGLISH and sure else None


def reads_english(text: str) -> bool:
    """A quick yes for most of English: many of its words are those that only English has, and no other script is there."""
    words = WORD.findall(text)
    own = [word for word in words if word in OWN]
    return len(own) >= FEWEST_OWN * len(words) and len(set(own)) >= DIFFERENT and not OTHER.search(text)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
