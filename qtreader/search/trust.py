"""The index as far as it is trusted: whole, of the library as it is now, and not found wrong."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

from qtreader.errors import IndexNotReady, LibraryChanged
from qtreader.progress import Progress
from qtreader.search.answer import IndexState
from qtreader.search.certificate import Certificate, examine
from qtreader.search.certificate_file import CertificateFile
from qtreader.search.finding import ArticleSource
from qtreader.search.following import Base
from qtreader.search.generation import program
from qtreader.search.keeper import Keeper
from qtreader.search.lookup import Lookup


class TrustedIndex:
    """Its methods may be called from any thread."""

    def __init__(self, folder: Path, articles: ArticleSource) -> None:
        """In ``folder`` lie the index and the certificate of the last check."""
        self._articles = articles
        self._keeper = Keeper(folder / "index")
        self._certificates = CertificateFile(folder / "certificate.json")

    def state(self) -> IndexState:
        """``DAMAGED`` also where the last check found it wrong."""
        if _is_wrong(self.certificate_now()):
            return IndexState.DAMAGED
        return self._keeper.state(self._articles.state())

    def opened(self, library: str) -> Lookup | None:
        """The index of this state of the library."""
        lookup = self._keeper.opened(library)
        return lookup if lookup and not _is_wrong(self.certificate(library, lookup.generation)) else None

    def base(self, library: str) -> Base | None:
        """The index of this library in whichever of its states, to be followed from there."""
        found = self._keeper.base(library)
        return None if found and _is_wrong(self.certificate(found.state, found.lookup.generation)) else found

    def certificate(self, library: str, generation: str) -> Certificate | None:
        """Of the last check, where it was of this index and this state of the library."""
        return self._certificates.of(library, generation)

    def certificate_now(self) -> Certificate | None:
        return self.certificate(self._articles.state(), self._keeper.generation())

    def verify(self, sample: int | None, seed: int | None) -> Generator[Progress, None, Certificate]:
        """See ``SearchEngine.verify``."""
        library = self._articles.state()
        lookup = self._keeper.opened(library)
        if lookup is None:
            raise IndexNotReady
        examined = yield from examine(lookup, self._articles, sample, seed)
        if not examined.library == library == self._articles.state():
            raise LibraryChanged
        certificate = replace(examined, index=program(), generation=lookup.generation)
        self._certificates.keep(certificate)
        return certificate

    def build(self) -> Generator[Progress, None, None]:
        return self._keeper.build(self._articles)

    def bring_up_to_date(self) -> Generator[Progress, None, None]:
        """An index that was found wrong is built anew."""
        if _is_wrong(self.certificate_now()):
            return self._keeper.build(self._articles)
        return self._keeper.bring_up_to_date(self._articles)

    def rest(self) -> None:
        self._keeper.rest()

    def close(self) -> None:
        self._keeper.close()


def _is_wrong(certificate: Certificate | None) -> bool:
    return certificate is not None and bool(certificate.wrong)
