"""Learns the weights by which the language identifier tells id, en and fr (Latin letters) and zh and ja (Han) apart.

A multinomial logistic regression over substrings of words (Latin) or over characters (Han), trained on whole sentences
and on random windows of 1 to 8 words of them, so that its probabilities hold for headlines too. Reads parallel text
(`<src>-<tgt>.tsv.xz`, SOURCES.tsv beside it); uses openly licensed, human, not technical rows only.

usage: learn_language_weights.py CORPORA_FOLDER OUTPUT_FOLDER     (needs numpy, scipy; about four minutes)
"""
import collections, csv, lzma, pathlib, random, re, sys
import numpy as np
from scipy import sparse
from scipy.optimize import minimize

FEATURES = {"latin": 9000, "han": 5000}
PER_LANGUAGE = 60000
# Their Indonesian and French are full of English terms, which makes English words look neutral.
TECHNICAL = re.compile(r"UI|software|technical|documentation|programming|help|command|\bIT\b|course", re.IGNORECASE)


def allowed(folder):
    with open(folder / "SOURCES.tsv", encoding="utf-8") as rows:
        return {(r["pair"], r["corpus"]) for r in csv.DictReader(rows, delimiter="\t")
                if r["licence tier"] == "open" and r["origin"] == "human"
                and not TECHNICAL.search(r["domain"])}


def sentences(folder, wanted):
    """Language to its distinct sentences; those that stand the same on both sides tell nothing."""
    ok = allowed(folder)
    found = collections.defaultdict(dict)
    for pair in ("id-en", "id-fr", "id-ja", "id-zh", "en-fr", "en-ja", "en-zh"):
        source, target = pair.split("-")
        seen = collections.Counter()
        with lzma.open(folder / f"{pair}.tsv.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                left, right, corpus = line.rstrip("\n").split("\t")[:3]
                seen[corpus] += 1
                if (pair, corpus) not in ok or seen[corpus] > 12000 or left == right:
                    continue
                for language, text in ((source, left), (target, right)):
                    if language in wanted:
                        found[language][text] = None
    return {language: list(texts) for language, texts in found.items()}


def words(text):
    word, out = [], []
    for c in text.lower() + " ":
        if c.isalpha() or (c in "'’" and word):
            word.append("'" if c == "’" else c)
        elif word:
            out.append("".join(word)); word = []
    return out


def latin_features(text):
    for word in words(text):
        padded = "_" + word.strip("'") + "_"
        if len(padded) > 7:
            yield padded if len(padded) <= 12 else padded[:12]
        for n in range(2, 6):
            for i in range(len(padded) - n + 1):
                yield padded[i:i + n]


def han_features(text):
    for c in text:
        if "\u3040" <= c <= "\u30ff":
            yield "kana"
        elif "\u3400" <= c <= "\u9fff":
            yield c


def fragments(text, spaced, rng):
    units = text.split(" ") if spaced else text
    n = rng.choice((1, 2, 3, 4, 6, 8)) * (1 if spaced else 3)
    start = rng.randrange(max(1, len(units) - n))
    return (" " if spaced else "").join(units[start:start + n])


def learn(name, languages, texts, features, spaced, out):
    rng = random.Random(7)
    samples, labels = [], []
    for label, language in enumerate(languages):
        pool = [t for t in texts[language] if len(t) < 600]
        rng.shuffle(pool)
        for text in pool[:PER_LANGUAGE]:
            for sample in (text, fragments(text, spaced, rng)):
                samples.append(list(features(sample))); labels.append(label)
        print(name, language, min(len(pool), PER_LANGUAGE), file=sys.stderr)
    counts = collections.Counter(f for s in samples for f in set(s))
    vocabulary = {f: i for i, (f, _) in enumerate(counts.most_common(FEATURES[name]))}
    keep = [i for i, s in enumerate(samples) if any(f in vocabulary for f in s)]
    indptr, indices = [0], []
    for i in keep:
        indices += [vocabulary[f] for f in samples[i] if f in vocabulary]; indptr.append(len(indices))
    x = sparse.csr_matrix((np.ones(len(indices), np.float64), indices, indptr), shape=(len(keep), len(vocabulary)))
    x.sum_duplicates()
    y = np.array(labels)[keep]
    onehot = np.eye(len(languages))[y]
    k = len(languages)

    def loss(flat):
        w = flat.reshape(len(vocabulary), k)
        z = x @ w
        z -= z.max(axis=1, keepdims=True)
        e = np.exp(z); s = e.sum(axis=1, keepdims=True)
        value = -(z[np.arange(len(y)), y] - np.log(s[:, 0])).mean() + 2e-6 * (w * w).sum()
        return value, ((x.T @ (e / s - onehot)) / len(y) + 4e-6 * w).ravel()

    w = minimize(loss, np.zeros(len(vocabulary) * k), jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
    w = np.rint(w.reshape(len(vocabulary), k) * 100).astype(int)
    with open(out / f"{name}-weights.tsv", "w", encoding="utf-8") as file:
        file.write("feature\t" + "\t".join(languages) + "\n")
        for f, i in sorted(vocabulary.items()):
            if (abs(w[i]) >= 5).any():
                file.write(f + "\t" + "\t".join(map(str, w[i])) + "\n")


def main(folder, out):
    texts = sentences(folder, {"id", "en", "fr", "zh", "ja"})
    learn("latin", ("id", "en", "fr"), texts, latin_features, True, out)
    learn("han", ("zh", "ja"), texts, han_features, False, out)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
