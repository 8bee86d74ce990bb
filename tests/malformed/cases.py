"""Malformed mails by class, one line each; every value is made up.

`CASES` maps a name to bytes. A body is `CLEAN` or `PLANTED`; `harmless` builds a mail without anything to
redact, `planted` the same mail with `SECRET`, a made-up IBAN of a third person, in an understandable part.
"""

from __future__ import annotations

import base64
import quopri
from collections.abc import Callable

Shape = Callable[[str], bytes]

SECRET = "NL91ABNA0417164300"
CLEAN = "the parcel came too late and the box was damaged."
PLANTED = f"my neighbour Karel Dekker pays from {SECRET} each month."

_TOP = "From: a@example.com\r\nSubject: parcel\r\nMIME-Version: 1.0\r\n"


def _mail(fields: str, body: str | bytes, top: str = _TOP) -> bytes:
    payload = body if isinstance(body, bytes) else body.encode()
    return top.encode() + fields.encode("latin-1") + b"\r\n" + payload


def _typed(kind: str, cte: str = "7bit") -> str:
    return f"Content-Type: {kind}\r\nContent-Transfer-Encoding: {cte}\r\n"


def _b64(text: str, charset: str = "utf-8") -> str:
    return base64.b64encode(text.encode(charset)).decode()


def _qp(text: str) -> str:
    return quopri.encodestring(text.encode()).decode()


def _multi(kind: str, body: str) -> bytes:
    return _mail(_typed(kind), body)


def _coded(mark: str, text: str) -> str:
    """One part in base64: unread unless its delimiters are found."""
    return f"--{mark}\r\n{_typed('text/plain', 'base64')}\r\n{_b64(text)}\r\n--{mark}--"


def _multi_latin1(kind: str, body: str) -> bytes:
    return _mail(_typed(kind), body.encode("latin-1"))


# --- what holds a body in a shape that can be understood: run with CLEAN and with PLANTED -----------------

FIELDS = {  # header lines that are wrong, with a plain body below
    "no_content_type": "",
    "type_without_subtype": "Content-Type: text\r\n",
    "type_empty": "Content-Type:\r\n",
    "type_junk": "Content-Type: ;;;=\r\n",
    "type_list": "Content-Type: text/plain, text/html\r\n",
    "type_missing_semicolon": "Content-Type: text/plain charset=utf-8\r\n",
    "type_many_semicolons": "Content-Type: text/plain" + " ;" * 500 + "\r\n",
    "type_twice": "Content-Type: text/plain\r\nContent-Type: text/html\r\n",
    "type_comment": "Content-Type: text/plain (a (nested) comment); charset=us-ascii\r\n",
    "type_space_before_colon": "Content-Type : text/plain\r\n",
    "type_without_slash": "Content-Type: text plain\r\n",
    "type_then_another_field": "Content-Type: text/plain Content-Transfer-Encoding: 8bit\\r\\n\r\n",
    "type_quoted": 'Content-Type: "text/plain"; charset=utf-8\r\n',
    "type_in_angles": "Content-Type: <text/plain>\r\n",
    "type_blanks_around_slash": "Content-Type: text / plain; charset=utf-8\r\n",
    "type_upper_case": "CONTENT-TYPE: TEXT/PLAIN; CHARSET=UTF-8\r\n",
    "type_folded_in_parameter": "Content-Type: text/plain;\r\n\tcharset=\r\n utf-8\r\n",
    "charset_quoted": 'Content-Type: text/plain; charset="utf-8"\r\n',
    "charset_single_quoted": "Content-Type: text/plain; charset='utf-8'\r\n",
    "charset_half_quoted": 'Content-Type: text/plain; charset="utf-8\r\n',
    "charset_empty": "Content-Type: text/plain; charset=\r\n",
    "charset_unknown": "Content-Type: text/plain; charset=x-unknown\r\n",
    "charset_default": "Content-Type: text/plain; charset=default_charset\r\n",
    "charset_with_newline": 'Content-Type: text/plain; charset="utf-8\r\n content-transfer-e"\r\n',
    "charset_is_a_codec": "Content-Type: text/plain; charset=zlib_codec\r\n",
    "charset_rot13": "Content-Type: text/plain; charset=rot13\r\n",
    "charset_idna": "Content-Type: text/plain; charset=idna\r\n",
    "charset_nul": "Content-Type: text/plain; charset=ut\0f-8\r\n",
    "charset_very_long": "Content-Type: text/plain; charset=" + "x" * 5000 + "\r\n",
    "charset_twice": "Content-Type: text/plain; charset=utf-8; charset=koi8-r\r\n",
    "charset_lies_utf8_as_ascii": "Content-Type: text/plain; charset=us-ascii\r\n",
    "charset_2231": "Content-Type: text/plain; charset*=us-ascii''utf-8\r\n",
    "cte_unknown": _typed("text/plain", "base9000"),
    "cte_7_bit": _typed("text/plain", "7-bit"),
    "cte_8bit_upper": _typed("text/plain", "8BIT"),
    "cte_empty": _typed("text/plain", ""),
    "cte_comment": _typed("text/plain", "7bit (as it is)"),
    "cte_twice": _typed("text/plain") + "Content-Transfer-Encoding: 8bit\r\n",
    "2231_gap": "Content-Disposition: inline; filename*0=a; filename*2=c\r\n",
    "2231_huge_index": "Content-Disposition: inline; filename*99999999999999999999=a\r\n",
    "2231_negative_index": "Content-Disposition: inline; filename*-1=a\r\n",
    "2231_bad_percent": "Content-Disposition: inline; filename*=utf-8''%zz%e\r\n",
    "2231_no_quotes": "Content-Disposition: inline; filename*=utf-8%41\r\n",
    "2231_unknown_charset": "Content-Disposition: inline; filename*=x-no''%41%FF\r\n",
    "2231_twice": "Content-Disposition: inline; filename*0*=utf-8''a; filename*0=b\r\n",
    "disposition_junk": 'Content-Disposition: ====;;"\r\n',
    "description_broken_word": "Content-Description: =?utf-8?Q?=E\r\n",
    "word_no_end": "X-A: =?utf-8?Q?abc\r\n",
    "word_nested": "X-A: =?utf-8?Q?=3D=3Futf-8=3FQ=3Fa=3F=3D?=\r\n",
    "word_bad_base64": "X-A: =?utf-8?B?!!!?=\r\n",
    "word_short_base64": "X-A: =?utf-8?B?YWJ?=\r\n",
    "word_unknown_charset": "X-A: =?x-nope?Q?abc?=\r\n",
    "word_unknown_encoding": "X-A: =?utf-8?X?abc?=\r\n",
    "word_empty": "X-A: =?utf-8?Q??=\r\n",
    "word_newline_inside": "X-A: =?utf-8?Q?a=0D=0ABcc:_x?=\r\n",
    "word_very_long": "X-A: =?utf-8?Q?" + "a" * 20000 + "?=\r\n",
    "word_thousands": "X-A:" + " =?utf-8?Q?a?=" * 3000 + "\r\n",
    "word_language": "X-A: =?utf-8*nl?Q?abc?=\r\n",
    "word_split_character": "X-A: =?utf-8?B?4oI=?= =?utf-8?B?rA==?=\r\n",
    "header_without_colon": "this is no header\r\nX-A: b\r\n",
    "header_empty_name": ": value\r\nX-A: b\r\n",
    "header_name_with_space": "X A: b\r\n",
    "header_only_colon": ":\r\n",
    "header_nul": "X-A: a\0b\r\n",
    "header_8bit": "X-A: caf\xe9 \xff\xfe\r\n",
    "header_8bit_name": "X-\xe9: b\r\n",
    "header_huge_line": "X-A: " + "a" * 60000 + "\r\n",
    "header_huge_fold": "X-A: a" + "\r\n a" * 5000 + "\r\n",
    "header_fold_of_blanks": "X-A: a\r\n \r\n\t\r\n b\r\n",
    "header_bare_lf": "X-A: a\nX-B: b\n",
    "header_bare_cr": "X-A: a\rX-B: b\r\n",
    "header_from_line_inside": "From x@example.com Mon Jan  1\r\n>From y@example.com\r\n",
    "header_many": "".join(f"X-{n}: {n}\r\n" for n in range(1000)),
    "duplicate_from": "From: c@example.com\r\n",
    "duplicate_subject": "Subject: other\r\nSubject:\r\n",
    "duplicate_message_id": "Message-ID: <a@example.com>\r\nMessage-ID: <b@example.com>\r\n",
    "message_id_junk": "Message-ID: <<[@>>\r\n",
    "date_junk": "Date: Fri, 99 Zzz 99999 99:99:99 +99999999\r\n",
    "mime_version_junk": "MIME-Version: (x) 9.9.9\r\n",
    "cc_group_empty": "Cc: unlisted-recipients:; (no To-header on input)\r\n",
    "cc_groups": "Cc: one: a@example.com, b@example.com;, two:;\r\n",
    "cc_group_open": "Cc: one: a@example.com\r\n",
    "cc_comments": "Cc: (a(b(c))) x (y) @ (z) example.com (\r\n",
    "cc_open_comments": "Cc: " + "(" * 2000 + "\r\n",
    "cc_commas": "Cc: " + "," * 5000 + "\r\n",
    "cc_open_quote": 'Cc: "abc <a@example.com>\r\n',
    "cc_open_angle": "Cc: <a@example.com\r\n",
    "cc_route": "Cc: <@one,@two:a@example.com>\r\n",
    "cc_literal": "Cc: a@[192.0.2.1\r\n",
    "cc_no_at": "Cc: undisclosed\r\n",
    "cc_double_at": "Cc: a@@example.com\r\n",
    "cc_raw_8bit": "Cc: Andr\xe9 <a@example.com>\r\n",
    "cc_backslashes": 'Cc: "' + "\\" * 4001 + "\r\n",
    "references_huge": "References:" + " <a@example.com>" * 2000 + "\r\n",
}

BODIES: dict[str, Shape] = {  # what is wrong lies in the body or in the structure
    "base64": lambda t: _mail(_typed("text/plain", "base64"), _b64(t)),
    "base64_no_padding": lambda t: _mail(_typed("text/plain", "base64"), _b64(t).rstrip("=")),
    "base64_much_padding": lambda t: _mail(_typed("text/plain", "base64"), _b64(t) + "===="),
    "base64_junk_between": lambda t: _mail(_typed("text/plain", "base64"), "!".join(_b64(t))),
    "base64_one_per_line": lambda t: _mail(_typed("text/plain", "base64"), "\r\n".join(_b64(t))),
    "base64_trailing_text": lambda t: _mail(_typed("text/plain", "base64"), _b64(t + "  ") + "\r\n-- \r\nlist"),
    "base64_is_plain": lambda t: _mail(_typed("text/plain", "base64"), t),
    "base64_two_joined": lambda t: _mail(_typed("text/plain", "base64"), _b64("hello\n") + "\r\n" + _b64(t)),
    "qp": lambda t: _mail(_typed("text/plain", "quoted-printable"), _qp(t)),
    "qp_truncated": lambda t: _mail(_typed("text/plain", "quoted-printable"), t + "="),
    "qp_half_escape": lambda t: _mail(_typed("text/plain", "quoted-printable"), t + " =E"),
    "qp_bad_escape": lambda t: _mail(_typed("text/plain", "quoted-printable"), "=ZZ " + t),
    "qp_lower_case": lambda t: _mail(_typed("text/plain", "quoted-printable"), "=c3=a9 " + t),
    "qp_all_escaped": lambda t: _mail(_typed("text/plain", "quoted-printable"), "".join(f"={ord(c):02X}" for c in t)),
    "qp_soft_break_blank": lambda t: _mail(_typed("text/plain", "quoted-printable"), t[:45] + "= \r\n" + t[45:]),
    "qp_soft_breaks_lf": lambda t: _mail(_typed("text/plain", "quoted-printable"), "=\n".join(t)),
    "utf16": lambda t: _mail(_typed("text/plain; charset=utf-16", "base64"), _b64(t, "utf-16")),
    "utf16_no_bom": lambda t: _mail(_typed("text/plain; charset=utf-16le", "base64"), _b64(t, "utf-16-le")),
    "utf32": lambda t: _mail(_typed("text/plain; charset=utf-32", "base64"), _b64(t, "utf-32")),
    "utf7": lambda t: _mail(_typed("text/plain; charset=utf-7"), t.encode("utf-7")),
    "ebcdic": lambda t: _mail(_typed("text/plain; charset=cp500", "base64"), _b64(t, "cp500")),
    "bom_utf8": lambda t: _mail(_typed("text/plain; charset=utf-8", "8bit"), b"\xef\xbb\xbf" + t.encode()),
    "utf16_unmarked_big_endian": lambda t: _mail(_typed("text/plain; charset=utf-16", "base64"), _b64(t, "utf-16-be")),
    "utf16_unmarked_little_endian": lambda t: _mail(
        _typed("text/plain; charset=utf-16", "base64"), _b64(t, "utf-16-le")
    ),
    "utf32_unmarked_big_endian": lambda t: _mail(_typed("text/plain; charset=utf-32", "base64"), _b64(t, "utf-32-be")),
    "utf16_subject": lambda t: _mail("", "hi", top=f"Subject: =?utf-16?B?{_b64(t, 'utf-16-be')}?=\r\n"),
    "raw_utf16": lambda t: _mail(_typed("text/plain; charset=utf-16", "binary"), t.encode("utf-16")),
    "latin1_as_utf8": lambda t: _mail(_typed("text/plain; charset=utf-8", "8bit"), b"caf\xe9 " + t.encode()),
    "invalid_bytes": lambda t: _mail(_typed("text/plain; charset=utf-8", "8bit"), b"\xff\xfe\xc0\x80 " + t.encode()),
    "nul_in_body": lambda t: _mail(_typed("text/plain"), "a\0b " + t),
    "bare_cr": lambda t: _mail(_typed("text/plain"), "a\rb\r" + t),
    "mixed_endings": lambda t: _mail(_typed("text/plain"), "a\nb\r\nc\rd\n\r" + t),
    "no_final_newline": lambda t: _mail(_typed("text/plain"), t),
    "long_line": lambda t: _mail(_typed("text/plain"), "word " * 2000 + t),
    "dot_stuffed": lambda t: _mail(_typed("text/plain"), f"..\r\n.\r\n{t}\r\n.\r\n"),
    "mbox_line": lambda t: b"From a@example.com Mon Jan  1 00:00:00 2024\n" + _mail("", t),
    "mbox_quoted": lambda t: _mail("", ">From the shop: " + t),
    "only_lf": lambda t: _mail(_typed("text/plain"), t).replace(b"\r\n", b"\n"),
    "only_body_lf": lambda t: _mail("", f"hello\n\n{t}\n"),
    "leading_blank_folds": lambda t: b" folded first line\r\n" + _mail("", t),
    "minimal_header": lambda t: b"X: y\r\n\r\n" + t.encode(),
    "boundary_missing": lambda t: _multi("multipart/mixed", f"--x\r\n\r\n{t}\r\n--x--"),
    "boundary_empty": lambda t: _multi('multipart/mixed; boundary=""', f"--\r\n\r\n{t}\r\n----"),
    "boundary_never_seen": lambda t: _multi("multipart/mixed; boundary=x", t),
    "boundary_not_closed": lambda t: _multi("multipart/mixed; boundary=x", f"--x\r\n\r\n{t}"),
    "boundary_closed_first": lambda t: _multi("multipart/mixed; boundary=x", f"--x--\r\n\r\n{t}"),
    "boundary_blank_after": lambda t: _multi("multipart/mixed; boundary=x", f"--x \t\r\n\r\n{t}\r\n--x-- "),
    "boundary_prefix": lambda t: _multi("multipart/mixed; boundary=x", f"--x\r\n\r\n--xy\r\n{t}\r\n--x--"),
    "boundary_twice": lambda t: _multi("multipart/mixed; boundary=x; boundary=y", f"--x\r\n\r\n{t}\r\n--x--"),
    "boundary_quoted_blank": lambda t: _multi('multipart/mixed; boundary="a b"', f"--a b\r\n\r\n{t}\r\n--a b--"),
    "boundary_same_nested": lambda t: _multi(
        "multipart/mixed; boundary=x",
        f"--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n{t}\r\n--x--\r\n--x--",
    ),
    "boundary_no_semicolon": lambda t: _multi("multipart/mixed\r\n\tboundary=x", _coded("x", t)),
    "boundary_no_second_semicolon": lambda t: _multi("multipart/mixed; charset=utf-8 boundary=x", _coded("x", t)),
    "boundary_of_bare_multipart": lambda t: _multi("multipart; boundary=x", _coded("x", t)),
    "boundary_like_a_word": lambda t: _multi('multipart/mixed; boundary="=?a?Q?=5Fb?="', _coded("=?a?Q?=5Fb?=", t)),
    "boundary_latin1": lambda t: _multi_latin1('multipart/mixed; boundary="caf\xe9"', _coded("caf\xe9", t)),
    "boundary_utf8": lambda t: _multi('multipart/mixed; boundary="caf\xc3\xa9"', _coded("caf\u00e9", t)),
    "boundary_in_the_header": lambda t: _multi(
        "multipart/mixed; boundary=a",
        f"--a\r\nContent-Type: multipart/mixed; boundary=ab\r\nMIME-Version: 1.0\r\n{_coded('ab', t)}\r\n--a--",
    ),
    "boundary_opened_after_close": lambda t: _multi(
        "multipart/mixed; boundary=x",
        "--x\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n\r\nhi\r\n--x--\r\n\r\n" + _coded("x", t),
    ),
    "boundary_closed_again": lambda t: _multi(
        "multipart/mixed; boundary=x", f"--x\r\n\r\nhi\r\n--x--\r\n{t}\r\n--x--\r\nand {t}"
    ),
    "boundary_other_case": lambda t: _multi("multipart/mixed; boundary=abc", f"--Abc\r\n\r\n{t}\r\n--abc\r\n\r\nhi"),
    "boundary_begins_a_line": lambda t: _multi(
        "multipart/mixed; boundary=x", f"--x\r\n\r\nfirst\r\n--xyz {t}\r\nlast\r\n--x--"
    ),
    "part_header_not_folded": lambda t: _multi(
        "multipart/mixed; boundary=x",
        "--x\r\nContent-Type: text/plain;\r\nname=a.txt\r\nContent-Transfer-Encoding: base64\r\n\r\n" + _b64(t),
    ),
    "part_header_twice": lambda t: _multi(
        "multipart/related; boundary=x",
        f"--x\r\nContent-Type: multipart/alternative; boundary=y\r\n{_typed('text/plain')}\r\nhi\r\n"
        f"--y\r\n{_typed('text/html')}\r\n<p>{t}\r\n--y\r\n--x--",
    ),
    "boundary_long": lambda t: _multi(f"multipart/mixed; boundary={'b' * 500}", f"--{'b' * 500}\r\n\r\n{t}"),
    "preamble": lambda t: _multi("multipart/mixed; boundary=x", f"{t}\r\n--x\r\n\r\nhello\r\n--x--"),
    "epilogue": lambda t: _multi("multipart/mixed; boundary=x", f"--x\r\n\r\nhello\r\n--x--\r\n{t}"),
    "part_without_blank_line": lambda t: _multi("multipart/mixed; boundary=x", f"--x\r\n{t}\r\n--x--"),
    "empty_parts": lambda t: _multi("multipart/mixed; boundary=x", "--x\r\n" * 50 + f"\r\n{t}\r\n--x--"),
    "multipart_base64": lambda t: _mail(
        _typed("multipart/mixed; boundary=x", "base64"), _b64(f"--x\r\n\r\n{t}\r\n--x--")
    ),
    "unknown_multipart": lambda t: _multi("multipart/nonsense; boundary=x", f"--x\r\n\r\n{t}\r\n--x--"),
    "nested_20": lambda t: _multi(
        "multipart/mixed; boundary=b0",
        "".join(f"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n" for n in range(20))
        + f"--b20\r\n\r\n{t}",
    ),
    "message_base64": lambda t: _mail(_typed("message/rfc822", "base64"), _b64(f"Subject: a\r\n\r\n{t}")),
    "message_nested": lambda t: _mail(_typed("message/rfc822"), f"Subject: a\r\n\r\n{t}"),
    "message_without_header": lambda t: _mail(_typed("message/rfc822"), f"\r\n{t}"),
    "message_partial": lambda t: _mail(_typed("message/partial; id=a; number=2; total=3"), t),
    "message_external": lambda t: _mail(_typed("message/external-body; access-type=x"), f"Content-ID: a\r\n\r\n{t}"),
    "delivery_report": lambda t: _multi(
        "multipart/report; report-type=delivery-status; boundary=x",
        f"--x\r\n\r\n{t}\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n--x--",
    ),
    "pgp_shell": lambda t: _mail("", f"-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: X\r\n\r\n{t}\r\n"),
    "signed_without_signature": lambda t: _multi("multipart/signed; boundary=x", f"--x\r\n\r\n{t}\r\n--x--"),
    "html_open": lambda t: _mail(_typed("text/html"), f"<p><b><i>{t}"),
    "html_no_tags": lambda t: _mail(_typed("text/html"), t),
    "html_open_tag_end": lambda t: _mail(_typed("text/html"), f"<p>{t}</p><a href="),
    "html_open_comment": lambda t: _mail(_typed("text/html"), f"<p>{t}</p><!-- never"),
    "html_in_comment": lambda t: _mail(_typed("text/html"), f"<p>hi</p><!-- {t} -->"),
    "html_bad_entities": lambda t: _mail(_typed("text/html"), f"&#xFFFFFFFF; &#99999999999; &bogus; {t}"),
    "html_all_entities": lambda t: _mail(_typed("text/html"), "".join(f"&#{ord(c)};" for c in t)),
    "html_deep": lambda t: _mail(_typed("text/html"), "<div>" * 5000 + t),
    "html_closed_too_often": lambda t: _mail(_typed("text/html"), "</div>" * 5000 + t),
    "html_letters_in_spans": lambda t: _mail(_typed("text/html"), "".join(f"<span>{c}</span>" for c in t)),
    "html_cdata": lambda t: _mail(_typed("text/html"), f"<![CDATA[ {t} ]]>"),
    "html_stray_angles": lambda t: _mail(_typed("text/html"), f"< < > <3 << {t} >>"),
    "html_attribute_open_quote": lambda t: _mail(_typed("text/html"), f'<p>{t}</p><p title="x>y</p>'),
    "html_meta_lies": lambda t: _mail(_typed("text/html; charset=utf-8"), f"<meta charset=utf-16><p>{t}</p>"),
    "html_type_then_another_field": lambda t: _mail(
        "Content-Type: text/html Content-Transfer-Encoding: 7bit\\r\\n\r\n",
        "".join(f"{c}<b></b>" for c in t),
    ),
    "html_type_ends_in_an_angle": lambda t: _mail(_typed("text/html>"), "".join(f"{c}<b></b>" for c in t)),
    "html_in_a_multipart_without_delimiters": lambda t: _multi(
        "multipart/alternative; boundary=x", f"Content-Type: text/html\r\n\r\n<p>{t}</p>\r\n--x--"
    ),
    "html_nul": lambda t: _mail(_typed("text/html"), f"<p\0>{t}<\0/p>"),
}

EMPTY: dict[str, bytes] = {  # nothing that can be understood, or nothing at all
    "nothing": b"",
    "blank": b"\r\n\r\n",
    "one_nul": b"\0",
    "only_colon": b":",
    "no_header": b"hello there",
    "header_only": b"Subject: a",
    "header_only_newline": b"Subject: a\r\n",
    "no_body": _mail("", ""),
    "random_bytes": bytes(range(256)) * 8,
    "multipart_no_parts": _multi("multipart/mixed; boundary=x", ""),
    "multipart_only_close": _multi("multipart/mixed; boundary=x", "--x--"),
    "nested_200": _multi(
        "multipart/mixed; boundary=b0",
        "".join(f"--b{n}\r\nContent-Type: multipart/mixed; boundary=b{n + 1}\r\n\r\n" for n in range(200)),
    ),
    "messages_200": (b"Content-Type: message/rfc822\r\n\r\n" * 200) + b"hi",
    "parts_2000": _multi("multipart/mixed; boundary=x", "--x\r\n\r\na\r\n" * 2000),
    "header_too_large": _mail("X-A: " + "a" * 300_000 + "\r\n", "hi"),
    "fields_too_many": _mail("X: y\r\n" * 6000, "hi"),
    "message_empty": _mail(_typed("message/rfc822"), ""),
    "tnef": _mail(_typed("application/ms-tnef; name=winmail.dat", "base64"), _b64('x\x9f>"', "latin-1")),
    "smime": _mail(_typed("application/pkcs7-mime; smime-type=enveloped-data", "base64"), "MIAGCSqG"),
    "pgp_encrypted": _multi("multipart/encrypted; boundary=x", "--x\r\n\r\nVersion: 1\r\n--x--"),
    "calendar_open": _mail(_typed("text/calendar"), "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:99"),
    "eai": _mail("", "hi", top="From: \u7528\u6237@\u4f8b\u5b50.example\r\n"),
    "uuencode_open": _mail("", "begin 644 a.txt\r\n#86)C\r\n"),
    "vcard_open": _mail(_typed("text/vcard"), "BEGIN:VCARD\r\nN"),
}


def understandable(text: str) -> dict[str, bytes]:
    """Every malformed mail with `text` in a part that a reader's program shows or keeps."""
    fields = {name: _mail(lines, text) for name, lines in FIELDS.items()}
    return fields | {name: shape(text) for name, shape in BODIES.items()}


# Their own malformed field names somebody, so something is rightly taken out.
NAMES_SOMEBODY = frozenset({"cc_route", "cc_raw_8bit"})

HARMLESS = understandable(CLEAN) | EMPTY
WITH_SECRET = understandable(PLANTED)
