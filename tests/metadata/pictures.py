"""Pictures with what cameras and programs put into them, each with a word that nothing else holds."""

import io

from PIL import Image, PngImagePlugin


def jpeg_exif(word: str) -> bytes:
    """A photograph with its photographer, and the place as words."""
    image, file = Image.new("RGB", (4, 4)), io.BytesIO()
    exif = image.getexif()
    exif[0x013B] = word
    exif.get_ifd(0x8825)[0x001D] = word
    image.save(file, "JPEG", exif=exif, comment=word.encode())
    return file.getvalue()


def png_text(word: str) -> bytes:
    """A screenshot with its author; without a word, a picture with nothing in it."""
    info, file = PngImagePlugin.PngInfo(), io.BytesIO()
    if word:
        info.add_text("Author", word)
    Image.new("RGB", (4, 4)).save(file, "PNG", pnginfo=info)
    return file.getvalue()
