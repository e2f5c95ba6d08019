"""BLEU and chrF as sacreBLEU computes them (signatures: 13a, zh or char tokenizer, exp smoothing; chrF2 without word n-grams).

Post, "A Call for Clarity in Reporting BLEU Scores" (WMT 2018); Popović, "chrF" (WMT 2015).
"""

import math
import re
from collections import Counter

_13A = [(re.compile(r"([\{-\~\[-\` -\&\(-\+\:-\@\/])"), r" \1 "), (re.compile(r"([^0-9])([\.,])"), r"\1 \2 "),
        (re.compile(r"([\.,])([^0-9])"), r" \1 \2"), (re.compile(r"([0-9])(-)"), r"\1 \2 ")]
_CJK = re.compile(r"([\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef\u2e80-\u2fdf\u2600-\u27bf])")


def tokenize_13a(line):
    """mteval-v13a's western tokenizer."""
    line = line.replace("<skipped>", "").replace("-\n", "").replace("\n", " ")
    for entity, char in (("&quot;", '"'), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")):
        line = line.replace(entity, char)
    line = f" {line} "
    for pattern, replacement in _13A:
        line = pattern.sub(replacement, line)
    return line.split()


def tokenize_zh(line):
    """Chinese characters apart, the rest as 13a."""
    return tokenize_13a(_CJK.sub(r" \1 ", line.strip()))


def tokenize_char(line):
    """Every character by itself."""
    return list(re.sub(r"\s+", "", line))


TOKENIZERS = {"zh": tokenize_zh, "ja": tokenize_char}


def bleu(hypotheses, references, tokenize=tokenize_13a, order=4):
    """Corpus BLEU with one reference, 0 to 100."""
    matches, totals, length, reference_length = [0] * order, [0] * order, 0, 0
    for hypothesis, reference in zip(hypotheses, references):
        h, r = tokenize(hypothesis), tokenize(reference)
        length, reference_length = length + len(h), reference_length + len(r)
        for n in range(1, order + 1):
            hs, rs = (Counter(tuple(x[i : i + n]) for i in range(len(x) - n + 1)) for x in (h, r))
            matches[n - 1] += sum((hs & rs).values())
            totals[n - 1] += max(len(h) - n + 1, 0)
    if not matches[0] or not all(totals):
        return 0.0
    logs, smoothing = 0.0, 1
    for match, total in zip(matches, totals):
        if not match:
            smoothing *= 2
        logs += math.log(match / total if match else 1 / (smoothing * total))
    brevity = min(0.0, 1 - reference_length / length)
    return 100 * math.exp(logs / order + brevity)


def chrf(hypotheses, references, order=6, beta=2):
    """Corpus chrF, 0 to 100: characters without white space, orders averaged."""
    counts = [[0, 0, 0] for _ in range(order)]
    for hypothesis, reference in zip(hypotheses, references):
        h, r = ("".join(x.split()) for x in (hypothesis, reference))
        for n in range(1, order + 1):
            hs, rs = (Counter(x[i : i + n] for i in range(len(x) - n + 1)) for x in (h, r))
            for i, value in enumerate((sum(hs.values()) if rs else 0, sum(rs.values()), sum((hs & rs).values()))):
                counts[n - 1][i] += value
    precision = recall = used = 0
    for hypothesis_total, reference_total, match in counts:
        if hypothesis_total and reference_total:
            precision, recall, used = precision + match / hypothesis_total, recall + match / reference_total, used + 1
    if not precision and not recall:
        return 0.0
    precision, recall = precision / used, recall / used
    return 100 * (1 + beta**2) * precision * recall / (beta**2 * precision + recall)
