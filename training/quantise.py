#!/usr/bin/env python3
"""Measures the activation scales of an int8 model on held-out lines and writes alphas.json into --work."""

import argparse
import json
from pathlib import Path

from recipe import parameters


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parameters.add_arguments(parser)
    parser.add_argument("--checkpoint", type=Path, help="default: checkpoint.pt in --work")
    args = parser.parse_args()
    parameters.prepare_process()

    from recipe import checkpoint, quantisation, vocabulary

    settings = parameters.load(args.profile)
    model = checkpoint.model_of(checkpoint.load(args.checkpoint or args.work / "checkpoint.pt"))
    spm = vocabulary.load(args.work / "vocab.spm")
    directions = settings["data"]["directions"]
    lines = []
    for direction in directions:
        text = (args.work / "held-out" / f"{direction}.tsv").read_text(encoding="utf-8")
        lines.append([row.split("\t")[0] for row in text.splitlines()])
    mixed = [line for group in zip(*lines) for line in group][: settings["export"]["calibration_lines"]]
    prefixes = [vocabulary.prefix_for(spm, direction, settings) for direction in directions]
    scales = quantisation.activation_scales(model, spm, mixed, prefixes)
    (args.work / "alphas.json").write_text(json.dumps(scales, indent=1))
    print(f"{len(scales)} activation scales from {len(mixed)} lines")


if __name__ == "__main__":
    main()
