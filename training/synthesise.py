#!/usr/bin/env python3
"""Turns the English side of English-x pairs into Indonesian with the reverse model: synthetic Indonesian-x pairs with clean targets.

Reads pair-en-<x>.npz in --work and the reverse model's checkpoint in --reverse; writes synthetic-id-<x>.npz, which training picks up
by itself. Stops at the profile's time and keeps what it has; finished pairs are not redone.
"""

import argparse
import time
from pathlib import Path

import numpy as np

from recipe import parameters


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parameters.add_arguments(parser)
    parser.add_argument("--reverse", required=True, type=Path, help="working folder of the reverse model")
    parser.add_argument("--limit", type=int, default=0, help="only the first so many pairs of each file")
    return parser.parse_args()


def rows(flat, lengths):
    """Flat ids cut into one array per pair."""
    return np.split(flat, np.cumsum(lengths.astype(np.int64))[:-1])


def translate_until(deadline, model, sources, prefix, device, batch):
    """Greedy translations by index, shortest first, until the deadline; loops and run-ons are left out."""
    from recipe import search

    order, found = sorted(range(len(sources)), key=lambda i: len(sources[i])), {}
    for at in range(0, len(order), batch):
        if time.time() > deadline:
            break
        chosen = order[at : at + batch]
        answers = search.greedy(model, [prefix + sources[i].tolist() + [search.EOS] for i in chosen], 2.0, device)
        for i, answer in zip(chosen, answers):
            if 0 < len(answer) < 2 * len(sources[i]) + 5 and len(set(answer)) > len(answer) // 3:
                found[i] = np.array(answer, np.uint16)
    return found


def align(work, direction, sources, targets, settings, size):
    """Alignments with the lexicons that preparing the direct pairs left behind."""
    from recipe import alignment

    with np.load(work / f"lexicon-{direction}.npz") as file:
        forward = alignment.Lexicon(file["keys"], file["values"].astype(np.float32), size)
        backward = alignment.Lexicon(file["back_keys"], file["back_values"].astype(np.float32), size)
    aligned = []
    for at in range(0, len(sources), 20000):
        aligned += alignment.align(sources[at : at + 20000], targets[at : at + 20000], forward, backward, settings["alignment"])
    return aligned


def main():
    args = arguments()
    parameters.prepare_process()

    import torch

    from recipe import checkpoint, vocabulary
    from recipe.dataset import Dataset

    settings = parameters.load(args.profile)
    wanted, spm = settings["synthesis"], vocabulary.load(args.work / "vocab.spm")
    reverse = parameters.load(wanted["reverse_profile"])
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = checkpoint.model_of(checkpoint.load(args.reverse / "checkpoint.pt"), device=device)
    prefix = vocabulary.prefix_for(spm, "en-id", reverse)
    for pair in wanted["pairs"]:
        direction = "id-" + pair.split("-")[1]
        out = args.work / f"synthetic-{direction}.npz"
        if out.exists():
            continue
        data = Dataset.load(args.work / f"pair-{pair}.npz")
        english, target = rows(data.source, data.source_length), rows(data.target, data.target_length)
        english = english[: args.limit] if args.limit else english
        deadline = time.time() + 60 * wanted["minutes"] / len(wanted["pairs"])
        found = translate_until(deadline, model, english, prefix, device, 1024 if device == "cuda" else 64)
        kept = sorted(found)
        sources, targets = [found[i] for i in kept], [target[i] for i in kept]
        aligned = align(args.work, direction, sources, targets, settings, spm.get_piece_size())
        weights = [float(data.weight[i]) * wanted["weight"] for i in kept]
        Dataset.of(sources, targets, aligned, weights).save(out)
        print(f"{direction}: {len(kept)} of {len(english)} pairs", flush=True)
        for i in kept[:: max(1, len(kept) // 3)][:3]:
            print("   ", spm.decode(english[i].tolist()), "->", spm.decode(found[i].tolist()), flush=True)


if __name__ == "__main__":
    main()
