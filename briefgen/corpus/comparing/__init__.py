"""What the articles of one story say alike, what each adds, and where their figures differ."""

from briefgen.corpus.comparing.additions import add_up, find_lead
from briefgen.corpus.comparing.figures import Claim, find_differences
from briefgen.corpus.comparing.sayings import Said, find_sayings

__all__ = ["Claim", "Said", "add_up", "find_differences", "find_lead", "find_sayings"]
