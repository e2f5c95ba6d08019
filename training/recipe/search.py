"""Greedy and beam search over a `Translator`, with Marian's conventions."""

import torch

from .model import EOS


def pad(sequences, device="cpu"):
    """Lists of ids to one padded tensor and its mask."""
    length = max(len(s) for s in sequences)
    ids = torch.zeros(len(sequences), length, dtype=torch.long)
    mask = torch.zeros(len(sequences), length)
    for row, sequence in enumerate(sequences):
        ids[row, : len(sequence)] = torch.as_tensor(sequence, dtype=torch.long)
        mask[row, : len(sequence)] = 1
    return ids.to(device), mask.to(device)


@torch.no_grad()
def greedy(model, sources, length_factor=3.0, device="cpu"):
    """Best piece at every step. `sources` are id lists ending with EOS; answers are id lists without it."""
    ids, mask = pad(sources, device)
    encoded, additive = model.encode(ids, mask)
    memory, cells = model.memory(encoded), model.start(len(sources), device)
    limit = int(length_factor * ids.shape[1])  # Marian counts from the longest sentence of the batch
    done = torch.zeros(len(sources), dtype=torch.bool, device=device)
    previous, steps = None, []
    for position in range(limit):
        logits, cells, _ = model.step(previous, position, memory, additive, cells)
        logits[:, 1] = float("-inf")  # Marian never writes <unk> unless asked to
        previous = torch.where(done, torch.zeros_like(logits[:, 0], dtype=torch.long), logits.argmax(-1))
        steps.append(previous)
        done |= previous == EOS
        if bool(done.all()):
            break
    rows = torch.stack(steps, 1).tolist()
    return [row[: row.index(EOS)] if EOS in row else row for row in rows]


@torch.no_grad()
def beam(model, sources, size=4, length_factor=3.0, device="cpu"):
    """Length-normalised beam search; the score is the mean log-probability, EOS counted."""
    ids, mask = pad(sources, device)
    batch, width = ids.shape[0], model.shape.vocabulary
    encoded, additive = model.encode(ids, mask)
    spread = torch.arange(batch, device=device).repeat_interleave(size)
    memory = [(k[spread], v[spread]) for k, v in model.memory(encoded)]
    additive, cells = additive[spread], model.start(batch * size, device)
    scores = torch.full((batch, size), float("-inf"), device=device)
    scores[:, 0] = 0
    finished = [[] for _ in range(batch)]
    history, previous = torch.zeros(batch * size, 0, dtype=torch.long, device=device), None
    for position in range(int(length_factor * ids.shape[1])):
        logits, cells, _ = model.step(previous, position, memory, additive, cells)
        logits[:, 1] = float("-inf")
        total = scores.view(-1, 1) + torch.log_softmax(logits, -1)
        scores, flat = total.view(batch, size * width).topk(size, dim=-1)
        origin = (flat // width + torch.arange(batch, device=device)[:, None] * size).view(-1)
        previous = (flat % width).view(-1)
        history = torch.cat([history[origin], previous[:, None]], 1)
        cells = [c[origin] for c in cells]
        for row, (piece, score) in enumerate(zip(previous.tolist(), scores.view(-1).tolist())):
            if piece == EOS and score > float("-inf"):
                finished[row // size].append((score / (position + 1), history[row, :-1].tolist()))
        scores = scores.masked_fill(previous.view(batch, size) == EOS, float("-inf"))
        if all(len(f) >= size for f in finished) or bool(torch.isinf(scores).all()):
            break
    last = history.view(batch, size, -1)[:, 0].tolist()
    return [max(f)[1] if f else last[i] for i, f in enumerate(finished)]


def translate(model, spm, lines, prefix=(), batch=64, device="cpu", size=1):
    """Lines of text to lines of text, in batches of like length; beam search when `size` is above 1."""
    ids = [list(prefix) + spm.encode(line) + [EOS] for line in lines]
    order, written = sorted(range(len(ids)), key=lambda i: len(ids[i])), [""] * len(ids)
    for at in range(0, len(order), batch):
        rows = order[at : at + batch]
        chosen = [ids[i] for i in rows]
        found = greedy(model, chosen, device=device) if size == 1 else beam(model, chosen, size, device=device)
        for i, answer in zip(rows, found):
            written[i] = spm.decode(answer)
    return written
