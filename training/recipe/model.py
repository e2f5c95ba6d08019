"""Marian's transformer with an SSRU decoder, in PyTorch, parameter for parameter.

Parameters carry Marian's own names and shapes, so that a checkpoint is a Marian model and back without any renaming. The layout
(post-norm `dan`, tied embeddings, ReLU, sinusoidal positions, SSRU without output projection) follows marian-dev's
`src/models/transformer.h` and `src/rnn/cells.h`. `training/conformance.py` holds it to the original decoder's answers.
"""

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import nn

EOS = 0  # Marian's convention for SentencePiece vocabularies: </s> is piece 0, <unk> piece 1
LAYER_NORM_EPSILON = 1e-6
MASKED = -1e8


@dataclass(frozen=True)
class Shape:
    """Sizes of a model."""

    vocabulary: int
    dim: int
    ffn: int
    heads: int
    encoder_layers: int
    decoder_layers: int


class LinearRecurrence(torch.autograd.Function):
    """c[t] = f[t] * c[t-1] + g[t] along dimension 1 with c[-1] = 0, as one loop each way (quick on a CPU)."""

    @staticmethod
    def forward(ctx, forget, gain):
        cells = torch.empty_like(gain)
        cell = torch.zeros_like(gain[:, 0])
        for t in range(gain.shape[1]):
            cell = torch.addcmul(gain[:, t], forget[:, t], cell)
            cells[:, t] = cell
        ctx.save_for_backward(forget, cells)
        return cells

    @staticmethod
    def backward(ctx, grad):
        forget, cells = ctx.saved_tensors
        grad_gain = torch.empty_like(cells)
        carried = torch.zeros_like(cells[:, 0])
        for t in range(cells.shape[1] - 1, -1, -1):
            carried = grad[:, t] + carried
            grad_gain[:, t] = carried
            carried = carried * forget[:, t]
        grad_forget = torch.zeros_like(cells)
        grad_forget[:, 1:] = grad_gain[:, 1:] * cells[:, :-1]
        return grad_forget, grad_gain


def scan(forget, gain):
    """The same recurrence in log2(length) whole-tensor steps (quick on a GPU, where a loop of small kernels is not)."""
    length, step = gain.shape[1], 1
    while step < length:
        gain = gain + forget * F.pad(gain, (0, 0, step, 0))[:, :length]
        forget = forget * F.pad(forget, (0, 0, step, 0), value=1.0)[:, :length]
        step *= 2
    return gain


def positions(start, length, dim, device):
    """Marian's sinusoidal position signal: all sines, then all cosines."""
    scales = torch.exp(torch.arange(dim // 2, device=device) * -(math.log(10000.0) / (dim // 2 - 1.0)))
    angles = torch.arange(start, start + length, device=device, dtype=torch.float32)[:, None] * scales[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class Translator(nn.Module):
    """Encoder and decoder; sequences are batch-first, ids end with EOS and are padded with anything the mask hides."""

    def __init__(self, shape: Shape, dropout=0.0, guided_heads=1):
        super().__init__()
        self.shape, self.dropout, self.guided_heads = shape, dropout, guided_heads
        self.tap = None  # sees, and may replace, the input of every product by the name of its weight
        self.weights = nn.ParameterDict()
        d, f = shape.dim, shape.ffn
        self._parameter("Wemb", (shape.vocabulary, d))
        self._parameter("decoder_ff_logit_out_b", (1, shape.vocabulary))
        for layer in range(1, shape.encoder_layers + 1):
            self._attention(f"encoder_l{layer}_self", d)
            self._feed_forward(f"encoder_l{layer}_ffn", d, f)
        for layer in range(1, shape.decoder_layers + 1):
            self._recurrence(f"decoder_l{layer}_rnn", d)
            self._attention(f"decoder_l{layer}_context", d)
            self._feed_forward(f"decoder_l{layer}_ffn", d, f)

    # parameters

    def _parameter(self, name, size):
        value = torch.zeros(size)
        if name == "Wemb":
            nn.init.normal_(value, std=size[1] ** -0.5)
        elif name.endswith("_scale"):
            nn.init.ones_(value)
        elif size[0] > 1:
            nn.init.xavier_uniform_(value)
            if name.endswith(("_Wo", "_W2")):  # Marian's depth scaling: deep post-norm stacks start gently
                value /= int(name.split("_l")[1].split("_")[0]) ** 0.5
        self.weights[name] = nn.Parameter(value)

    def _norm(self, prefix, d):
        self._parameter(prefix + "_ln_scale", (1, d))
        self._parameter(prefix + "_ln_bias", (1, d))

    def _attention(self, prefix, d):
        for part in "qkvo":
            self._parameter(f"{prefix}_W{part}", (d, d))
            self._parameter(f"{prefix}_b{part}", (1, d))
        self._norm(prefix + "_Wo", d)

    def _feed_forward(self, prefix, d, f):
        self._parameter(prefix + "_W1", (d, f))
        self._parameter(prefix + "_b1", (1, f))
        self._parameter(prefix + "_W2", (f, d))
        self._parameter(prefix + "_b2", (1, d))
        self._norm(prefix + "_ffn", d)

    def _recurrence(self, prefix, d):
        self._parameter(prefix + "_W", (d, d))
        self._parameter(prefix + "_Wf", (d, d))
        self._parameter(prefix + "_bf", (1, d))
        self._norm(prefix + "_ffn", d)

    # layers

    def affine(self, name, bias, x):
        """x times a weight plus a bias; every quantised product of the model goes through here (and `logits`)."""
        x = self.tap(name, x) if self.tap else x
        product = torch.matmul(x, self.weights[name])
        return product if bias is None else product + self.weights[bias]

    def _drop(self, x):
        return F.dropout(x, self.dropout, self.training) if self.dropout else x

    def _post(self, prefix, x, residual):
        y = self._drop(x) + residual
        scale, bias = self.weights[prefix + "_ln_scale"][0], self.weights[prefix + "_ln_bias"][0]
        return F.layer_norm(y, (y.shape[-1],), scale, bias, LAYER_NORM_EPSILON)

    def _heads(self, x):
        b, t, d = x.shape
        return x.view(b, t, self.shape.heads, d // self.shape.heads).transpose(1, 2)

    def _attend(self, prefix, x, keys, values, mask):
        query = self._heads(self.affine(prefix + "_Wq", prefix + "_bq", x))
        scores = torch.matmul(query, keys.transpose(-1, -2)) / math.sqrt(keys.shape[-1])
        attention = torch.softmax(scores.float() + mask, dim=-1)
        mixed = torch.matmul(attention.to(values.dtype), values).transpose(1, 2).flatten(2)
        output = self.affine(prefix + "_Wo", prefix + "_bo", mixed)
        return self._post(prefix + "_Wo", output, x), attention

    def _keys_values(self, prefix, memory):
        keys = self.affine(prefix + "_Wk", prefix + "_bk", memory)
        values = self.affine(prefix + "_Wv", prefix + "_bv", memory)
        return self._heads(keys), self._heads(values)

    def _ffn(self, prefix, x):
        hidden = torch.relu(self.affine(prefix + "_W1", prefix + "_b1", x))
        return self._post(prefix + "_ffn", self.affine(prefix + "_W2", prefix + "_b2", hidden), x)

    def _embed(self, ids, start=0):
        embedded = F.embedding(ids, self.weights["Wemb"]) * math.sqrt(self.shape.dim)
        return embedded + positions(start, ids.shape[1], self.shape.dim, ids.device)

    def _gates(self, prefix, x):
        return self.affine(prefix + "_W", None, x), torch.sigmoid(self.affine(prefix + "_Wf", prefix + "_bf", x))

    def _rnn(self, prefix, x):
        """SSRU over whole sequences."""
        value, forget = self._gates(prefix, x)
        value, forget = value.float(), forget.float()
        gain = (1 - forget) * value
        cells = scan(forget, gain) if x.is_cuda else LinearRecurrence.apply(forget, gain)
        return self._post(prefix + "_ffn", torch.relu(cells).to(x.dtype), x)

    def _rnn_step(self, prefix, x, cell):
        """SSRU over one position; x and cell are [batch, 1, dim]."""
        value, forget = self._gates(prefix, x)
        cell = forget * cell + (1 - forget) * value
        return self._post(prefix + "_ffn", torch.relu(cell), x), cell

    def encode(self, source, source_mask):
        """Source ids and their mask (1 = real) to memory [batch, length, dim]."""
        x = self._drop(self._embed(source))
        mask = (1 - source_mask[:, None, None, :].float()) * MASKED
        for layer in range(1, self.shape.encoder_layers + 1):
            prefix = f"encoder_l{layer}_self"
            keys, values = self._keys_values(prefix, x)
            x, _ = self._attend(prefix, x, keys, values, mask)
            x = self._ffn(f"encoder_l{layer}_ffn", x)
        return x, mask

    def memory(self, encoded):
        """Keys and values of every decoder layer over the encoded source."""
        return [self._keys_values(f"decoder_l{i}_context", encoded) for i in range(1, self.shape.decoder_layers + 1)]

    def logits(self, x):
        """Scores of every piece for decoder states."""
        x = self.tap("Wemb", x) if self.tap else x
        return torch.matmul(x, self.weights["Wemb"].t()) + self.weights["decoder_ff_logit_out_b"]

    def forward(self, source, source_mask, target):
        """Decoder states for every target position (teacher forcing) and the guided heads' attention there."""
        encoded, mask = self.encode(source, source_mask)
        x = F.embedding(target[:, :-1], self.weights["Wemb"]) * math.sqrt(self.shape.dim)
        x = F.pad(x, (0, 0, 1, 0))  # Marian starts from a zero embedding, not from a start symbol
        x = self._drop(x + positions(0, target.shape[1], self.shape.dim, target.device))
        attention = None
        for layer, (keys, values) in enumerate(self.memory(encoded), 1):
            x = self._rnn(f"decoder_l{layer}_rnn", x)
            x, attention = self._attend(f"decoder_l{layer}_context", x, keys, values, mask)
            x = self._ffn(f"decoder_l{layer}_ffn", x)
        return x, attention[:, : self.guided_heads]

    def start(self, batch, device):
        """The decoder's cells before the first position."""
        return [torch.zeros(batch, 1, self.shape.dim, device=device) for _ in range(self.shape.decoder_layers)]

    def step(self, previous, position, memory, mask, cells):
        """One decoding step: previous ids [batch] or None at the start; returns logits, cells and head 0's attention."""
        if previous is None:
            x = positions(0, 1, self.shape.dim, mask.device).expand(cells[0].shape[0], 1, -1)
        else:
            x = self._embed(previous[:, None], position)
        attention, new_cells = None, []
        for layer, (keys, values) in enumerate(memory, 1):
            x, cell = self._rnn_step(f"decoder_l{layer}_rnn", x, cells[layer - 1])
            new_cells.append(cell)
            x, attention = self._attend(f"decoder_l{layer}_context", x, keys, values, mask)
            x = self._ffn(f"decoder_l{layer}_ffn", x)
        return self.logits(x)[:, 0], new_cells, attention[:, 0, 0]
