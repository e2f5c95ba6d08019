#!/usr/bin/env python3
"""Trains a model on prepared data, on a CUDA device if there is one.

Writes checkpoint.pt into --work every few minutes and on SIGTERM, train.log (tab-separated: minutes, updates, pieces, loss,
alignment loss, pieces per second) and valid.log. Started again it goes on where it stopped. `kill -STOP` pauses it.
"""

import argparse
import math
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path

from recipe import parameters


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parameters.add_arguments(parser)
    parser.add_argument("--flores", type=Path, help="folder with dev.<language>: BLEU while training (never trained on)")
    parser.add_argument("--minutes", type=float, help="working time in all, instead of the profile's")
    parser.add_argument("--continue-from", type=Path, help="start from this checkpoint's weights")
    args = parser.parse_args()
    settings = parameters.load(args.profile)
    if args.minutes:
        settings["training"]["minutes"] = args.minutes
    parameters.prepare_process()
    Run(args, settings).go()


class Run:
    """One training run and everything it has to remember."""

    def __init__(self, args, settings):
        import numpy
        import torch

        from recipe import vocabulary
        from recipe.dataset import Dataset
        from recipe.model import Shape, Translator

        self.args, self.settings, self.wanted = args, settings, settings["training"]
        self.pool = ThreadPoolExecutor(max(1, self.wanted["threads"]))
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.workers = self.wanted["threads"] if self.device == "cpu" else 1
        torch.set_num_threads(1)
        torch.manual_seed(settings["seed"])
        if self.device == "cuda":
            torch.backends.cuda.matmul.allow_tf32 = True
        self.numpy, self.torch = numpy, torch
        self.spm = vocabulary.load(args.work / "vocab.spm")
        directions = settings["data"]["directions"]
        parts = [Dataset.load(args.work / f"{d}.npz") for d in directions]
        extra = [Dataset.load(p) for p in sorted(args.work.glob("synthetic-*.npz"))]
        self.prefixes = self._prefixes(directions, parts, extra)
        self.data = Dataset.joined(parts + extra)
        self.offsets = self.data.offsets()
        self._to_device()
        counts = numpy.bincount(self.data.target, minlength=self.spm.get_piece_size())
        self.common = torch.from_numpy(numpy.argsort(-counts)[: self.wanted["common_pieces"]].copy()).to(self.device)
        shape = Shape(self.spm.get_piece_size(), **{k: settings["model"][k] for k in
                                                   ("dim", "ffn", "heads", "encoder_layers", "decoder_layers")})
        self.model = Translator(shape, settings["model"]["dropout"], settings["model"]["guided_heads"])
        self.state = {"shape": asdict(shape), "updates": 0, "seconds": 0.0, "pieces": 0, "epoch": 0, "batch": 0}
        self.optimiser = None
        self._start()

    def _prefixes(self, directions, parts, extra):
        """The pieces that ask for the target language, a row per pair, or None."""
        from recipe import vocabulary

        if not self.settings["data"]["target_prefix"]:
            return None
        names = list(directions) + [p.stem.replace("synthetic-", "") for p in sorted(self.args.work.glob("synthetic-*.npz"))]
        rows = [vocabulary.prefix_for(self.spm, name, self.settings) for name in names]
        return self.numpy.concatenate([self.numpy.tile(row, (len(p), 1)) for p, row in zip(parts + extra, rows)])

    def _to_device(self):
        """Moves every id to the device once: no loading while training."""
        torch = self.torch
        tensors = {"source": self.data.source.astype("int32"), "target": self.data.target.astype("int32"),
                   "alignment": self.data.alignment, "source_start": self.offsets[0], "target_start": self.offsets[1],
                   "source_length": self.data.source_length.astype("int64"), "target_length": self.data.target_length.astype("int64")}
        if self.prefixes is not None:
            tensors["prefix"] = self.prefixes
        self.held = {name: torch.from_numpy(value).to(self.device) for name, value in tensors.items()}

    def _start(self):
        from recipe import checkpoint

        torch, path = self.torch, self.args.work / "checkpoint.pt"
        saved = checkpoint.load(path) if path.exists() else None
        if saved:
            self._take(saved["weights"])
            self.state.update({k: saved[k] for k in self.state})
        elif self.args.continue_from:
            self._take(checkpoint.load(self.args.continue_from)["average"])
        else:
            self._embeddings()
        self.model.to(self.device).train()
        self.optimiser = torch.optim.Adam(self.model.parameters(), lr=0.0, betas=(0.9, 0.98), eps=1e-9)
        if saved:
            self.optimiser.load_state_dict(saved["optimiser"])
        average = saved["average"] if saved else {n: p.detach() for n, p in self.model.weights.items()}
        self.average = {n: average[n].to(self.device).clone() for n in self.model.weights.keys()}

    def _take(self, weights):
        for name, parameter in self.model.weights.items():
            parameter.data.copy_(weights[name])

    def _embeddings(self):
        if self.settings["model"]["embeddings"] != "bilingual":
            return
        from recipe import embeddings

        size, dim = self.model.shape.vocabulary, self.model.shape.dim
        with self.numpy.load(self.args.work / f"lexicon-{self.settings['data']['directions'][0]}.npz") as lexicon:
            rows = embeddings.bilingual(self.data, dict(lexicon), size, dim, self.settings["seed"])
        self.model.weights["Wemb"].data.copy_(rows)
        self.model.weights["decoder_ff_logit_out_b"].data.copy_(embeddings.output_bias(self.data, size))

    # batches

    def _gather(self, flat, starts, lengths, width):
        """Rows of ids from flat arrays, EOS behind each; returns ids and the mask."""
        torch = self.torch
        column = torch.arange(width, device=self.device)[None, :]
        inside = column < lengths[:, None]
        at = torch.where(inside, starts[:, None] + column, torch.zeros_like(column))
        ids = torch.where(inside, self.held[flat][at].long(), torch.zeros_like(at))
        return ids, column <= lengths[:, None]

    def _batch(self, chosen):
        """Source ids, mask, target ids, mask and aligned source positions (-1 = none, EOS to EOS)."""
        torch, held = self.torch, self.held
        rows = torch.from_numpy(chosen).to(self.device)
        n, m = held["source_length"][rows], held["target_length"][rows]
        source, source_mask = self._gather("source", held["source_start"][rows], n, int(n.max()) + 1)
        target, target_mask = self._gather("target", held["target_start"][rows], m, int(m.max()) + 1)
        links, _ = self._gather("alignment", held["target_start"][rows], m, int(m.max()) + 1)
        inside = torch.arange(links.shape[1], device=self.device)[None, :] < m[:, None]
        links = torch.where(inside & (links != 255), links, torch.full_like(links, -1))
        links = links.scatter(1, m[:, None], n[:, None])
        if "prefix" in held:
            prefix = held["prefix"][rows]
            source = torch.cat([prefix, source], 1)
            source_mask = torch.nn.functional.pad(source_mask, (prefix.shape[1], 0), value=True)
            links = torch.where(links >= 0, links + prefix.shape[1], links)
        return source, source_mask, target, target_mask, links

    # one update

    def _loss(self, batch):
        torch = self.torch
        source, source_mask, target, target_mask, links = batch
        mixed = torch.autocast("cuda", torch.bfloat16) if self.device == "cuda" else nullcontext()
        with mixed:
            states, attention = self.model(source, source_mask, target)
            real = target_mask.reshape(-1)
            states, wanted = states.flatten(0, 1)[real], target.reshape(-1)[real]
            if self.wanted["sampled_pieces"] and not self._cooling():
                logits, wanted = self._sampled(states, wanted)
            else:
                logits = self.model.logits(states)
        likelihood = torch.nn.functional.cross_entropy(logits.float(), wanted, reduction="sum",
                                                       label_smoothing=self.wanted["label_smoothing"])
        aligned = (links >= 0) & target_mask
        picked = attention.gather(-1, links.clamp(min=0)[:, None, :, None].expand(-1, attention.shape[1], -1, 1))[..., 0]
        guided = -(picked.clamp(min=1e-6).log().mean(1) * aligned).sum()
        return likelihood, guided, int(real.sum())

    def _sampled(self, states, wanted):
        """Scores of the batch's own pieces, the commonest ones and a random sample that stands for all the others.

        A sampled piece's score is raised by the log of how many pieces it stands for, which keeps the softmax's sum unbiased.
        """
        torch, size = self.torch, self.model.shape.vocabulary
        sure = torch.zeros(size, dtype=torch.bool, device=self.device)
        sure[self.common] = True
        sure[wanted] = True
        others = (~sure).nonzero()[:, 0]
        sample = others[torch.randint(len(others), (self.wanted["sampled_pieces"],), device=self.device)]
        pieces = torch.cat([sure.nonzero()[:, 0], sample])
        place = torch.zeros(size, dtype=torch.long, device=self.device)
        place[pieces.flip(0)] = torch.arange(len(pieces) - 1, -1, -1, device=self.device)
        bias = self.model.weights["decoder_ff_logit_out_b"][0, pieces].clone()
        bias[-len(sample):] += math.log(len(others) / len(sample))
        rows = torch.nn.functional.embedding(pieces, self.model.weights["Wemb"])
        return torch.matmul(states, rows.t()) + bias, place[wanted]

    def _rate(self):
        """Warm-up, inverse square root, and a linear fall over the last share of the run."""
        w, updates = self.wanted, self.state["updates"] + 1
        rate = w["learning_rate"] * min(updates / w["warmup"], (w["warmup"] / updates) ** 0.5)
        left = 1 - self._progress()
        return rate * max(0.1, min(1.0, left / w["cooldown"]) if w["cooldown"] else 1.0)

    def _gradients(self, batch):
        """Summed losses of one batch and their gradients."""
        likelihood, guided, pieces = self._loss(batch)
        wanted = self.torch.autograd.grad(likelihood + self.wanted["guided_alignment"] * guided, list(self.model.parameters()))
        return likelihood.detach(), guided.detach(), pieces, wanted

    def _progress(self):
        """How much of the run is done, by time or by updates, whichever ends it first."""
        share = self.state["seconds"] / (60 * self.wanted["minutes"])
        return max(share, self.state["updates"] / self.wanted["updates"]) if self.wanted["updates"] else share

    def _update(self, batches):
        """One step of the optimiser over several batches: one thread each on a CPU, where that beats threads inside products."""
        torch, w = self.torch, self.wanted
        found = list(self.pool.map(self._gradients, batches)) if len(batches) > 1 else [self._gradients(b) for b in batches]
        likelihood, guided, pieces = (sum(f[i] for f in found) for i in range(3))
        for parameter, *gradients in zip(self.model.parameters(), *(f[3] for f in found)):
            parameter.grad = sum(gradients[1:], gradients[0]) / pieces
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), w["clip"])
        for group in self.optimiser.param_groups:
            group["lr"] = self._rate()
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        decay = min(w["ema"], (1 + self.state["updates"]) / (10 + self.state["updates"]))
        with torch.no_grad():
            torch._foreach_mul_(list(self.average.values()), decay)
            torch._foreach_add_(list(self.average.values()), [p.detach() for p in self.model.weights.values()], alpha=1 - decay)
        return likelihood, guided, pieces

    # the run

    def _epoch(self):
        """The batches of the current epoch, from where the run stands."""
        from recipe.dataset import batches, epoch_order

        rng = self.numpy.random.default_rng([self.settings["seed"], self.state["epoch"]])
        ordered = self.wanted["short_first"] and self.state["epoch"] == 0
        lengths = self.data.source_length, self.data.target_length
        order = epoch_order(self.data.weight, lengths, rng, by_length=ordered)
        return batches(order, lengths, self.wanted["batch_tokens"] // self.workers, rng, shuffle=not ordered)

    def _save(self, name="checkpoint.pt"):
        from recipe import checkpoint

        weights = {n: p.detach() for n, p in self.model.weights.items()}
        checkpoint.save(self.args.work / name, {**self.state, "weights": weights, "average": self.average,
                                                "optimiser": self.optimiser.state_dict()})

    def _log(self, name, *columns):
        line = "\t".join(str(c) for c in columns)
        with open(self.args.work / name, "a", encoding="utf-8") as file:
            file.write(line + "\n")
        print(name.split(".")[0], line, flush=True)

    def _validate(self):
        """BLEU of the averaged weights on the first lines of FLORES-200 dev, greedy, per direction."""
        if not self.args.flores:
            return
        from recipe import checkpoint, scores, search, vocabulary

        model = checkpoint.model_of({"shape": self.state["shape"], "average": self.average}, device=self.device)
        for direction in self.settings["data"]["directions"]:
            source, target = direction.split("-")
            lines = [(self.args.flores / f"dev.{language}").read_text(encoding="utf-8").splitlines()[: self.wanted["validate_lines"]]
                     for language in (source, target)]
            prefix = vocabulary.prefix_for(self.spm, direction, self.settings)
            written = search.translate(model, self.spm, lines[0], prefix, device=self.device)
            tokenize = scores.TOKENIZERS.get(target, scores.tokenize_13a)
            self._log("valid.log", f"{self.state['seconds'] / 60:.1f}", self.state["updates"], direction,
                      f"{scores.bleu(written, lines[1], tokenize):.2f}", f"{scores.chrf(written, lines[1]):.2f}", written[0][:200])

    def go(self):
        stop = []
        signal.signal(signal.SIGTERM, lambda *_: stop.append(True))
        w, sums, mark = self.wanted, [0.0, 0.0, 0], time.time()
        saved_at, validated_at, reported_at = self.state["seconds"], self.state["seconds"], self.state["seconds"]
        cooling = self._cooling()
        todo = self._epoch()
        while self._progress() < 1 and not stop:
            if self.state["batch"] >= len(todo):
                self.state["epoch"], self.state["batch"] = self.state["epoch"] + 1, 0
                todo = self._epoch()
            at = self.state["batch"]
            parts = self._update([self._batch(rows) for rows in todo[at : at + self.workers]])
            sums = [a + b for a, b in zip(sums, parts)]
            self.state["updates"] += 1
            self.state["batch"] += self.workers
            self.state["pieces"] += parts[2]
            now = time.time()
            self.state["seconds"] += min(now - mark, 30)  # a pause is not work
            mark = now
            if self.state["updates"] % w["report_updates"] == 0:
                pace = sums[2] / max(self.state["seconds"] - reported_at, 1e-6)
                self._log("train.log", f"{self.state['seconds'] / 60:.2f}", self.state["updates"], self.state["pieces"],
                          f"{float(sums[0]) / sums[2]:.4f}", f"{float(sums[1]) / sums[2]:.4f}", f"{pace:.0f}",
                          f"{self.state['epoch']}:{self.state['batch']}/{len(todo)}")
                sums, reported_at = [0.0, 0.0, 0], self.state["seconds"]
            if not cooling and self._cooling():
                cooling = True
                self._save("before-cooldown.pt")
            if self.state["seconds"] - saved_at > w["checkpoint_seconds"]:
                self._save()
                saved_at = self.state["seconds"]
            if self.state["seconds"] - validated_at > 60 * w["validate_minutes"]:
                self._validate()
                validated_at, mark = self.state["seconds"], time.time()
        self._save()
        if not stop:
            self._validate()

    def _cooling(self):
        return self._progress() >= 1 - self.wanted["cooldown"]


if __name__ == "__main__":
    main()
