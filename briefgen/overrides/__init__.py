"""The editor's last word: what overrides.yml asks for, applied before and after articles are linked."""

from briefgen.overrides.articles import prepare
from briefgen.overrides.check import check
from briefgen.overrides.parse import read_overrides
from briefgen.overrides.revise import Revised, revise

__all__ = ["Revised", "check", "prepare", "read_overrides", "revise"]
