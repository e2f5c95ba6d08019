#!/usr/bin/env python3
"""Corpora to clean, tokenised, aligned and weighted training data.

Writes into --work: clean/<direction>.tsv, held-out/<direction>.tsv, vocab.spm, <direction>.npz (ids, alignment, weights),
lexicon-<direction>.npz, data-card.json (pairs and words per source and what was thrown away). A finished part is not redone.
"""

import argparse
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np

from recipe import alignment, corpus, parameters, vocabulary
from recipe.augment import augment
from recipe.dataset import Dataset


def clean(direction, args, settings):
    """Usable pairs of one direction with their weight, written as source, target, corpus, weight."""
    out, kept_back = args.work / "clean" / f"{direction}.tsv", args.work / "held-out" / f"{direction}.tsv"
    card = args.work / "clean" / f"{direction}.json"
    if card.exists():
        return json.loads(card.read_text())
    path, pair, swapped = corpus.pair_file(args.corpora, direction)
    known, read = corpus.sources(args.corpora, pair), corpus.licences_read()
    allowed = {name: s for name, s in known.items() if corpus.usable(s, read, args.include_restricted)}
    languages, seen, faults, kept = direction.split("-"), set(), Counter(), []
    for row in corpus.read_pairs(path, swapped):
        if row.corpus not in allowed:
            faults["licence"] += 1
            continue
        row = corpus.Pair(corpus.tidy(row.source), corpus.tidy(row.target), row.corpus)
        fault = corpus.fault(row, languages, settings)
        key = (row.source.casefold(), row.target.casefold())
        if fault or key in seen:
            faults[fault or "duplicate"] += 1
            continue
        seen.add(key)
        kept.append(row)
        if settings["limit"] and len(kept) >= settings["limit"]:
            break
    rng = random.Random(f"{args.seed} {direction}")
    rng.shuffle(kept)
    weights = {name: corpus.domain_weight(s.domain, settings["weights"]) for name, s in allowed.items()}
    if settings["most"]:
        kept = sorted(kept, key=lambda row: -weights[row.corpus][1])[: settings["most"]]
        rng.shuffle(kept)
    long_enough = [i for i, row in enumerate(kept) if len(row.source) > 30 and weights[row.corpus][0] in ("news", "prose")]
    held_out = set(long_enough[: settings["held_out"]])
    _write(kept_back, [kept[i] for i in sorted(held_out)], weights)
    kept = [row for i, row in enumerate(kept) if i not in held_out]
    _write(out, kept, weights)
    result = {"kept": len(kept), "thrown away": dict(faults), "sources": _source_card(kept, allowed, weights)}
    card.write_text(json.dumps(result, indent=1, ensure_ascii=False))
    return result


def _write(path, rows, weights):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(f"{row.source}\t{row.target}\t{row.corpus}\t{weights[row.corpus][1]}\n")


def _source_card(rows, allowed, weights):
    pairs, words = Counter(), Counter()
    for row in rows:
        pairs[row.corpus] += 1
        words[row.corpus] += len(row.source.split())
    return [{"source": n, "pairs": c, "source words": words[n], "origin": allowed[n].origin, "tier": allowed[n].tier,
             "licence": allowed[n].licence, "repository": allowed[n].repository, "class": weights[n][0], "weight": weights[n][1]}
            for n, c in pairs.most_common()]


def read_clean(path):
    """Rows of a clean file: source, target, weight."""
    with open(path, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    return [(r[0], r[1], float(r[3])) for r in rows]


def encode(path, spm, limit):
    """A clean file's pairs as ids, over-long ones left out: all that synthesis needs of an English-x pair."""
    rows = read_clean(path)
    encoded = [[np.array(ids, np.uint16) for ids in spm.encode([r[side] for r in rows])] for side in (0, 1)]
    keep = [i for i in range(len(rows)) if 0 < len(encoded[0][i]) <= limit and 0 < len(encoded[1][i]) <= limit]
    sides = [[side[i] for i in keep] for side in encoded]
    unaligned = [np.full(len(t), alignment.UNALIGNED, np.uint8) for t in sides[1]]
    return Dataset.of(sides[0], sides[1], unaligned, [rows[i][2] for i in keep])


def tokenise(direction, args, settings, spm):
    """Augments, encodes and aligns one direction."""
    out = args.work / f"{direction}.npz"
    if out.exists():
        return
    target_language, rng = direction.split("-")[1], random.Random(f"{args.seed} augment {direction}")
    texts, weights = [], []
    for source, target, weight in read_clean(args.work / "clean" / f"{direction}.tsv"):
        for made in augment(source, target, target_language, settings["data"], rng):
            texts.append(made)
            weights.append(weight)
    sources = [np.array(ids, np.uint16) for ids in spm.encode([s for s, _ in texts])]
    targets = [np.array(ids, np.uint16) for ids in spm.encode([t for _, t in texts])]
    limit = settings["data"]["max_pieces"]
    keep = [i for i in range(len(texts)) if 0 < len(sources[i]) <= limit and 0 < len(targets[i]) <= limit]
    sources, targets = [sources[i] for i in keep], [targets[i] for i in keep]
    weights = [weights[i] for i in keep]
    aligned = _align(direction, args, settings, sources, targets, spm.get_piece_size())
    Dataset.of(sources, targets, aligned, weights).save(out)
    print(f"{direction}: {len(keep)} pairs, {sum(map(len, targets))} target pieces, "
          f"{np.mean(np.concatenate(aligned) != alignment.UNALIGNED):.0%} of them aligned", flush=True)


def _align(direction, args, settings, sources, targets, size):
    """Trains the two lexicons on a sample, keeps the forward one, and aligns every pair in chunks."""
    wanted = settings["alignment"]
    order = np.random.default_rng(args.seed).permutation(len(sources))[: wanted["sample_pairs"]]
    some = [sources[i] for i in order], [targets[i] for i in order]
    forward, counts = alignment.train(*some, size, wanted["iterations"], wanted["diagonal"])
    backward, _ = alignment.train(some[1], some[0], size, wanted["iterations"], wanted["diagonal"])
    np.savez_compressed(args.work / f"lexicon-{direction}.npz", keys=forward.keys, values=forward.values, counts=counts,
                        back_keys=backward.keys, back_values=backward.values)
    aligned, chunk = [], 20000
    for at in range(0, len(sources), chunk):
        aligned += alignment.align(sources[at : at + chunk], targets[at : at + chunk], forward, backward, wanted)
    return aligned


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parameters.add_arguments(parser)
    parser.add_argument("--corpora", required=True, type=Path, help="folder with <src>-<tgt>.tsv.xz and SOURCES.tsv")
    parser.add_argument("--include-restricted", action="store_true", help="use every source: for research, never for what ships")
    parser.add_argument("--vocabulary", type=Path, help="use this SentencePiece model instead of training one")
    args = parser.parse_args()
    settings = parameters.load(args.profile)
    args.seed = settings["seed"]
    args.work.mkdir(parents=True, exist_ok=True)
    directions, pairs = settings["data"]["directions"], settings["synthesis"]["pairs"]
    card = {"restricted": args.include_restricted}
    for direction in directions + pairs:
        card[direction] = clean(direction, args, settings["data"])
        print(f"{direction}: {card[direction]['kept']} clean pairs; left out {card[direction]['thrown away']}", flush=True)
    (args.work / "data-card.json").write_text(json.dumps(card, indent=1, ensure_ascii=False))
    files = [args.work / "clean" / f"{d}.tsv" for d in directions + pairs]
    spm = vocabulary.ready(args.work / "vocab.spm", files, settings, args.vocabulary)
    for direction in directions:
        tokenise(direction, args, settings, spm)
    for pair in pairs:
        encode(args.work / "clean" / f"{pair}.tsv", spm, settings["data"]["max_pieces"]).save(args.work / f"pair-{pair}.npz")


if __name__ == "__main__":
    main()
