"""Everyday words are common, technical ones are not, and the lists are what they say they are."""

import gzip
import re
from importlib.resources import files

import pytest

from waymark.plain.vocabulary import HABITS, Vocabulary, folded, vocabulary

FOLDER = files("waymark.plain").joinpath("common_words")
# Eight words of every day, many about health and many inflected; then four of science.
WORDS = {
    "ar": "الكليتان طبيبك ومعدتك الأقراص للمستشفى التنفس دمك وبالدواء"
    " الباثوفيزيولوجيا الإيتيولوجيا الهيموفيليا كبيبات",
    "bg": "бъбреците лекаря таблетките болницата сърцето кръвта сутрин главоболие"
    " тромбоцитопения патогенеза нефропатия фармакокинетика",
    "cs": "ledviny lékaři tablety nemocnice dýchat žaludek krev bolesti"
    " trombocytopenie patogeneze nefropatie farmakokinetika",
    "da": "nyrerne lægen tabletterne sygehuset hjertet blodprøve morgenen hovedpine"
    " trombocytopeni patogenese nefropati farmakokinetik",
    "de": "Nieren Ärztin Tabletten Krankenhaus Blutdruck Kopfschmerzen Herzens atmen"
    " Thrombozytopenie Pathogenese Nephropathie Pankreaskarzinom",
    "el": "νεφρά γιατρό χάπια νοσοκομείο καρδιάς αίμα στομάχι πονοκέφαλος"
    " θρομβοπενία παθογένεια νεφροπάθεια φαρμακοκινητική",
    "en": "kidneys doctor tablets hospital breathing stomach headaches mornings"
    " thrombocytopenia pathogenesis nephropathy pharmacokinetics",
    "es": "riñones médicas pastillas hospitales llámenos respirar estómago tómelas"
    " trombocitopenia fisiopatología nefropatía farmacocinética",
    "fi": "munuaiset lääkärille tabletit sairaalasta sydämesi hengittää veressä vatsaan"
    " trombosytopenia patogeneesi nefropatia farmakokinetiikka",
    "fr": "reins médecins comprimés hôpitaux respirer estomac mangez douleurs"
    " thrombopénie physiopathologie néphropathie pharmacocinétique",
    "he": "הכליות לרופא כדורים שבתרופה לנשום הלב דמך ולרופאים"
    " פתוגנזה טרומבוציטופניה נפרופתיה פרמקוקינטיקה",
    "hr": "bubrega liječniku tablete bolnicu srca disati krvi želudac"
    " trombocitopenija patogeneza nefropatija farmakokinetika",
    "hu": "vesék orvosnak tabletták kórházban szívének vérrel gyógyszerek fejfájás"
    " trombocitopénia patogenezis nefropátia farmakokinetika",
    "it": "reni dottoressa compresse ospedali respirare stomaco misurarsi dolori"
    " trombocitopenia fisiopatologia nefropatia farmacocinetica",
    "lt": "inkstai gydytojui tabletes ligoninėje širdies kraujo skrandis skausmai"
    " trombocitopenija patogenezė nefropatija farmakokinetika",
    "lv": "nieres ārstam tabletes slimnīcā sirds asinis elpot galvassāpes"
    " trombocitopēnija patoģenēze nefropātija farmakokinētika",
    "nb": "nyrene legen tablettene sykehuset hjertet blodprøve puste hodepine"
    " trombocytopeni patogenese nefropati farmakokinetikk",
    "nl": "nieren artsen tabletten ziekenhuizen ademen maag hoofdpijn bloedsuiker"
    " trombocytopenie pathogenese nefropathie farmacokinetiek",
    "pl": "nerki lekarzowi tabletki szpitala serca oddychać żołądek bólami"
    " trombocytopenia patogeneza nefropatia farmakokinetyka",
    "pt": "rins médica comprimidos hospitais respirar estômago tomá-los dores"
    " trombocitopenia fisiopatologia nefropatia farmacocinética",
    "ro": "rinichii medicului pastilele spitalul inimii sângele stomacul dureri"
    " trombocitopenie fiziopatologie nefropatie farmacocinetică",
    "ru": "почки врачу таблетки больницу сердца кровью желудок головные"
    " тромбоцитопения патогенез нефропатия фармакокинетика",
    "sk": "obličky lekárovi tablety nemocnice srdca krvou žalúdok bolesti"
    " trombocytopénia patogenéza nefropatia farmakokinetika",
    "sl": "ledvice zdravniku tablete bolnišnico srca dihati želodec glavobol"
    " trombocitopenija patogeneza nefropatija farmakokinetika",
    "sv": "njurarna läkaren tabletterna sjukhuset hjärtat blodprov andas huvudvärk"
    " trombocytopeni patogenes nefropati farmakokinetik",
    "tr": "böbrekleriniz doktora ilaçlarınızın hastaneye kalbinizin kanda nefes ağrıları"
    " trombositopeni patogenez nefropati farmakokinetik",
    "uk": "нирки лікарю таблетки лікарні серця кров'ю шлунок болю"
    " тромбоцитопенія патогенез нефропатія фармакокінетика",
}


def of(code: str) -> Vocabulary:
    found = vocabulary(code)
    assert found is not None
    return found


def test_every_list_is_tried() -> None:
    packed = {file.name for file in FOLDER.iterdir() if file.name.endswith(".gz")}
    names = {name.removesuffix(".txt.gz") for name in packed}
    assert names == WORDS.keys() == HABITS.keys()
    assert len(names) == 27
    assert all(len(words.split()) == 12 for words in WORDS.values())


@pytest.mark.parametrize("code", sorted(WORDS))
def test_everyday_words_are_common_and_technical_words_are_not(code: str) -> None:
    common = of(code).is_common
    words = WORDS[code].split()
    assert [word for word in words[:8] if not common(word)] == []
    assert [word for word in words[8:] if common(word)] == []


@pytest.mark.parametrize("code", ["et", "ga", "mt", "nn", "xx", "und", "", "../en", "EN"])
def test_a_language_without_a_list_has_no_vocabulary(code: str) -> None:
    assert vocabulary(code) is None


def test_a_list_is_read_once() -> None:
    assert vocabulary("en") is vocabulary("en")


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("en", "DOCTOR"),
        ("en", "kid\u00adneys"),
        ("en", "\u200ekidneys\u200b"),
        ("en", "doctor’s"),
        ("en", "donʼt"),
        ("en", "follow-up"),
        ("en", "X\u2011ray"),
        ("de", "Stra\u00adße"),
        ("de", "A\u0308rztin"),
        ("de", "KRANKENHAUS"),
        ("de", "Blutzucker"),
        ("de", "Herzschlag"),
        ("nl", "foto’s"),
        ("sv", "värktabletter"),
        ("fr", "l’"),
        ("fr", "qu'"),
        ("fr", "l’hôpital"),
        ("fr", "aujourd’hui"),
        ("fr", "avez-vous"),
        ("it", "dell’"),
        ("it", "dell'ospedale"),
        ("es", "dígale"),
        ("el", "ΑΙΜΑ"),
        ("el", "λόγος"),
        ("ru", "кровь"),
        ("ru", "се\u0301рдце"),
        ("ru", "ребёнка"),
        ("ru", "ребенка"),
        ("uk", "здоров’я"),
        ("uk", "здоровʼя"),
        ("ro", "ace\u015fti"),
        ("tr", "İLAÇ"),
        ("tr", "KADIN"),
        ("tr", "Ankara’da"),
        ("ar", "الـــدَّوَاءُ"),
        ("ar", "وبأدويتك"),
        ("ar", "فللطبيب"),
        ("ar", "معدته"),
        ("ar", "الى"),
        ("he", "תְּרוּפָה"),
        ("he", "כשהרופאים"),
    ],
)
def test_how_a_word_is_written_and_joined_does_not_matter(code: str, word: str) -> None:
    assert of(code).is_common(word)


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("en", ""),
        ("en", "'"),
        ("en", "-"),
        ("en", "b12"),
        ("en", "nephropathy's"),
        ("en", "renal-thrombocytopenia"),
        ("en", "a" * 100_000),
        ("de", "Haus" * 30_000),
        ("de", "metastatisch"),
        ("de", "Thrombozytenaggregationshemmer"),
        ("es", "células" * 10_000),
        ("fr", "l'étiopathogénie"),
        ("it", "analgetici"),
        ("ar", "والباثوفيزيولوجيا"),
        ("he", "שלשול"),
    ],
)
def test_what_is_not_made_of_common_words_is_not_common(code: str, word: str) -> None:
    assert not of(code).is_common(word)


def test_english_is_not_everywhere() -> None:
    assert not of("fi").is_common("kidneys")
    assert not of("ru").is_common("kidneys")


@pytest.mark.parametrize("code", sorted(WORDS))
def test_a_file_is_small_and_says_what_it_holds(code: str) -> None:
    packed = FOLDER.joinpath(f"{code}.txt.gz").read_bytes()
    header = gzip.decompress(packed).decode().partition("\n")[0]
    count = re.search(r"Forms: (\d+)\.", header)
    words = of(code)
    assert len(packed) <= 200_000
    assert packed[4:8] == bytes(4), "a date in the file would make every build differ"
    assert count is not None
    assert int(count[1]) == len(words.forms) <= 60_000
    assert words.bases <= words.forms
    assert not words.whole & words.forms
    assert "wordfreq 3.1.1" in header
    assert "CC BY-SA 4.0" in header


@pytest.mark.parametrize("code", sorted(WORDS))
def test_the_lists_are_written_as_words_are_looked_up(code: str) -> None:
    words = of(code)
    assert [form for form in words.forms if folded(form, code) != form] == []
