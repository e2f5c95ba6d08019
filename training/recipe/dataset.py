"""Tokenised pairs as flat arrays: small enough to copy anywhere, quick enough to keep a GPU busy."""

from dataclasses import dataclass

import numpy as np


@dataclass
class Dataset:
    """Pairs as uint16 piece ids without EOS, an aligned source position per target piece, and a weight per pair."""

    source: np.ndarray
    source_length: np.ndarray
    target: np.ndarray
    target_length: np.ndarray
    alignment: np.ndarray
    weight: np.ndarray

    def __len__(self):
        return len(self.weight)

    @staticmethod
    def of(sources, targets, alignments, weights):
        def flat(rows, kind):
            return np.concatenate([np.asarray(r) for r in rows]).astype(kind) if rows else np.zeros(0, kind)

        lengths = [np.array([len(r) for r in rows], np.uint16) for rows in (sources, targets)]
        return Dataset(flat(sources, np.uint16), lengths[0], flat(targets, np.uint16), lengths[1], flat(alignments, np.uint8),
                       np.array(weights, np.float16))

    def save(self, path):
        np.savez_compressed(path, **self.__dict__)

    @staticmethod
    def load(path):
        with np.load(path) as file:
            return Dataset(**{name: file[name] for name in file.files})

    @staticmethod
    def joined(parts):
        names = Dataset.__dataclass_fields__
        return Dataset(**{n: np.concatenate([getattr(p, n) for p in parts]) for n in names})

    def offsets(self):
        """Start of every pair in `source` and in `target`."""
        return tuple(np.concatenate([[0], np.cumsum(n, dtype=np.int64)[:-1]]) for n in (self.source_length, self.target_length))


def epoch_order(weight, lengths, rng, by_length=False):
    """Indices of one epoch: each pair as often as its weight says, grouped by length with random ties."""
    times = np.floor(weight.astype(np.float32) + rng.random(len(weight))).astype(np.int64)
    chosen = np.repeat(np.arange(len(weight)), times)
    source, target = (n[chosen].astype(np.float32) for n in lengths)
    noise = rng.random(len(chosen)) * 3
    return chosen[np.argsort(target + 0.3 * source + noise, kind="stable")] if by_length else chosen[
        np.lexsort((source + noise, np.floor(target / 2 + noise)))]


def batches(order, lengths, tokens, rng, shuffle=True):
    """Slices of `order` whose padded sides stay within `tokens` pieces."""
    source, target = lengths[0][order].astype(np.int64) + 1, lengths[1][order].astype(np.int64) + 1
    width = np.maximum(source, target)
    found, start, longest = [], 0, 0
    for i, w in enumerate(width.tolist()):
        longest_now = max(longest, w)
        if i > start and longest_now * (i - start + 1) > tokens:
            found.append(order[start:i])
            start, longest_now = i, w
        longest = longest_now
    if start < len(order):
        found.append(order[start:])
    if shuffle:
        rng.shuffle(found)
    return found
