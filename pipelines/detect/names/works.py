"""Books of the Bible, saints, art, methods and makes: "Bible study on Ruth", "Portrait of Ada Vos", "Renault Zoe"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipelines.detect.names import cues
from pipelines.detect.names.bearers import enumerated
from pipelines.detect.names.tokens import Token
from pipelines.detect.names.wares import run

_SCRIPTURE = frozenset("""
    bijbelstudie bijbelstudies bijbelboek bijbelverhaal preek preken prekenserie overdenking study sermon sermons hymn
    hymns lied liederen kindernevendienst boek book gospel evangelie psalm psalms brief brieven letter letters epistle
    verhaal story stories spreuken profetie themadienst leesrooster musical verhalen
""".split())  # fmt: skip
_ABOUT = frozenset("on over about uit from of van naar according aan to rond".split())
_BIBLICAL = frozenset("""
    abel abraham abram adam amos andreas andrew anna aaron aaron barak bartimeus batseba bathseba benjamin bileam boaz
    caleb cornelius dalila daniel darius david debora deborah delilah elia elias elijah elisa elisabet elisabeth
    elisha elizabeth ephraim esau ester esther eva eve ezechiel ezekiel ezra filemon filippus gabriel gideon goliat
    goliath habakuk haggai hagar hannah henoch herodes hosea isaac isaak isaiah ismael izebel jabes jacob jakob
    jakobus james jairus jefta jeremia jeremiah jesaja jesus jethro jezus job joel johannes john jona jonah jonas
    jonatan jonathan joseph josia joshua jozef jozua juda judas jude judith kain kaleb laban lazarus lea leah levi lot
    lucas luke lukas lydia maleachi malachi manasse marcus maria mark markus mary martha marta matteus matthew
    mattheus micha micah mirjam miriam mordechai moses mozes naboth nahum nathan nathanael nebukadnezar nehemia
    nehemiah nicodemus noach noah naomi noomi obadja paul paulus peter petrus philip philemon pilatus rachab rachel
    rahab rebecca rebekka ruben rut ruth salomo samson samuel sara sarah saul saulus sefanja silas simeon simson simon
    solomon stefanus tabitha tamar thomas timotheus timothy titus tobias zacharia zacheus zechariah
""".split())  # fmt: skip
"""Folded; their own people are called so too, so that only what is told of them counts."""
_MADE = frozenset(
    "portrait portret ode hommage homage ballad ballade requiem tale legend madonna passion diary".split()
)
_OF = frozenset("of van to aan for voor".split())
_METHODS = frozenset("""
    mckenzie schroth mulligan bobath vojta maitland kaltenborn cyriax feldenkrais alexander pilates montessori dalton
    steiner freinet kodaly suzuki orff kneipp mensendieck cesar kegel rolf gordon gottman halliwick sherborne affolter
    dorn breuss bowen jacobson schultz buteyko wim-hof lamaze bradley silva ayres snoezelen klapp perfetti brunkow
    stanislavski meisner strasberg laban graham limon cunningham vaganova cecchetti agile deming belbin kolb
""".split())  # fmt: skip
_BY_METHOD = frozenset("volgens methode method techniek technique principe concept therapie therapy according".split())
_WHENCE = frozenset("""
    assisi avila myra aquino siena padua bingen lourdes tours nazareth lisieux nursia kempen norwich clairvaux loyola
    hippo antiochie antioch alexandria alexandrie smyrna canterbury cascia magdala arimathea arimatea bethlehem troje
    troy aragon bourgondie burgundy beieren saksen-coburg habsburg hongarije oostenrijk engeland schotland frankrijk
    portugal nassau oranje oranje-nassau england scotland france austria hungary athens athene milete samos syracuse
    toulouse cluny patmos tarsus tyrus ephese efeze jeruzalem jerusalem galilea buren solms
""".split())  # fmt: skip
"""Whom the world knows by where they were from."""
_MAKES = frozenset("""
    renault lotus citroen peugeot alfa romeo fiat ford opel vauxhall volkswagen vw seat skoda audi bmw mercedes volvo
    saab toyota honda nissan mazda mitsubishi subaru suzuki hyundai kia dacia lada lancia ferrari lamborghini maserati
    bentley jaguar rover austin morris mg triumph porsche tesla chevrolet dodge chrysler jeep cadillac buick pontiac
    smart mini simca panhard daf spyker gazelle batavus sparta koga giant trek cannondale specialized yamaha kawasaki
    ducati vespa piaggio aprilia gibson fender ibanez epiphone martin hobie beneteau jeanneau bavaria hymer adria
    knaus hobby dethleffs burstner fendt samsung lenovo logitech canon nikon sony philips bosch siemens miele ikea
    zara mango esprit
""".split())  # fmt: skip
_TITLE = 3
"""Words of a title; with more the portrayed has a full name."""
_INTO = frozenset("in naar uit bij van tegenover achter op".split())
_PLACES = frozenset("""
    corner kitchen garden place house home world bakery bakes cakes corner's diner closet wardrobe room creations
    crafts choice nails hair beauty flowers deli grill pizza kebab tosti keuken hoek hoekje plek tuin wereld paradise
    dream farm barn lodge cottage inn pub tavern books yarn fashion boutique jewels events travel pets dogs kids
    sweets treats
""".split())  # fmt: skip
"""Behind a possessive, with a capital, they make a firm: "Kim's Beauty Corner"."""
_OPENS = re.compile(r"(?:^|[\n\"“‘„«*_]|\n[^\w\n]{0,6}\d{1,3}[.)\]]? |\n[ \t]*[-*•·–] )[ \t]*[\"“‘„*_]?$")


def works(tokens: Sequence[Token]) -> dict[int, int]:
    """First token -> end of each such name. Linear."""
    rules = (_scripture, _art, _method, _known_by_place, _housed, _possessed, _for_all, _saint, _patron)
    told = dict(pair for at in range(len(tokens) - 1) for rule in rules for pair in rule(tokens, at))
    return told | _models(tokens)


def _scripture(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """What is preached and sung about: "the Bible study on Ruth and Naomi", "het boek Ruth", "psalm van David"."""
    if tokens[at].key not in _SCRIPTURE or at + 2 >= len(tokens) or not tokens[at + 1].joined():
        return
    start = at + 2 if tokens[at + 1].key in _ABOUT else at + 1
    if tokens[start].joined() and tokens[start].capital and tokens[start].key in _BIBLICAL:
        row = list(enumerated(tokens, start))
        if all(last - first == 1 and tokens[first].key in _BIBLICAL for first, last in row):
            yield from row


def _art(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """A title that opens an entry of a list or a quotation: "3. Portrait of Adele Bloch-Bauer"."""
    opens = tokens[at].capital and tokens[at].key in _MADE and (at == 0 or bool(_OPENS.search(tokens[at].gap)))
    if opens and at + 2 < len(tokens) and tokens[at + 1].key in _OF and tokens[at + 2].capital:
        last = run(tokens, at + 2)
        if last - at > _TITLE:
            yield at, last


def _method(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """A school of therapy, teaching or dance: "volgens McKenzie", "de methode Schroth"."""
    name = tokens[at + 1]
    alone = at + 2 >= len(tokens) or not (tokens[at + 2].joined() and tokens[at + 2].capital)
    if tokens[at].key in _BY_METHOD and name.joined() and name.capital and name.key in _METHODS and alone:
        yield at + 1, at + 2


def _known_by_place(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """Saints and princes: "Teresa of Ávila", "Hildegard van Bingen"."""
    if at + 2 < len(tokens) and tokens[at].capital and tokens[at + 1].key in {"of", "van", "von", "de", "da"}:
        place = tokens[at + 2]
        if tokens[at + 1].joined() and place.joined() and place.capital and place.key in _WHENCE and tokens[at].given:
            yield at, at + 3


def _models(tokens: Sequence[Token]) -> dict[int, int]:
    """What makes call their models: "Renault Zoe"; and beside such a one "Lotus Elise", which may be somebody."""
    found = [at for at in range(len(tokens) - 1) if _is_model(tokens, at)]
    sure = [at for at in found if not tokens[at].given or (at and tokens[at - 1].key in _MAKES)]
    return {_of_make(tokens, at): at + 2 for at in (found if sure else ())}


def _of_make(tokens: Sequence[Token], at: int) -> int:
    """The model, with a make that may be taken for a given name."""
    return at if tokens[at].given and not (at and tokens[at - 1].key in _MAKES) else at + 1


def _is_model(tokens: Sequence[Token], at: int) -> bool:
    """Whether a make and its model stand here; not "Ford Jansen"."""
    make, model = tokens[at], tokens[at + 1]
    behind = at > 0 and make.joined() and tokens[at - 1].capital and tokens[at - 1].key not in _MAKES
    if make.key not in _MAKES or not (make.capital and model.capital and model.joined()) or behind:
        return False
    longer = at + 2 < len(tokens) and tokens[at + 2].joined() and (tokens[at + 2].capital or tokens[at + 2].particle)
    return not longer and make.key != model.key and (model.given or not model.surname)


def _housed(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """A hospital or a school, which has an article: "in het Reinier de Graaf", "naar het Sophia"."""
    if tokens[at].key in {"het", "'t"} and at and tokens[at].joined() and tokens[at - 1].key in _INTO:
        name = tokens[at + 1]
        if name.joined() and name.capital and name.given:
            yield at + 1, run(tokens, at + 1)


def _possessed(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """A firm of somebody's: "Kim's Beauty Corner"; not "Kim's iPhone"."""
    if not tokens[at].capital or tokens[at + 1].gap not in {"'s ", "’s "} or not tokens[at + 1].capital:
        return
    last = run(tokens, at + 1)
    if tokens[last - 1].key in _PLACES:
        yield at, last


def _for_all(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """A charity: "Trees for All", "Ride for Hope"; not "cake for Anna"."""
    if at + 2 < len(tokens) and tokens[at].capital and tokens[at + 1].key in {"for", "4"} and tokens[at + 1].joined():
        end = tokens[at + 2]
        plain = end.capital and end.joined() and (end.key in {"all", "life", "hope"} or (end.word and not end.listed))
        if plain and not tokens[at + 1].capital:
            yield at, at + 3


_SAINTS = _BIBLICAL | frozenset("""
    antonius augustinus ambrosius barbara benedictus bernardus bernadette bonifatius catharina cecilia christoffel
    christophorus clara clemens cosmas damianus dionysius dominicus donatus egbert elisabeth franciscus familie geest
    gerardus gertrudis gregorius hieronymus hubertus ignatius isidorus jozef joseph lambertus laurentius liduina ludger
    lutgardis maarten margaretha martinus michael monica nicolaas odulf odulphus oda pancratius patricius rita rochus
    sebastiaan servaas servatius stefanus stephanus theresia ursula valentinus vincentius vitus werenfridus willibrord
    willibrordus bavo quirinus remigius georgius joris kruis drieeenheid moeder maagd
""".split())  # fmt: skip
_LITURGY = frozenset("""
    lof noveen feest feestdag hoogfeest mis kapel beeld beeltenis altaar bedevaart processie icoon relikwie kerk feast
    statue chapel shrine novena altar icon mass procession rozenkrans litanie gebed devotie verering
""".split())  # fmt: skip


def _patron(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """A church or a feast by its saint: "H. Jozef", "HH. Cosmas", "het lof van Maria"."""
    name = tokens[at + 1]
    if not (name.capital and name.joined() and name.key in _SAINTS):
        return
    longer = at + 2 < len(tokens) and tokens[at + 2].joined() and (tokens[at + 2].particle or tokens[at + 2].capital)
    if tokens[at].text in {"H.", "HH.", "H", "HH"} and not longer:
        yield at, at + 2
    elif at and tokens[at].key in _OF and tokens[at - 1].key in _LITURGY and not longer:
        yield at + 1, at + 2


def _saint(tokens: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """Whom nobody is called after by the way: "Sint Honoré", "Saint Eustache"."""
    saint = tokens[at].text in {"Sint", "Saint", "Sankt", "Sainte", "Heilige"} and tokens[at + 1].capital
    inside = (
        at > 0 and tokens[at].joined() and tokens[at - 1].capital and tokens[at - 1].given and not tokens[at - 1].word
    )
    if saint and tokens[at + 1].joined() and not inside and tokens[at + 1].key not in cues.TITLES:
        yield at, at + 2
