#!/usr/bin/env python3
"""Holds this recipe's model code to the original decoder: loads a Marian .npz, translates greedily, counts equal lines.

A folder holds model.npz, vocab.*.spm, input.<language> and expected/float.greedy.<language> written by marian-decoder
(--beam-size 1). Exit code 1 when fewer lines agree than --at-least.
"""

import argparse
import sys
from pathlib import Path

from recipe import parameters


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--at-least", type=float, default=0.99, help="share of lines that must agree")
    args = parser.parse_args()
    parameters.prepare_process()

    import torch

    from recipe import marian, search, vocabulary
    from recipe.model import Shape, Translator

    weights, text = marian.read_npz(args.folder / "model.npz")
    sizes = [int(marian.model_option(text, n)) for n in ("dim-emb", "transformer-dim-ffn", "transformer-heads", "enc-depth", "dec-depth")]
    model = Translator(Shape(weights["Wemb"].shape[0], *sizes)).eval()
    for name, parameter in model.weights.items():
        parameter.data.copy_(torch.from_numpy(weights[name]))
    spm = vocabulary.load(next(args.folder.glob("vocab.*.spm")))
    source = next(args.folder.glob("input.[a-z][a-z]")).read_text(encoding="utf-8").split("\n")[:-1]
    expected = next((args.folder / "expected").glob("float.greedy.[a-z][a-z]")).read_text(encoding="utf-8").split("\n")[:-1]
    written = search.translate(model, spm, source, batch=32)
    equal = sum(a == b for a, b in zip(written, expected))
    print(f"{equal} of {len(expected)} lines as the original decoder writes them")
    for line, ours, theirs in zip(source, written, expected):
        if ours != theirs:
            print(f"  {line[:60]!r}: {ours[:60]!r} instead of {theirs[:60]!r}")
    sys.exit(0 if equal >= args.at_least * len(expected) else 1)


if __name__ == "__main__":
    main()
