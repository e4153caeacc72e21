"""The pictures inside a Word file, decoded and encoded anew like any other."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportkit import codes
from reportkit.document.nodes import Image
from reportkit.guard.package import Package, Relation
from reportkit.guard.refusal import Refusal
from reportkit.problems import Problem
from reportkit.read.figures import LIMIT, read_image
from reportkit.read.word.objects import Picture
from reportkit.read.word.places import Places

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg"}
_HINT = "save the picture as PNG or JPEG and insert it anew (in Word: Insert, Pictures, This device)"


@dataclass(slots=True)
class Pictures:
    """The pictures of one file by the names that they have in notes: ``figures/2b-1.png``."""

    package: Package
    stem: str
    found: dict[str, Image] = field(default_factory=dict)
    _named: dict[str, str] = field(default_factory=dict)

    def source(self, picture: Picture, relations: Mapping[str, Relation], places: Places) -> str:
        """The name of a picture in notes, empty where it cannot be shown; what is wrong with it is complained of."""
        relation = relations.get(picture.relation)
        if relation is None or relation.external:
            message = "the picture here is not in the file, which only says where it was"
            places.complain(codes.WORD_PICTURE, message, _HINT)
            return ""
        if relation.target not in self._named:
            image = self._read(relation.target, places)
            self._named[relation.target] = self._keep(image) if image else ""
        return self._named[relation.target]

    def _read(self, part: str, places: Places) -> Image | None:
        try:
            data = self.package.part(part)
        except Refusal as refusal:
            places.problems.append(refusal.problem(places.here))
            return None
        if len(data) > LIMIT:
            places.complain(codes.IMAGE_UNREADABLE, "this picture is larger than 10 MB", _HINT)
            return None
        image = read_image(data, places.here)
        if isinstance(image, Problem):
            places.complain(image.code, image.message, _HINT)
            return None
        return image

    def _keep(self, image: Image) -> str:
        name = f"figures/{self.stem}-{len(self.found) + 1}.{_ENDINGS[image.media_type]}"
        self.found[name] = image
        return name
