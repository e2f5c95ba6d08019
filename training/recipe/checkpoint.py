"""A training run's state on disk, replaced atomically."""

import os

import torch

from .model import Shape, Translator


def save(path, state):
    """Writes beside the file and renames, so that a kill in between leaves the old checkpoint."""
    temporary = path.with_suffix(".part")
    torch.save(state, temporary)
    os.replace(temporary, path)


def load(path, device="cpu"):
    """The state, on a device."""
    return torch.load(path, map_location=device)


def model_of(state, averaged=True, device="cpu"):
    """A translator with the checkpoint's weights (the moving average unless told otherwise)."""
    model = Translator(Shape(**state["shape"]))
    weights = state["average"] if averaged else state["weights"]
    for name, parameter in model.weights.items():
        parameter.data.copy_(weights[name])
    return model.to(device).eval()


def weights_of(state, averaged=True):
    """The checkpoint's weights as float32 arrays by Marian name."""
    return {n: t.detach().float().cpu().numpy() for n, t in state["average" if averaged else "weights"].items()}
