"""One tree of errors, drawn at the head of its file."""

import inspect

import pytest

from briefgen import errors

ERRORS = [error for _, error in inspect.getmembers(errors, inspect.isclass)]


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_is_what_a_face_can_catch_at_once(error: type[Exception]) -> None:
    assert issubclass(error, errors.BriefgenError)
    assert str(error("what, where, what to do")) == "what, where, what to do"


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_is_in_the_drawing(error: type[Exception]) -> None:
    assert error.__name__ in (errors.__doc__ or "")
