"""Starting embeddings in which a source piece lies near its translations: saves a short training most of its beginning.

Target pieces get a truncated SVD of their positive pointwise mutual information with neighbouring target pieces; a source piece's
row is the alignment-weighted sum of its translations' rows. With tied embeddings a decoder that merely looks at the aligned source
position then already points near the right word.
"""

import numpy as np
import torch

NOISE = 0.5


def _target_cooccurrence(dataset, size, window=4):
    """Counts of target pieces within `window` of each other (pair borders are few enough to ignore)."""
    ids = dataset.target.astype(np.int64)
    counts = np.zeros(size * size, np.float32)
    for distance in range(1, window + 1):
        counts += np.bincount(ids[:-distance] * size + ids[distance:], minlength=size * size)
    table = counts.reshape(size, size)
    return table + table.T


def bilingual(dataset, lexicon, size, dim, seed):
    """An embedding matrix [size, dim] with rows of length 1."""
    target = torch.from_numpy(_target_cooccurrence(dataset, size))
    at = torch.from_numpy(np.stack([lexicon["keys"] // size, lexicon["keys"] % size]))
    links = torch.sparse_coo_tensor(at, torch.from_numpy(lexicon["counts"]), (size, size)).coalesce()
    shares = target / target.sum(1, keepdim=True).clamp(min=1)
    table = target + torch.sparse.mm(links, shares)
    expected = table.sum(1, keepdim=True) @ table.sum(0, keepdim=True) / table.sum()
    information = torch.log((table + 1e-9) / (expected + 1e-9)).clamp(min=0)
    information[table.sum(1) < 5] = 0
    torch.manual_seed(seed)
    left, values, _ = torch.svd_lowrank(information, q=dim, niter=3)
    rows = left * values.sqrt()
    rows = rows - rows.mean(0)
    rows = rows / rows.norm(dim=1, keepdim=True).clamp(min=1e-6)
    noise = torch.randn(size, dim) / dim**0.5
    rows = rows + NOISE * noise
    return rows / rows.norm(dim=1, keepdim=True)


def output_bias(dataset, size):
    """Log frequencies of target pieces, the right answer before anything else is known."""
    counts = np.bincount(dataset.target, minlength=size).astype(np.float32)
    counts[0] = len(dataset)
    bias = np.log((counts + 0.1) / counts.sum())
    return torch.from_numpy((bias - bias.mean()).astype(np.float32))[None, :]
