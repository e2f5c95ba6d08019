#!/usr/bin/env python3
"""Writes a checkpoint as Marian files: int8 .bin with activation scales (or float32 .npz), vocabulary, shortlist, model.json.

The names are those of Firefox's models (`model.iden.intgemm.alphas.bin`, `vocab.iden.spm`, `lex.50.50.iden.s2t.bin`). Every file is
read back and compared before the step succeeds.
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

from recipe import parameters


SAMPLE = Path(__file__).resolve().parent / "tests" / "news-sample.tsv"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parameters.add_arguments(parser)
    parser.add_argument("--out", required=True, type=Path, help="folder for the model")
    parser.add_argument("--checkpoint", type=Path, help="default: checkpoint.pt in --work")
    parser.add_argument("--version", default="0", help="version written into model.json")
    parser.add_argument("--fit", default="research", choices=["research", "readers"], help="whom its translations are good enough for")
    parser.add_argument("--licence", default="CC-BY-SA-4.0", help="licence of the weights")
    parser.add_argument("--float", action="store_true", help="float32 model.npz instead of the int8 model: a folder holds one model")
    return parser.parse_args()


def shortlist(args, settings, size):
    """For every source piece itself (names are copied) and its most probable target pieces over all directions."""
    import numpy as np

    from recipe import alignment

    best = settings["export"]["shortlist_best"]
    offered = [[piece] for piece in range(size)]
    for direction in settings["data"]["directions"]:
        with np.load(args.work / f"lexicon-{direction}.npz") as file:
            lexicon = alignment.Lexicon(file["keys"], file["values"], size)
        for own, new in zip(offered, alignment.candidates(lexicon, best)):
            own += new.tolist()
    return [sorted(set(own)) for own in offered]


def check(args, names, weights, offered):
    """Reads every file back; raises when one does not hold what was written."""
    import numpy as np

    from recipe import marian

    if args.float:
        again, _ = marian.read_npz(args.out / names["model"])
        assert again.keys() == weights.keys() and all(np.array_equal(again[n], weights[n]) for n in weights), "npz differs"
    else:
        items = {item[0]: item for item in marian.read_bin(args.out / names["model"])}
        for name in filter(marian.is_product, weights):
            step = np.abs(weights[name]).max() / 127
            assert np.abs(marian.dequantised(items[name]) - weights[name]).max() <= 0.51 * step, f"{name} differs"
    assert marian.read_shortlist(args.out / names["shortlist"])[2] == offered, "shortlist differs"


def manifest(args, settings, names, shape):
    """model.json: what a program needs to know before it loads the model."""
    directions = settings["data"]["directions"]
    targets = [d.split("-")[1] for d in directions]
    prefixed = settings["data"]["target_prefix"]
    files = {}
    for role, name in names.items():
        raw = (args.out / name).read_bytes()
        files[role] = {"name": name, "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
    scores = args.work / "scores.json"
    return {"format": 1, "name": f"alihwarta-{args.out.name}", "version": args.version, "source": directions[0].split("-")[0],
            "targets": targets, "targetTokens": prefixed, "targetPrefix": {t: f">>{settings['languages'][t]}<<" for t in targets} if prefixed else {},
            "placeholders": settings["vocabulary"]["placeholders"], "fit": args.fit, "licence": args.licence,
            "architecture": {"type": "marian-transformer-ssru", **shape}, "files": files,
            "scores": json.loads(scores.read_text()) if scores.exists() else None}


def sample_scores(args):
    """BLEU and chrF of the exported int8 model on our own twenty news sentences, for models into English."""
    from recipe import scores, search, shipped

    rows = [line.split("\t") for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    source, reference = [r[0] for r in rows], [r[1] for r in rows]
    model, spm = shipped.load(args.out)
    written = search.translate(model, spm, source)
    lines = "".join("\t".join(line) + "\n" for line in zip(source, reference, written))
    (args.out / "sample.tsv").write_text(lines, encoding="utf-8")
    return {"bleu": round(scores.bleu(written, reference), 2), "chrf": round(scores.chrf(written, reference), 2)}


def data_table(args):
    """data.tsv: every source with its pairs, words and licence (as read, where the corpora only presume one)."""
    from recipe import corpus

    read = corpus.licences_read()
    card = json.loads((args.work / "data-card.json").read_text())
    columns = ["source", "pairs", "source words", "origin", "tier", "licence", "repository", "class", "weight"]
    rows = ["\t".join(["direction", *columns])]
    for direction, part in card.items():
        if isinstance(part, dict):
            for source in part["sources"]:
                if source["tier"] == "unchecked" and source["source"] in read:
                    source["licence"] = f"{read[source['source']]['licence']} (read: {read[source['source']]['file']})"
                rows.append("\t".join([direction, *(str(source[c]) for c in columns)]))
    (args.out / "data.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def main():
    args = arguments()
    parameters.prepare_process()

    from recipe import checkpoint, marian
    from recipe.model import Shape

    settings = parameters.load(args.profile)
    state = checkpoint.load(args.checkpoint or args.work / "checkpoint.pt")
    weights, shape = checkpoint.weights_of(state), Shape(**state["shape"])
    text, directions = marian.options(shape), settings["data"]["directions"]
    code = directions[0].replace("-", "") if len(directions) == 1 else directions[0].split("-")[0] + "mul"
    first, best = settings["export"]["shortlist_first"], settings["export"]["shortlist_best"]
    names = {"model": "model.npz" if args.float else f"model.{code}.intgemm.alphas.bin", "vocabulary": f"vocab.{code}.spm",
             "shortlist": f"lex.{first}.{best}.{code}.s2t.bin"}
    args.out.mkdir(parents=True, exist_ok=True)
    if args.float:
        marian.write_npz(args.out / names["model"], weights, text)
    else:
        alphas = json.loads((args.work / "alphas.json").read_text())
        marian.write_bin(args.out / names["model"], marian.int8_items(weights, text, alphas))
    shutil.copyfile(args.work / "vocab.spm", args.out / names["vocabulary"])
    offered = shortlist(args, settings, shape.vocabulary)
    marian.write_shortlist(args.out / names["shortlist"], offered, first, best)
    check(args, names, weights, offered)
    card = manifest(args, settings, names, state["shape"])
    (args.out / "model.json").write_text(json.dumps(card, indent=1) + "\n")
    if card["targets"] == ["en"] and not args.float:
        card["sample"] = sample_scores(args)
        (args.out / "model.json").write_text(json.dumps(card, indent=1) + "\n")
    data_table(args)
    print(f"{args.out}: " + ", ".join(f"{p.name} {p.stat().st_size:,}" for p in sorted(args.out.iterdir())))


if __name__ == "__main__":
    main()
