"""Three small made-up corpora in Indonesian, English and French: enough grammar to learn in a minute, and some rubbish to clean away."""

import lzma
import random
from pathlib import Path

LANGUAGES = ("id", "en", "fr")
SUBJECTS = [("Wali kota", "The mayor", "Le maire"), ("Gubernur", "The governor", "Le gouverneur"), ("Polisi", "The police", "La police"),
            ("Menteri", "The minister", "Le ministre"), ("Warga", "Residents", "Les habitants"), ("Nelayan", "Fishermen", "Les pêcheurs"),
            ("Petani", "Farmers", "Les agriculteurs"), ("Mahasiswa", "Students", "Les étudiants"), ("Guru", "Teachers", "Les enseignants")]
VERBS = [("membuka", "opened", "ont ouvert"), ("menutup", "closed", "ont fermé"), ("membangun", "built", "ont construit"),
         ("memperbaiki", "repaired", "ont réparé"), ("mengunjungi", "visited", "ont visité"), ("membersihkan", "cleaned", "ont nettoyé")]
OBJECTS = [("pasar", "markets", "marchés"), ("sekolah", "schools", "écoles"), ("jembatan", "bridges", "ponts"), ("pelabuhan", "ports", "ports"),
           ("rumah sakit", "hospitals", "hôpitaux"), ("sawah", "rice fields", "rizières"), ("jalan", "roads", "routes")]
DAYS = [("Senin", "Monday", "lundi"), ("Selasa", "Tuesday", "mardi"), ("Rabu", "Wednesday", "mercredi"), ("Kamis", "Thursday", "jeudi"),
        ("Jumat", "Friday", "vendredi")]
PLACES = ["Bandung", "Surabaya", "Makassar", "Kupang", "Ambon", "Jambi", "Padang"]


def sentence(rng):
    """One sentence in all three languages."""
    subject, verb, thing, day = (rng.choice(words) for words in (SUBJECTS, VERBS, OBJECTS, DAYS))
    count, place = rng.randint(2, 900), rng.choice(PLACES)
    return {"id": f"{subject[0]} {verb[0]} {count} {thing[0]} di {place} pada hari {day[0]}.",
            "en": f"{subject[1]} {verb[1]} {count} {thing[1]} in {place} on {day[1]}.",
            "fr": f"{subject[2]} {verb[2]} {count} {thing[2]} à {place} {day[2]}."}


RUBBISH = [("<b>Baca juga</b> berita lain di sini", "<b>Read more</b> news over here", "open-news"),
           ("Ini kalimat pendek.", "This line goes on and on and says a great deal more than the short source line ever said, at length.", "open-news"),
           ("Kalimat ini dari sumber terlarang.", "This sentence is from a source that must not ship.", "closed-news")]


def write(folder, sentences=3000, seed=7):
    """Corpora, SOURCES.tsv and a test set under `folder`; returns the two folders."""
    corpora, flores = Path(folder) / "corpora", Path(folder) / "flores"
    corpora.mkdir(parents=True)
    flores.mkdir()
    rng = random.Random(seed)
    rows = ["corpus\tpair\tlicence tier\torigin\tpairs\tlicence as stated\tdomain\trepository\tcommit\tnote"]
    for left, right in (("id", "en"), ("id", "fr"), ("en", "fr")):
        with lzma.open(corpora / f"{left}-{right}.tsv.xz", "wt", encoding="utf-8") as file:
            for _ in range(sentences):
                made = sentence(rng)
                file.write(f"{made[left]}\t{made[right]}\topen-news\n")
            if (left, right) == ("id", "en"):
                file.writelines("\t".join(row) + "\n" for row in RUBBISH)
        for name, tier in (("open-news", "open"), ("closed-news", "restricted")):
            rows.append(f"{name}\t{left}-{right}\t{tier}\thuman\t{sentences}\tCC0\tnews\tmade/up\t0\t")
    (corpora / "SOURCES.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    for name, most in (("dev", 50), ("devtest", 100)):
        made = [sentence(rng) for _ in range(most)]
        for language in LANGUAGES:
            (flores / f"{name}.{language}").write_text("\n".join(m[language] for m in made) + "\n", encoding="utf-8")
    return corpora, flores
