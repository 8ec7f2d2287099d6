"""HTML that is left in a column or a feed to text, and text that was read in the wrong encoding to what was written."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from timeline.lexicon import DEFAULT
from timeline.text import furniture

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("br", "p", "div", "li", *_HEADINGS, "tr", "blockquote", "figcaption", "section", "article")
_DROPPED = ("script", "style", "noscript", "template", "iframe", "svg", "button", "nav")
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|table|tr|td|img|figure|blockquote|iframe|script|style|section|article)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")
_MISREAD = re.compile(r"[ÃÂâ][\x80-\xff€‚„†‡ˆ‰‹Œ‘’“”•–—˜™š›œžŸ]|ï»¿")
_CAPTION = re.compile(r"caption|(?:foto|photo|image|img)[-_ ]?(?:credit|kredit|desc|source|sumber)")
_PICTURE = re.compile(r"(?:^|[\s_-])(?:image|img|photo|foto|gambar|media)(?:$|[\s_-])")
_CAPTION_LENGTH = 400
_STANDING = ("div", "p", "table", "ul", "ol", "figure", *_HEADINGS, "blockquote", "section", "aside", "script", "style")
_INLINE = ("b", "strong", "i", "em", "a", "span", "br", "u", "small", "sub", "sup", "font")
_BARE = 4
_LINKED = 0.5
_BLANKS = re.compile(r"\s+")
_LINE, _PARAGRAPH = "\ue000", "\ue001"  # letters that no text has, and that lxml takes
_MARKS = re.compile(rf"[\s{_LINE}{_PARAGRAPH}]+")
_FEW = 2


def readable(text: str) -> str:
    """`text` as a reader sees it; one without markup, entities and misread letters comes back to the letter."""
    if _TAG.search(text):
        text = plain(text)
    elif _ENTITY.search(text):
        text = unescape(text)
    if _MISREAD.search(text):
        from ftfy import fix_encoding

        text = fix_encoding(text)
    return text


def plain(markup: str, apart: bool = False) -> str:
    """The text of a piece of HTML, a paragraph a line; with `apart` a blank line stands before and behind each."""
    from lxml import etree, html

    if "<" not in markup and "&" not in markup:
        return markup.strip()
    try:
        tree = html.fragment_fromstring(markup, create_parent="div")
    except etree.ParserError:
        return ""
    prune(tree)
    if "\n" in markup:
        _flow(tree, everywhere=apart)
    for block in tree.iter(*_BLOCKS):
        mark = _PARAGRAPH if apart and block.tag == "p" else _LINE if apart else "\n"
        block.text = mark + (block.text or "")
        block.tail = mark + (block.tail or "")
    for cell in tree.iter("td", "th"):
        cell.tail = " " + (cell.tail or "")
    text = tree.text_content()
    if apart:
        text = _MARKS.sub(_apart, text)
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return "\n".join(lines).strip() if apart else "\n".join(filter(None, lines))


def _apart(marks: re.Match[str]) -> str:
    """What stands for blanks and marks between words."""
    return "\n\n" if _PARAGRAPH in marks[0] else "\n" if _LINE in marks[0] else " "


def _flow(tree: Any, everywhere: bool) -> None:
    """Turn the line breaks of the source into blanks where HTML does: in paragraphs, for what stands bare was typed."""
    for block in [tree] if everywhere else tree.iter("p", "li", "td", "th", "figcaption", *_HEADINGS):
        for one in block.iter():
            if one.text and "\n" in one.text and isinstance(one.tag, str) and one.tag != "pre":
                one.text = _BLANKS.sub(" ", one.text)
            if one.tail and "\n" in one.tail and one is not block:
                one.tail = _BLANKS.sub(" ", one.tail)


def prune(tree: Any) -> None:
    """Take out of a page what is no article: programs, lists of links, «Baca juga» with its link."""
    for one in list(tree.iter(*_DROPPED)):
        one.drop_tree()
    for one in [one for one in tree.iter("figcaption", "div", "p", "span", "em", "small") if _caption(one)]:
        if one.getparent() is not None:
            one.drop_tree()
    for one in [one for one in tree.iter("ul", "ol", "div", "p", "table", "aside", "section") if _aside(one)]:
        if one.getparent() is not None:
            one.drop_tree()


def _caption(one: Any) -> bool:
    """Whether an element tells what a picture shows, by its name or beside the picture itself."""
    if len(one.text_content()) > _CAPTION_LENGTH:
        return False
    named = f"{one.get('class', '')} {one.get('id', '')}".lower()
    pictured = one.tag == "div" and _PICTURE.search(named) and next(one.iter("img"), None) is not None
    return one.tag == "figcaption" or _CAPTION.search(named) is not None or bool(pictured)


def stray(body: Any) -> None:
    """Put running text that stands bare between blocks into paragraphs: extraction loses it with the block before."""
    from lxml import etree

    for block in list(body.iter(*_STANDING)):
        if block.getparent() is None or len((block.tail or "").split()) < _BARE:
            continue
        paragraph = etree.Element("p")
        paragraph.text, block.tail = block.tail, None
        block.addnext(paragraph)
        while (following := paragraph.getnext()) is not None and following.tag in _INLINE:
            paragraph.append(following)


def _aside(one: Any) -> bool:
    """Whether an element holds links to other articles and little else."""
    links = list(one.iter("a"))
    if not links:
        return False
    words = one.text_content()
    linked = sum(len(link.text_content()) for link in links)
    if one.tag in ("ul", "ol", "table", "aside"):
        return len(links) >= _FEW and linked >= _LINKED * len(words.strip()) * 0.9 and _every(one, links)
    inner = any(True for _ in one.iter("p", "ul", "ol")) and one.tag != "p"
    return not inner and len(words) <= 400 and any(start == 0 for start, _ in furniture(words.strip(), DEFAULT))


def _every(one: Any, links: list[Any]) -> bool:
    """Whether each item of a list has a link of several words: a headline, no name in a list of results."""
    items = list(one.iter("li", "tr", "article")) or links
    told = [link for link in links if len(link.text_content().split()) > _FEW]
    return len(told) >= 0.8 * len(items)
