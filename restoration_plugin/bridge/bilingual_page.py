"""A printable page in the user's language, from texts in both languages."""

from . import styling
from .report import page as paper
from .report.language import Language


def page(title, sections, note=("", "")):
    """HTML page that needs nothing else; on paper each heading begins a page.

    Parameters
    ----------
    title, note : (str, str)
        Chinese and English.
    sections : list of ((str, str), list of (str, str), DataFrame) or of these and a (str, str)
        Heading, header of each column, both Chinese and English, the rows, and the table's title where it is not the
        heading. Tables of one heading follow each other.
    """
    from .report.columns import readable  # pandas comes with it, which loading the plugin shall not wait for

    language = Language(styling.chinese())
    numbering = paper.Numbering(language)

    def chosen(pair):
        return pair[0 if language.chinese else 1] or pair[0] or pair[1]

    content = {}
    for heading, header, frame, *caption in sections:
        rows = [[_plain(value) for value in row] for row in frame.itertuples(index=False)]
        labels, rows, plain = readable(list(frame.columns), rows, language, given=header)
        name = f"{numbering.table()}  {chosen(caption[0] if caption else heading)}"
        content.setdefault(chosen(heading), []).append(paper.table(labels, rows, name, plain))
    named = [(heading, "".join(tables)) for heading, tables in content.items()]
    return paper.document(chosen(title), "", named, language, chosen(note))


def headers(frame, names):
    """Header of a frame: the Chinese name of each column that ``names`` knows, and the column itself."""
    return [(names.get(name, ""), str(name)) for name in frame.columns]


def _plain(value):
    if hasattr(value, "item"):
        value = value.item()
    return None if value is None or value != value else value
