"""Word alignment of piece ids: IBM model 1 with fast_align's diagonal prior, both ways, joined by their product.

Dyer, Chahuneau and Smith, "A Simple, Fast, and Effective Reparameterization of IBM Model 2" (NAACL 2013).
"""

import numpy as np

UNALIGNED = 255
NEGLIGIBLE = 1e-4


class Cells:
    """All (target position, source position) cells of a list of pairs, target-major, as flat arrays."""

    def __init__(self, sources, targets, vocabulary, diagonal):
        lengths = [(len(s), len(t)) for s, t in zip(sources, targets)]
        self.source_ids = np.concatenate([np.tile(s, n) for s, (_, n) in zip(sources, lengths)]).astype(np.int64)
        self.target_ids = np.concatenate([np.repeat(t, m) for t, (m, _) in zip(targets, lengths)]).astype(np.int64)
        self.prior = np.concatenate([_prior(m, n, diagonal) for m, n in lengths])
        self.keys = self.source_ids * vocabulary + self.target_ids
        widths = np.concatenate([np.full(n, m) for m, n in lengths])
        self.starts = np.concatenate([[0], np.cumsum(widths)[:-1]])
        self.group = np.repeat(np.arange(len(widths)), widths)


def _prior(m, n, diagonal):
    i, j = np.arange(m) / m, np.arange(n) / n
    return np.exp(-diagonal * np.abs(j[:, None] - i[None, :])).astype(np.float32).ravel()


class Lexicon:
    """p(target piece | source piece), learned from cells."""

    def __init__(self, keys, values, vocabulary):
        self.keys, self.values, self.vocabulary = keys, values, vocabulary

    def of(self, keys):
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, self.values[at], NEGLIGIBLE / 10).astype(np.float32)

    def posterior(self, cells):
        """p(source position | target position) for every cell."""
        return _normalised(self.of(cells.keys) * cells.prior, cells)


def _normalised(scores, cells):
    return scores / np.add.reduceat(scores, cells.starts)[cells.group]


def train(sources, targets, vocabulary, iterations, diagonal):
    """Lexicon by expectation maximisation from lists of id arrays."""
    cells = Cells(sources, targets, vocabulary, diagonal)
    keys, inverse = np.unique(cells.keys, return_inverse=True)
    values = np.full(len(keys), 1.0, dtype=np.float32)
    owner = keys // vocabulary
    for _ in range(iterations):
        posterior = _normalised(values[inverse] * cells.prior, cells)
        counts = np.bincount(inverse, posterior, len(keys))
        values = (counts / np.bincount(owner, counts, vocabulary)[owner]).astype(np.float32)
    counts = np.bincount(inverse, posterior, len(keys)).astype(np.float32)
    worth = values > NEGLIGIBLE
    return Lexicon(keys[worth], values[worth], vocabulary), counts[worth]


def align(sources, targets, forward, backward, settings):
    """For every target position the aligned source position, or UNALIGNED."""
    cells = Cells(sources, targets, forward.vocabulary, settings["diagonal"])
    there = forward.posterior(cells)
    mirrored = Cells(targets, sources, backward.vocabulary, settings["diagonal"])
    back = backward.posterior(mirrored)
    result, at = [], 0
    for source, target in zip(sources, targets):
        m, n = len(source), len(target)
        joint = there[at : at + m * n].reshape(n, m) * back[at : at + m * n].reshape(m, n).T
        best = joint.argmax(1)
        best[joint[np.arange(n), best] < settings["threshold"]] = UNALIGNED
        result.append(np.minimum(best, UNALIGNED).astype(np.uint8))
        at += m * n
    return result


def candidates(lexicon, best):
    """For every source piece its `best` most probable target pieces (the lexical shortlist)."""
    owner, target = lexicon.keys // lexicon.vocabulary, lexicon.keys % lexicon.vocabulary
    order = np.lexsort((-lexicon.values, owner))
    owner, target = owner[order], target[order]
    starts = np.searchsorted(owner, np.arange(lexicon.vocabulary + 1))
    return [np.sort(target[starts[i] : min(starts[i] + best, starts[i + 1])]) for i in range(lexicon.vocabulary)]
