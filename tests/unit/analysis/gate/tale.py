"""The article that bullets by hand are made of."""

from briefgen.analysis.gate import Ground, faults
from briefgen.model import Bullet

LEDE = "Mara Voss, the harbour master of Ostwick, closed the harbour on 5 January."
SAID = "She said on Monday that the harbour, which lies on the Marsh, would reopen, easing the fears of the crews."
PRAISE = "The Ostwick Pilots (OP) praised Voss, a former sailor."
DENIAL = "Peter Marn, chief of the pilots, denied the claim and called it “a tale of the sea”."
THANKS = "The harbour master thanked the pilots and the crews of the twelve ships yesterday."
ADDED = "In addition, she said the ships of the coast could not sail before 9 February."
CLAIM = "The wall is unsafe, according to the engineers, and may fall within 3 weeks."
PLAIN = "The storm broke nearly 40 masts, the pilots say, but only if the count, made in haste, is right."
SWORN = "“I never, in all my years, took a coin,” Marn said, holding his cap."
ISLES = "However, the ferry to Norhaven, Sandholm, Tarn and Wick, a chain of islands, sailed."
OTHERS = "Voss, Marn, Lund, and Reyl met in Ostwick, Denmark, and left."
WEEK = "The harbour lost two cranes last week and a pier last month."
SENTENCES = [LEDE, SAID, PRAISE, DENIAL, THANKS, ADDED, CLAIM, PLAIN, SWORN, ISLES, OTHERS, WEEK]
TEXT = "\n".join(SENTENCES)


def refused(bullet: Bullet, ground: Ground, *reasons: str) -> None:
    """Asserts that the bullet has faults, and one for each reason."""
    found = faults(bullet, ground)
    assert found
    for reason in reasons:
        assert any(reason in fault for fault in found), found
