"""What can go wrong that the user must fix.

BriefgenError
├── SettingsError   mkdocs.yml says something briefgen does not understand (every fault, in one message)
├── SourceError     a file in a source folder cannot be read as an article
├── ModelError      no language model is installed, or it is not the one it claims to be
├── LostError       a process ended in the middle of its work: an engine gives it in place of a result
├── PluginError     a reader, analyser or engine of that name is not there
└── TemplateError   a page template cannot be rendered

Each message is one sentence: what, where, and what to do. A *text* never raises: an article that cannot be read or
analysed is skipped and counted, and the others are built.
"""


class BriefgenError(Exception):
    """What the user must fix, said in one sentence."""


class SettingsError(BriefgenError):
    """The settings are wrong; the message lists every fault."""


class SourceError(BriefgenError):
    """A source file cannot be read."""


class ModelError(BriefgenError):
    """The language model is missing or damaged."""


class LostError(BriefgenError):
    """A process ended twice in the middle of its work; an engine gives it in place of the result, and goes on."""


class PluginError(BriefgenError):
    """A named extension is not installed."""


class TemplateError(BriefgenError):
    """A page template is broken."""
