"""What HTML's elements and attributes do to a text: tables, nothing else."""

from __future__ import annotations

PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 pre ul ol dl blockquote table hr form fieldset figure".split())
"""Elements with a blank line around them."""

LINES = frozenset(
    "address article aside body caption center dd details dir div dt figcaption footer header html legend li main "
    "menu nav optgroup option section summary tr".split()
)
"""Elements on lines of their own."""

CELLS = frozenset({"td", "th"})

_INLINE = frozenset(
    "a abbr acronym applet area audio b base basefont bdi bdo bgsound big blink br button canvas cite code col "
    "colgroup data datalist del dfn dialog em embed font frame frameset g head i iframe img input ins isindex kbd "
    "label link listing map mark marquee meta meter nobr noembed noframes noscript object output param path "
    "picture plaintext progress q rp rt ruby s samp script select slot small source span strike strong style sub "
    "sup svg tbody template textarea tfoot thead time title track tt u var video wbr xml xmp".split()
)

KNOWN = PARAGRAPHS | LINES | CELLS | _INLINE
"""All others are likely an address or a name in angle brackets that nobody escaped."""

VOID = frozenset("area base basefont br col embed frame hr img input link meta param source track wbr".split())
"""Elements without an end tag."""

HIDDEN = frozenset({"head", "template", "datalist"})
"""Elements whose content is not shown."""

RAW_SHOWN = frozenset({"textarea", "xmp", "noembed", "noframes"})
"""Elements whose content is raw text, yet shown (by some programs)."""

URLS = frozenset("href src action formaction cite background longdesc data poster xlink:href srcset".split())
"""Attributes that hold a URL, with values percent-encoded (RFC 3986)."""

LOOKS = frozenset(
    "align alink background-color bgcolor border cellpadding cellspacing charset class clear color cols colspan dir "
    "enctype face height hspace http-equiv id lang link media method nowrap rel role rows rowspan size start style "
    "tabindex target text type valign version vlink vspace width xml:lang".split()
)
"""Attributes of presentation and structure."""
