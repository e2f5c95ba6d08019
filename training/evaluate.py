#!/usr/bin/env python3
"""Translates FLORES-200 with a checkpoint and prints BLEU and chrF beside other systems' outputs, where these are at hand.

Writes <set>.<direction>.txt and scores.json into --work. Tokenizers: 13a; zh for Chinese; single characters for Japanese.
"""

import argparse
import json
import time
from pathlib import Path

from recipe import parameters


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parameters.add_arguments(parser)
    parser.add_argument("--flores", required=True, type=Path, help="folder with <set>.<language>, and peers/ if any")
    parser.add_argument("--set", default="devtest", help="dev or devtest (default)")
    parser.add_argument("--checkpoint", type=Path, help="default: checkpoint.pt in --work")
    parser.add_argument("--model", type=Path, help="an exported folder instead of a checkpoint, rounding as an int8 decoder does")
    parser.add_argument("--beam", type=int, default=1, help="beam size (default 1: greedy)")
    parser.add_argument("--int8", action="store_true", help="round as an int8 decoder does, with the scales of alphas.json")
    parser.add_argument("--lines", type=int, default=0, help="only the first so many lines")
    return parser.parse_args()


def lines_of(path, most):
    lines = path.read_text(encoding="utf-8").splitlines()
    return lines[:most] if most else lines


def peers(folder, direction, reference, tokenize, scores):
    """BLEU and chrF of other systems' stored outputs."""
    found = {}
    target = direction.split("-")[1]
    for path in sorted((folder / "peers").glob(f"{direction}.*.{target}")):
        written = lines_of(path, len(reference))
        found[path.name.split(".")[1]] = [round(scores.bleu(written, reference, tokenize), 2), round(scores.chrf(written, reference), 2)]
    return found


def main():
    args = arguments()
    parameters.prepare_process()

    import torch

    from recipe import checkpoint, quantisation, scores, search, shipped, vocabulary

    device = "cuda" if torch.cuda.is_available() else "cpu"
    settings = parameters.load(args.profile)
    if args.model:
        model, spm = shipped.load(args.model)
        model, args.int8 = model.to(device), True
    else:
        spm = vocabulary.load(args.work / "vocab.spm")
        model = checkpoint.model_of(checkpoint.load(args.checkpoint or args.work / "checkpoint.pt"), device=device)
        if args.int8:
            model = quantisation.as_int8(model, json.loads((args.work / "alphas.json").read_text()))
    results = {}
    for direction in settings["data"]["directions"]:
        source, target = direction.split("-")
        texts, reference = (lines_of(args.flores / f"{args.set}.{language}", args.lines) for language in (source, target))
        started = time.time()
        prefix = vocabulary.prefix_for(spm, direction, settings)
        written = search.translate(model, spm, texts, prefix, 64 // args.beam, device, args.beam)
        tokenize = scores.TOKENIZERS.get(target, scores.tokenize_13a)
        (args.work / f"{args.set}.{direction}.txt").write_text("\n".join(written) + "\n", encoding="utf-8")
        results[direction] = {"bleu": round(scores.bleu(written, reference, tokenize), 2), "chrf": round(scores.chrf(written, reference), 2),
                              "lines": len(texts), "beam": args.beam, "int8": args.int8, "seconds": round(time.time() - started, 1),
                              "peers": peers(args.flores, direction, reference, tokenize, scores) if args.set == "devtest" else {}}
        print(direction, json.dumps(results[direction]), flush=True)
    (args.work / "scores.json").write_text(json.dumps({"set": args.set, "results": results}, indent=1))


if __name__ == "__main__":
    main()
