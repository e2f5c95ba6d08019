"""An exported model folder, loaded back: the very numbers that a decoder will use."""

import json
import struct
from pathlib import Path

import numpy as np
import torch

from . import marian, quantisation, vocabulary
from .model import Shape, Translator

SCALE = "_QuantMultA"


def manifest(folder):
    """The folder's model.json."""
    return json.loads((Path(folder) / "model.json").read_text(encoding="utf-8"))


def _scale(item):
    if "Wemb" in item[0]:
        return float(marian.dequantised(item)[0, 0])
    return struct.unpack_from("<f", item[3])[0]


def load(folder):
    """The translator, rounding as an int8 decoder does, and its vocabulary."""
    folder, card = Path(folder), manifest(folder)
    items = marian.read_bin(folder / card["files"]["model"]["name"])
    sizes = {k: v for k, v in card["architecture"].items() if k != "type"}
    model, scales = Translator(Shape(**sizes)), {}
    for item in items:
        name, kind, shape, raw = item
        if name.endswith(SCALE):
            scales[name[: -len(SCALE)]] = _scale(item)
        elif name in model.weights:
            plain = np.frombuffer(raw[: 4 * int(np.prod(shape))], np.float32).reshape(shape) if kind == marian.FLOAT32 else None
            value = marian.dequantised(item) if plain is None else plain
            model.weights[name].data.copy_(torch.from_numpy(np.array(value)))
    missing = set(model.weights.keys()) - {item[0] for item in items}
    if missing:
        raise ValueError(f"{folder}: the model lacks {', '.join(sorted(missing))}")
    return quantisation.as_int8(model.eval(), scales), vocabulary.load(folder / card["files"]["vocabulary"]["name"])
