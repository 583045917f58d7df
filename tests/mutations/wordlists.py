"""Words and what they are changed into: each pair says another thing, whatever the sentence."""


def _pairs(lines: str) -> dict[str, str]:
    """Word -> word of lines such as “rose/fell”, and the other way round."""
    both = [pair.split("/") for pair in lines.split()]
    return {word: other for one, two in reversed(both) for word, other in ((one, two), (two, one))}


def _turns(lines: str) -> dict[str, str]:
    """Word -> word, one way."""
    return dict(pair.split("/") for pair in lines.split())


def _words(lines: str) -> tuple[str, ...]:
    return tuple(lines.split())


OPPOSITES = _pairs("""
rose/fell increased/decreased increase/decrease raised/lowered raise/cut higher/lower high/low more/fewer most/least
won/lost win/lose winner/loser before/after above/below opened/closed open/closed reopen/close accepted/rejected
approved/blocked approve/block supported/opposed support/oppose backed/resisted passed/defeated first/last new/old
up/down best/worst better/worse all/none always/never north/south northern/southern east/west eastern/western left/right
men/women man/woman mother/father son/daughter boy/girl brother/sister husband/wife bought/sold buy/sell guilty/innocent
alive/dead killed/rescued early/late earlier/later began/ended begin/end starts/stops legal/illegal safe/dangerous
public/private arrested/released found/missed good/bad large/small larger/smaller big/little long/short young/elderly
inside/outside with/without nobody/everybody nothing/everything agreed/refused joined/quit arrived/left built/demolished
gave/took strong/weak success/failure successful/failed peace/war growth/decline profit/loss rising/falling gain/loss
hospital/prison children/adults morning/evening winter/summer sea/land fire/flood police/protesters ships/lorries
""")
NUMBER_WORDS = _turns("""
two/four three/seven four/nine five/eight six/two seven/twelve eight/three nine/five ten/six eleven/forty
twelve/thirty twenty/sixty thirty/ten forty/twenty fifty/ninety sixty/fifty dozen/hundred dozens/hundreds
hundred/thousand hundreds/thousands thousand/dozen thousands/dozens second/fourth third/fifth fourth/second
fifth/seventh half/third quarter/half once/twice twice/once double/treble
""")
UNITS = _pairs("""
million/billion percent/points €/$ £/$ %/‰ km/miles kilometres/miles metres/feet tonnes/kilos hours/minutes days/weeks
years/months year/month litres/gallons degrees/points pounds/euros dollars/euros day/week
""") | {"per cent": "points", "pence": "pounds", "$": "£", "trillion": "million"}
MODALS = {
    "may": "will", "might": "will", "could": "will", "can": "must", "should": "may", "will": "may", "would": "will",
    "must": "may", "shall": "may", "plans to": "refuses to", "wants to": "refuses to", "has to": "may",
    "expected to": "certain to", "hopes to": "is sure to", "plan to": "refuse to", "want to": "refuse to",
}  # fmt: skip
HEDGES = _words("""
reportedly allegedly apparently possibly perhaps probably presumably purportedly supposedly seemingly potentially
likely unlikely may might could alleged suspected apparent partly mostly largely often sometimes usually
almost nearly roughly approximately
""")
LOOSE_HEDGES = (
    "appeared to", "appears to", "appear to", "seemed to", "seems to", "seem to", "is believed to", "are believed to",
    "is thought to", "are thought to", "is understood to", "are understood to", "as if",
)  # fmt: skip
ROUGH_HEDGES = (
    "about", "around", "some", "over", "under", "at least", "at most", "up to", "more than", "less than", "fewer than",
    "as many as", "as much as", "an estimated", "close to", "only",
)  # fmt: skip
"""What loosens the number that follows."""

QUALIFIERS = (
    "attempted", "planned", "proposed", "possible", "potential", "former", "acting", "deputy", "fake", "failed", "draft",
    "unconfirmed", "disputed", "threatened", "would-be", "so-called", "supposed", "claimed", "mock", "unofficial", "vice",
)  # fmt: skip
"""What makes of the next word something that it is not, or not yet, or no longer."""

QUANTIFIERS = (
    "some", "most", "many", "few", "part", "parts", "half", "none", "one", "two", "several", "a third", "a quarter",
    "a few", "two thirds", "hundreds", "dozens", "thousands",
)  # fmt: skip
IMPLIED_DENIALS = (
    "failed", "refused", "declined", "forgot", "unable", "unwilling", "yet", "refuses", "fails", "declines", "ceased",
    "too late", "forbidden", "reluctant",
)  # fmt: skip
INTENTIONS = (
    "tried", "trying", "tries", "planned", "plans", "plan", "hoped", "hopes", "wanted", "wants", "want", "threatened",
    "agreed", "intends", "promised", "promises", "offered", "expected", "due", "set", "ordered", "asked", "voted",
    "pledged", "vowed", "decided",
)  # fmt: skip
"""What makes of “to” and a verb something that is not done yet."""

SPEECH_VERBS = {
    "said": "admitted", "says": "admits", "say": "admit", "told": "warned", "denied": "said", "denies": "says",
    "admitted": "denied", "claimed": "confirmed", "claims": "confirms", "accused": "thanked", "warned": "promised",
    "warns": "promises", "announced": "denied", "added": "conceded", "argued": "joked", "insisted": "conceded",
    "confirmed": "denied", "promised": "refused", "alleged": "proved", "suggested": "ordered", "believes": "knows",
    "believed": "knew", "thought": "knew", "asked": "ordered", "demanded": "offered", "demands": "offers",
    "called": "begged", "estimated": "established", "predicted": "promised", "reported": "invented",
    "criticised": "praised", "praised": "criticised", "wrote": "shouted", "replied": "complained", "urged": "forbade",
    "stated": "conceded", "showed": "suggested", "found": "guessed", "expects": "fears", "hopes": "fears",
}  # fmt: skip
ROLES = (
    "treasurer",
    "Foreign Minister",
    "chief engineer",
    "harbour pilot",
    "head teacher",
    "Professor",
    "deputy judge",
)
WEEKDAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTHS = _words("January February March April May June July August September October November December")
SHORT_MONTHS = _words("Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. Jan Feb Apr Jun Jul Aug Sep Sept Oct Nov Dec")
DAYS = _pairs("""
yesterday/tomorrow today/yesterday tonight/yesterday last/next this/next earlier/later ago/hence
spring/autumn morning/evening afternoon/morning past/coming
""")
