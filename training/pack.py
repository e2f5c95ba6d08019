#!/usr/bin/env python3
"""Packs prepared data into one small file for a GPU machine that only takes copies, and says whether it stays within a limit.

The archive unpacks to data/: everything that training, synthesis, quantising and evaluating need, and no text but the held-out
lines and the FLORES-200 lines. Ids are stored plain inside the archive, because xz packs uint16 better than deflate does.
"""

import argparse
import io
import sys
import tarfile
from pathlib import Path

import numpy as np

from recipe import parameters


NOTICEABLE = 0.005  # probability under which a translation no longer decides an alignment


def add(archive, name, raw):
    entry = tarfile.TarInfo(name)
    entry.size = len(raw)
    archive.addfile(entry, io.BytesIO(raw))


def plain(path):
    """An .npz's bytes without its own compression, lexicons cut to what alignment can notice."""
    buffer = io.BytesIO()
    with np.load(path) as file:
        arrays = {name: file[name] for name in file.files if name != "counts"}
    for keys, values in (("keys", "values"), ("back_keys", "back_values")):
        if keys in arrays:
            worth = arrays[values] > NOTICEABLE
            arrays[keys], arrays[values] = arrays[keys][worth], arrays[values][worth].astype(np.float16)
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parameters.add_arguments(parser)
    parser.add_argument("--flores", required=True, type=Path, help="folder with dev.<language> and devtest.<language>")
    parser.add_argument("--out", required=True, type=Path, help="the archive, say gpu-data.tar.xz")
    parser.add_argument("--limit", type=int, default=60, help="MiB that the archive may take (default 60)")
    args = parser.parse_args()
    settings = parameters.load(args.profile)
    languages = sorted({language for d in settings["data"]["directions"] for language in d.split("-")})
    wanted = [p for p in sorted(args.work.rglob("*")) if p.suffix in (".npz", ".spm") or p.parent.name == "held-out"
              or p.name == "data-card.json"]
    wanted = [p for p in wanted if not (p.parent.name == "reverse" and p.name.startswith("lexicon-"))]
    with tarfile.open(args.out, "w:xz", preset=9) as archive:
        for path in wanted:
            raw = plain(path) if path.suffix == ".npz" else path.read_bytes()
            add(archive, f"data/{path.relative_to(args.work)}", raw)
        for name in ("dev", "devtest"):
            for language in languages:
                add(archive, f"data/flores/{name}.{language}", (args.flores / f"{name}.{language}").read_bytes())
    size = args.out.stat().st_size / (1 << 20)
    print(f"{args.out}: {size:.1f} MiB, {len(wanted)} files and FLORES-200 in {', '.join(languages)}")
    if size > args.limit:
        sys.exit(f"over {args.limit} MiB: lower data.limit or max_pieces in {parameters.FILE.name}, or leave a pair out of synthesis")


if __name__ == "__main__":
    main()
