"""The pages about stories: one each, and the list of them all."""

from briefgen.pages.stories.index import enter_story, list_stories, neighbours, running_stories
from briefgen.pages.stories.storyline import tell_story

__all__ = ["enter_story", "list_stories", "neighbours", "running_stories", "tell_story"]
