"""The pages about one actor: who it is, what it said and did, what others say of it, and with whom it appears."""

from briefgen.pages.dossiers.dossier import collect as collect
from briefgen.pages.dossiers.dossier import go_on as go_on
