"""What the place of a mention says by itself: header, greeting, signature, form field, attribution line."""

from __future__ import annotations

from dataclasses import dataclass, field

from models.finding import Subject
from models.message import LayerKind
from pipelines.attribute.naming import Naming, same
from pipelines.attribute.quoting import quotes_another
from pipelines.attribute.setting import Setting
from pipelines.attribute.signing import closes, signed_for_firm, signs_off
from pipelines.attribute.voices import Parties, Voice
from pipelines.attribute.words import own_name_words, people_words, staff_words
from pipelines.detect.names import fold
from pipelines.detect.names.cues import NAME_FIELDS, RELATIONS
from pipelines.parse.phrases import CLOSING

_OTHERS_FIELDS = ("leerling", "patient", "kind", "deelnemer", "medewerker", "employee", "lid", "ouder")
"""Ends of labels for somebody other than whoever fills in the form."""
_SIGNATURE_LINES = 4
_LINE = 400
_ASKED_FOR = ("vraag naar", "ask for")
_FITTING = ("moet zijn", "should be", "handled by", "behandeld door")


@dataclass(slots=True)
class Mention:
    """One PERSON candidate with its surroundings and what its place says."""

    setting: Setting
    name: Naming
    voice: Voice
    namesake: bool = False  # "ene Zeynep Groot": not the one with the same name
    says: dict[Subject, list[str]] = field(default_factory=dict)

    def say(self, subject: Subject, evidence: str) -> None:
        """Note evidence for a subject."""
        self.says.setdefault(subject, []).append(evidence)


def by_place(mention: Mention, parties: Parties) -> None:
    """What the place of a mention says by itself."""
    setting = mention.setting
    if (
        setting.candidate.part.rpartition(":")[2] in {"from", "reply-to", "sender"}
        and ":" not in setting.candidate.part
    ):
        mention.say(Subject.SENDER, "header From or Reply-To")
    elif setting.candidate.part in {"to", "cc"} and any(parties.owns(a) for a in _addresses(setting)):
        mention.say(Subject.STAFF, "header To or Cc with the owner's domain")
    if mention.name.full and any(n.full and same(mention.name, n) for n in parties.staff_names):
        mention.say(Subject.STAFF, "named as staff in the policy")
    _PLACES[mention.voice](mention, parties)


def _addresses(setting: Setting) -> list[str]:
    rest = setting.text[setting.candidate.end : setting.candidate.end + 120]
    return [rest.partition("<")[2].partition(">")[0]] if rest.lstrip(' "').startswith("<") else []


def _in_sender_voice(mention: Mention, parties: Parties) -> None:
    setting = mention.setting
    if setting.greeted:
        mention.say(Subject.STAFF, "greeted by the sender")
    elif setting.signed and _opens_line(setting) and (_closed(setting) or parties.may_be_sender(mention.name)):
        mention.say(Subject.SENDER, "signature")
    elif _own_field(setting) and (parties.relayed or (_in_form(setting) and parties.may_be_sender(mention.name))):
        mention.say(Subject.SENDER, "name field of the form")
    elif _introduces_self(mention, parties):
        mention.say(Subject.NONE, "self-introduction")
    elif own_name_words.OTHER_NAME.search(setting.before):
        mention.say(Subject.NONE, "another name of the writer's")
    elif people_words.ASK_FOR.search(setting.before) and people_words.HERE.match(setting.after):
        mention.say(Subject.SENDER, "says where to reach them")
    elif people_words.ENTERED_BY.search(setting.label) and parties.may_be_sender(mention.name):
        mention.say(Subject.SENDER, "entered the ticket")
    elif parties.relayed and _last_beside_handle(setting):
        mention.say(Subject.SENDER, "name beside a handle at the end")
    elif parties.personless and people_words.AT_NUMBER.search(setting.before) and setting.after.startswith(")"):
        mention.say(Subject.SENDER, "beside the number to call")
    else:
        _at_end(mention, parties)


def _at_end(mention: Mention, parties: Parties) -> None:
    """Where a message ends without a signature, or gives the writer's details."""
    setting = mention.setting
    if parties.personless and (signs_off(setting) or signed_for_firm(setting)):
        mention.say(Subject.SENDER, "signs off")
    elif not _of_family(mention.name, parties):
        return
    elif own_name_words.DETAILS.search(setting.lead) and not setting.before.strip():
        mention.say(Subject.SENDER, "heads the writer's details")
    elif closes(setting):
        mention.say(Subject.SENDER, "last line")


def _of_family(name: Naming, parties: Parties) -> bool:
    """Whether a full name fits the headers, or shares the surname that these give."""
    return parties.may_be_sender(name) or (name.full and any(name.lasts & n.lasts for n in parties.sender_names))


def _in_form(setting: Setting) -> bool:
    return bool(setting.layer) and setting.layer.kind is LayerKind.FORM  # type: ignore[union-attr]


def _introduces_self(mention: Mention, parties: Parties) -> bool:
    """Whether the writer says who they are, and does not quote somebody else who says so."""
    setting, fits = mention.setting, parties.may_be_sender(mention.name)
    if quotes_another(setting) and not fits:
        return False
    return _introduces(setting, mention.name, parties) or (_corrects(setting) and fits)


def _introduces(setting: Setting, name: Naming, parties: Parties) -> bool:
    """Whether the words in front are a self-introduction, and no "een klant van mij" or "vraag naar" a stranger."""
    found = people_words.SELF.search(setting.before)
    if found and found[0].startswith("van mij"):
        lead = setting.before[: found.start()].split()
        return not (lead and lead[-1] in RELATIONS)
    if found and found[0].startswith(_ASKED_FOR) and not parties.may_be_sender(name):
        return False
    if found and found[0].startswith(_FITTING) and ":" not in found[0]:  # of the writer's own name, if it fits
        return False
    if found and found[0].startswith("ben"):  # the verb, not "Ben, Piet en ik"
        return setting.text[max(0, setting.candidate.start - 4) : setting.candidate.start] == "ben "
    return bool(found)


def _corrects(setting: Setting) -> bool:
    """Such as "staat als Gomes, moet zijn Gomez"."""
    found = people_words.SELF.search(setting.before)
    return bool(found) and found[0].startswith(_FITTING)


def _last_beside_handle(setting: Setting) -> bool:
    """Such as "bram / @bramsbrood" on the last line of a message that came through a network."""
    end = setting.layer.end if setting.layer else len(setting.text)
    rest = setting.text[setting.candidate.end : min(end, setting.candidate.end + 80)].strip()
    mark = rest.lstrip(" /|-–—(")
    return not setting.label.strip(" -–—~") and mark.startswith("@") and "\n" not in rest


def _closed(setting: Setting) -> bool:
    """Whether the signature begins with closing words."""
    start = setting.layer.signature[0] if setting.layer and setting.layer.signature else 0
    return bool(CLOSING.match(setting.text[start : start + 300].partition("\n")[0].strip(" >")))


def _own_field(setting: Setting) -> bool:
    """Whether the label in front is the form's own name field, and it stands before the message proper."""
    label = "".join(c for c in setting.label.partition("(")[0] if c.isalpha())
    return label in NAME_FIELDS and not label.endswith(_OTHERS_FIELDS)


def _opens_line(setting: Setting) -> bool:
    """Whether the name opens its line (after closing words or a title) near the top of the signature."""
    signature = setting.layer.signature if setting.layer else None
    if signature is None:
        return False
    above = setting.text[signature[0] : setting.candidate.start]
    if sum(1 for line in above.split("\n")[:-1] if line.strip(" >-")) > _SIGNATURE_LINES:
        return False
    lead = [w for w in setting.label.replace(",", " ").replace(">", " ").replace(".", " ").split() if len(w) > 1]
    return len(lead) <= 4 and not set(lead) & {"voor", "aan", "for", "to", "met", "cc"} - {"met"} and "voor" not in lead


def _in_staff_voice(mention: Mention, parties: Parties) -> None:
    setting = mention.setting
    if setting.greeted:
        mention.say(*_greeted_by_staff(mention, parties))
    elif _signed_by_staff(mention):
        mention.say(Subject.STAFF, "signed by staff")
    elif staff_words.YOURS.search(setting.before):
        mention.say(Subject.THIRD_PARTY, "the customer's, says staff")
    elif staff_words.INTRODUCED_BEFORE.search(setting.before) or staff_words.INTRODUCED_AFTER.search(setting.after):
        mention.say(Subject.STAFF, "introduced by staff")
    elif setting.before.rstrip().endswith(("collega", "colleague")):
        mention.say(Subject.STAFF, "colleague of staff")
    elif people_words.GREETS.search(setting.before):
        mention.say(*_greeted_by_staff(mention, parties))
    elif people_words.SIGNS.search(setting.before):
        mention.say(Subject.STAFF, "signed by staff")


def _signed_by_staff(mention: Mention) -> bool:
    """Whether the name closes the layer or stands in its introduction, and is not "mevrouw Dop"."""
    setting = mention.setting
    addressed = not mention.name.full and staff_words.TITLE.search(setting.before)
    return bool((setting.signed and not addressed) or (setting.introduced and _authors(setting)))


def _greeted_by_staff(mention: Mention, parties: Parties) -> tuple[Subject, str]:
    if _another(mention, parties) or parties.addressed(mention.setting.layer, mention.setting.text) is False:
        return Subject.THIRD_PARTY, "staff wrote to somebody else"
    return Subject.SENDER, "greeted by staff"


def _another(mention: Mention, parties: Parties) -> bool:
    """Whether staff greets somebody with a surname that is not the sender's, or beside the sender."""
    if not parties.sender_names or parties.may_be_sender(mention.name):
        return False
    return mention.name.full or _beside_sender(mention.setting, parties)


def _beside_sender(setting: Setting, parties: Parties) -> bool:
    """Whether the greeting names the sender too: "Dag Eef, dag Bas"."""
    greeted = set(fold(setting.text[slice(*setting.line)])[:_LINE].replace(",", " ").split())
    return any(greeted & n.firsts for n in parties.sender_names)


def _in_other_voice(mention: Mention, parties: Parties) -> None:
    setting = mention.setting
    if setting.signed or (setting.introduced and _authors(setting)):
        mention.say(Subject.THIRD_PARTY, "author of a forwarded or quoted message")
    elif _alone_greeted(mention) and parties.addressed(setting.layer, setting.text):
        mention.say(Subject.SENDER, "greeted in a message to the sender")


def _alone_greeted(mention: Mention) -> bool:
    """Whether a bare name alone is greeted: "Beste Eef," or "Eef," on a line of its own at the top."""
    setting = mention.setting
    line = setting.text[slice(*setting.line)].strip(" >\t")
    apart = line.rstrip(" ,!") == setting.value and line.endswith((",", "!")) and not setting.signed
    start = setting.layer.intro[1] if setting.layer and setting.layer.intro else -1
    top = start >= 0 and not setting.text[start : setting.line[0]].strip(" >\n\t")
    return not mention.name.full and (setting.greeted or (apart and top))


def _authors(setting: Setting) -> bool:
    layer = setting.layer
    return bool(layer and layer.author_name and fold(setting.value) in fold(layer.author_name))


_PLACES = {Voice.SENDER: _in_sender_voice, Voice.STAFF: _in_staff_voice, Voice.OTHER: _in_other_voice}
