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
LATIN, OTHER = re.compile("[A-Za-z\u00c0-\u024f]"), re.compile("[^\\W\\d_A-Za-z\u00c0-\u024f]")
"""Letters; a text in another script is in another language, however unsure which."""


def other_language(text: str) -> str | None:
    """The ISO 639 code of the language of a text that is surely not in English; None for all other text."""
    language, certainty = _identifier().classify(text[:READ])
    sure = certainty >= SURE or len(OTHER.findall(text, 0, READ)) > 2 * len(LATIN.findall(text, 0, READ))
    return language if language not in ENGLISH and sure else None


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
