"""Reading the corpora: which sources may be used, how much each counts, and what is thrown away."""

import csv
import lzma
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

LICENCES_READ = Path(__file__).resolve().parent.parent / "licences-read.tsv"

# Characters that a line of the language must mostly consist of (letters only are counted).
SCRIPTS = {
    "id": re.compile(r"[A-Za-z]"), "en": re.compile(r"[A-Za-z]"), "fr": re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœ]"),
    "ar": re.compile(r"[\u0600-\u06ff\u0750-\u077f]"), "zh": re.compile(r"[\u3400-\u9fff]"),
    "ja": re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"),
}
KANA = re.compile(r"[\u3040-\u30ff]")
# Usual length in characters against Indonesian, from the parallel corpora themselves.
CHARACTERS = {"id": 1.0, "en": 0.95, "fr": 1.1, "ar": 0.8, "zh": 0.33, "ja": 0.45}
MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&[a-z]+;|\{\{|\}\}|\[\[|%[sd]\b|%\(|\$\{|`|\\[nt]|=\"|\|\||^\s*[#*>|-]{1,}\s")
LETTER = re.compile(r"[^\W\d_]")
SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Source:
    """One row of SOURCES.tsv."""

    name: str
    tier: str
    origin: str
    licence: str
    domain: str
    repository: str


@dataclass(frozen=True)
class Pair:
    source: str
    target: str
    corpus: str


def licences_read(path=LICENCES_READ):
    """Sources whose licence somebody has read: their rows, with the licence, the file and the sentence that was found."""
    with open(path, encoding="utf-8", newline="") as file:
        return {row["corpus"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


def sources(folder, pair):
    """The sources of one pair file, by name."""
    found = {}
    with open(Path(folder) / "SOURCES.tsv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["pair"] == pair:
                found[row["corpus"]] = Source(row["corpus"], row["licence tier"], row["origin"], row["licence as stated"],
                                              row["domain"], row["repository"])
    return found


def usable(source, read, include_restricted=False):
    """True when a model that ships may be trained on the source."""
    return include_restricted or source.tier == "open" or (source.tier == "unchecked" and source.name in read)


def domain_weight(domain, weights):
    """The weight class of a domain: its name and its weight."""
    for row in weights:
        if re.search(row["match"], domain.lower()):
            return row["name"], row["weight"]
    return "other", 1.0


def pair_file(folder, direction):
    """The file that holds a direction, and whether its columns must be swapped."""
    source, target = direction.split("-")
    for left, right, swapped in ((source, target, False), (target, source, True)):
        path = Path(folder) / f"{left}-{right}.tsv.xz"
        if path.exists():
            return path, f"{left}-{right}", swapped
    raise SystemExit(f"{folder} holds no {source}-{target}.tsv.xz (nor the other way round)")


def read_pairs(path, swapped):
    """Every pair of a file, in the wanted direction."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 3:
                left, right, corpus = columns
                yield Pair(right, left, corpus) if swapped else Pair(left, right, corpus)


def tidy(text):
    """NFC, single spaces, no control characters."""
    text = "".join(c for c in unicodedata.normalize("NFC", text) if c >= " " and c not in "\u200b\ufeff\u00ad")
    return SPACE.sub(" ", text).strip()


def in_script(text, language, share=0.6):
    """True when most letters are of the language's script; Japanese also needs a kana in anything longer than a name."""
    letters = LETTER.findall(text)
    if not letters:
        return False
    fitting = sum(1 for letter in letters if SCRIPTS[language].match(letter))
    if language == "ja" and len(letters) > 8 and not KANA.search(text):
        return False
    return fitting >= share * len(letters)


def fault(pair, languages, limits):
    """Why a pair is not worth training on, or None."""
    source, target = pair.source, pair.target
    if not source or not target:
        return "empty"
    if max(len(source), len(target)) > limits["max_characters"]:
        return "long"
    if source.casefold() == target.casefold() and len(source) > 12:
        return "identical"
    if MARKUP.search(source) or MARKUP.search(target):
        return "markup"
    expected = len(source) / CHARACTERS[languages[0]] * CHARACTERS[languages[1]]
    ratio = (len(target) + 8) / (expected + 8)
    if not 1 / limits["max_length_ratio"] <= ratio <= limits["max_length_ratio"]:
        return "ratio"
    if not in_script(source, languages[0]) or not in_script(target, languages[1]):
        return "script"
    return None
