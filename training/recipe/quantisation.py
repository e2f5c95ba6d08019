"""Activation scales for int8 models, and a float model that rounds as an int8 decoder does.

The scale of a product's input is 127 over the mean plus 1.1 standard deviations of its largest absolute value, as browsermt's
student recipes choose it.
"""

from collections import defaultdict

import numpy as np
import torch

from . import marian, search

SPREAD = 1.1


def activation_scales(model, spm, lines, prefixes, batch=1):
    """Multipliers by weight name, from translating `lines`; `prefixes` are taken in turn."""
    largest = defaultdict(list)

    def watch(name, x):
        largest[name].append(float(x.detach().abs().max()))
        return x

    model.tap = watch
    for i, line in enumerate(lines):
        search.translate(model, spm, [line], prefixes[i % len(prefixes)], batch)
    model.tap = None
    scales = {name: 127.0 / (np.mean(seen) + SPREAD * np.std(seen)) for name, seen in largest.items()}
    scales["none"] = scales["Wemb"]  # the name under which Marian looks up the output layer once a shortlist has cut it
    return scales


def as_int8(model, scales):
    """Rounds the weights in place and makes every product round its input: what int8 decoding will do to the translations."""
    for name, weight in model.weights.items():
        if marian.is_product(name):
            values, multiplier = marian.quantise(weight.detach().cpu().numpy())
            weight.data.copy_(torch.from_numpy(values.astype(np.float32) / multiplier))

    def rounded(name, x):
        return torch.clamp(torch.round(x * scales[name]), -127, 127) / scales[name]

    model.tap = rounded
    return model
