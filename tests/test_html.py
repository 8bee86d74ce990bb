"""HTML says the same to a reader as to a mail program, and every character knows where it came from."""

import pytest

from pipelines.parse.html import read_html

SHOWN = [
    ("Hallo <b>Piet</b>", "Hallo Piet"),
    ("Pi<b>et</b> Bak<i></i>ker", "Piet Bakker"),
    ("een<br>twee<br/>\n  drie", "een\ntwee\ndrie"),
    ("<p>een</p>\n<p>twee</p>", "een\n\ntwee"),
    ("<div>een</div><div><br></div><div>twee</div>", "een\n\ntwee"),
    ("<table><tr><td>Naam<td>Piet</tr><tr><td>Tel</td><td>06</td></tr></table>", "Naam\tPiet\nTel\t06"),
    ("een \n\t twee", "een twee"),
    ("<pre>een \n  twee</pre>", "een \n  twee"),
    ("Jansen &amp; Zn, p&#64;x.nl &#x20AC;5&nbsp;ex", "Jansen & Zn, p@x.nl €5 ex"),
    ("caf&eacute &onbekend; &", "café &onbekend; &"),
    ("Pi&shy;et\u200b B", "Piet B"),
    ("a < b en 5 <6", "a < b en 5 <6"),
    ('<blockquote type="cite">een<br>twee</blockquote>drie', "> een\n> twee\n\ndrie"),
    ("<blockquote>ingesprongen</blockquote>", "ingesprongen"),
    ('<style>p{}</style><script>x</script><title>t</title><p style="display:none">weg</p>er', "er"),
    ("<div hidden>weg <div>ook</div> ook</div>er", "er"),
    ("<head><meta content=x>weg</head><body>er</body>", "er"),
    ("<head>weg<body>er", "er"),
    ("<!-- weg --><![if !mso]>er<![endif]>", "er"),
    ("<!--weg", ""),
    ("<textarea>er</textarea>", "er"),
    ('<a title="x > y">er</a>', "er"),
    ('<a title="x>er', "er"),
    ("", ""),
]


@pytest.mark.parametrize(("source", "text"), SHOWN)
def test_what_a_reader_sees(source, text):
    """White space collapsed, blocks apart, cells by a tab, quotes marked, nothing invisible."""
    assert read_html(source).shown.text == text


HIDDEN = [
    ('<a href="mailto:p%40x.nl?subject=a&amp;b" title="Piet">', "mailto:p@x.nl?subject=a&b\n\nPiet"),
    ("<img alt='Piet' src=cid:1 width=3>", "Piet\n\ncid:1"),
    ("<img alt=Piet>", "Piet"),
    ('<div data-user="Piet" aria-label="Jan">', "Piet\n\nJan"),
    ("<!-- van Piet -->", " van Piet "),
    ("<p style='display: none'>van <b>Piet</b></p>", "van \n\nPiet"),
    ("Piet <piet@x.nl> schreef", "piet@x.nl>"),
    ("<Bakker>", "Bakker>"),
    ("<title>Piet</title>", "Piet"),
    ('<a href="%C3%A9%FF">', "é\ufffd"),
    ('<img src="data:image/png;base64,AAAA">', ""),
    ('<p class="piet" id=piet>', ""),
]


@pytest.mark.parametrize(("source", "text"), HIDDEN)
def test_what_a_reader_does_not_see(source, text):
    """Attributes with URLs decoded, comments, invisible text, names in angle brackets that are no tags."""
    assert read_html(source).hidden.text == text


def test_presentation_is_kept_apart():
    """Classes and style sheets are not searched, but stay within reach."""
    assert read_html('<p class="piet-bakker"><style>.piet{}</style>').rest.text == "piet-bakker\n\n.piet{}"


def test_a_file_within_an_attribute_is_named():
    """Nobody looks into a data URL."""
    assert [item.media_type for item in read_html('<img src="data:image/png;base64,AAAA">').embedded] == ["image/png"]


@pytest.mark.parametrize("source", [case[0] for case in SHOWN + HIDDEN])
def test_every_character_knows_its_source(source):
    """Runs lie within the source, do not go back, and verbatim ones say the same as it."""
    page = read_html(source)
    for trace in (page.shown, page.hidden, page.rest):
        at = 0
        for piece in trace.pieces(0, len(trace.text)):
            assert at <= piece.source_start <= piece.source_end <= len(source)
            at = piece.source_end
            if piece.verbatim:
                assert (
                    trace.text[piece.start : piece.end].split()
                    == source[at - len(source[piece.source_start : at]) : at].split()
                )


@pytest.mark.parametrize(
    ("source", "after"),
    [("<body>er</body></html>", "</body></html>"), ("<html>er</html>", "</html>"), ("er", ""), ("<body>a</body>b", "")],
)
def test_a_closing_line_goes_under_the_last_visible_line(source, after):
    """Before the end of the body, if that is where the text ends."""
    assert source[read_html(source).foot :] == after


LONG = 10_000
HOSTILE = [
    "<",
    "<a ",
    '<a b="',
    "<a b='<a b=\"",
    "&",
    "&#00000",
    "<div>",
    "<blockquote type=cite>",
    "<!--",
    "<!",
    "</",
    '<div style="display:none">',
    "<style>",
    "<script></scrip",
    " \n",
    "<td>",
    "<pre>",
    "%40",
    "<p hidden>",
]


@pytest.mark.parametrize("start", ["", "<a ", '<a href="', "<a b"])
@pytest.mark.parametrize("piece", HOSTILE)
def test_repeated_markup_is_read_in_linear_time(start, piece):
    """However broken, however nested; nothing recurses."""
    read_html(start + piece * LONG)
