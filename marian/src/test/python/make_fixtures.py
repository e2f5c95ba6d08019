#!/usr/bin/env python3
"""Makes the tiny random models of the tests and, with a plain numpy decoder of its own, what must come out of them.

    python3 make_fixtures.py ../resources/org/alihwarta/marian/models

Nothing here is shared with the Java code. The decoder follows marian-dev's transformer.h, cells.h, beam_search.cpp and
intgemm_interface.h in the plainest way: one sentence at a time, the whole history of a hypothesis computed anew.
"""
import io
import math
import os
import struct
import sys
import zipfile

import numpy as np

WORDS = ["▁berita", "▁pagi", "▁ini", "▁di", "▁Jakarta", "▁the", "▁news", "▁this", "▁morning", "▁in", "an", "kan", "▁me"]
SENTENCES = ["Berita pagi ini di Jakarta.", "ini", "Halo, Jakarta!", ">>eng<< berita pagi", "½ kanan 東京 di"]
UNKNOWN, END = 1, 0


# --- SentencePiece -------------------------------------------------------------------------------------------------

def varint(value):
    out = b""
    while value > 127:
        out += bytes([value & 127 | 128])
        value >>= 7
    return out + bytes([value])


def field(number, payload):
    return varint(number << 3 | 2) + varint(len(payload)) + payload


def pieces():
    """(symbol, score, kind) of each piece; kinds as in sentencepiece_model.proto."""
    listed = [("</s>", 0.0, 3), ("<unk>", 0.0, 2), (">>eng<<", 0.0, 4), (">>fra<<", 0.0, 4)]
    listed += [("<0x%02X>" % value, 0.0, 6) for value in range(256)]
    letters = "▁abcdefghijklmnoprstuwyBHJ.,!"
    listed += [(letter, -5.0 - 0.01 * i, 1) for i, letter in enumerate(letters)]
    listed += [(word, -3.0 - 0.01 * i, 1) for i, word in enumerate(WORDS)]
    return listed


def write_vocabulary(path):
    out = b""
    for symbol, score, kind in pieces():
        out += field(1, field(1, symbol.encode()) + b"\x15" + struct.pack("<f", score) + b"\x18" + varint(kind))
    out += field(2, b"\x18\x01" + varint(35 << 3) + b"\x01")
    with open(path, "wb") as file:
        file.write(out)


def encode(text):
    """Best segmentation by dynamic programming over the characters; unknown characters become bytes."""
    listed = pieces()
    normal = {s: (i, sc) for i, (s, sc, k) in enumerate(listed) if k == 1}
    special = {s: i for i, (s, sc, k) in enumerate(listed) if k == 4}
    text = "▁" + "▁".join(text.split())
    best = [(0.0, None)] + [None] * len(text)
    for end in range(1, len(text) + 1):
        for start in range(end):
            part = text[start:end]
            if best[start] is None:
                continue
            if part in normal:
                score = normal[part][1]
            elif part in special:
                score = len(part.encode()) * max(s for _, s in normal.values()) - 0.1
            elif len(part) == 1:
                score = min(s for _, s in normal.values()) - 10
            else:
                continue
            if best[end] is None or best[start][0] + score > best[end][0]:
                best[end] = (best[start][0] + score, start)
    cut, end = [], len(text)
    while end > 0:
        cut.append(text[best[end][1]:end])
        end = best[end][1]
    ids = []
    for part in reversed(cut):
        if part in normal:
            ids.append(normal[part][0])
        elif part in special:
            ids.append(special[part])
        else:
            ids += [4 + byte for byte in part.encode()]
    return ids + [END]


# --- models --------------------------------------------------------------------------------------------------------

class Model:
    def __init__(self, seed, **settings):
        self.settings = {
            "type": "transformer", "dim-emb": 16, "enc-depth": 2, "dec-depth": 2, "transformer-heads": 4,
            "transformer-ffn-depth": 2, "transformer-ffn-activation": "relu", "transformer-preprocess": "",
            "transformer-postprocess": "dan", "transformer-postprocess-emb": "d", "transformer-postprocess-top": "",
            "transformer-decoder-autoreg": "rnn", "dec-cell": "ssru", "tied-embeddings-all": "true",
            "tied-embeddings": "false", "tied-embeddings-src": "false", "transformer-no-projection": "false",
            "transformer-guided-alignment-layer": "last", "transformer-tied-layers": [],
            "transformer-train-position-embeddings": "false"}
        self.settings.update({key.replace("_", "-"): value for key, value in settings.items()})
        self.random = np.random.default_rng(seed)
        self.tensors = {}
        self.alphas = {}
        self.multipliers = {}
        self.make()

    def matrix(self, name, rows, columns, scale=None):
        scale = scale or 3.0 / math.sqrt(rows)
        self.tensors[name] = (self.random.standard_normal((rows, columns)) * scale).astype(np.float32)

    def norm(self, prefix, suffix=""):
        d = self.settings["dim-emb"]
        self.tensors[prefix + "_ln_scale" + suffix] = (1 + 0.1 * self.random.standard_normal((1, d))).astype(np.float32)
        self.matrix(prefix + "_ln_bias" + suffix, 1, d, 0.1)

    def norms(self, prefix):
        if "n" in self.settings["transformer-postprocess"]:
            self.norm(prefix)
        if "n" in self.settings["transformer-preprocess"]:
            self.norm(prefix, "_pre")

    def attention(self, prefix):
        d = self.settings["dim-emb"]
        for kind in "qkvo":
            self.matrix(prefix + "_W" + kind, d, d)
            self.matrix(prefix + "_b" + kind, 1, d, 0.1)
        self.norms(prefix + "_Wo")

    def feed_forward(self, prefix):
        d = self.settings["dim-emb"]
        self.matrix(prefix + "_W1", d, 32)
        self.matrix(prefix + "_b1", 1, 32, 0.1)
        self.matrix(prefix + "_W2", 32, d)
        self.matrix(prefix + "_b2", 1, d, 0.1)
        self.norms(prefix + "_ffn")

    def make(self):
        s, d, v = self.settings, self.settings["dim-emb"], len(pieces())
        names = ["Wemb"] if s["tied-embeddings-all"] == "true" else ["encoder_Wemb", "decoder_Wemb"]
        for name in names:
            self.matrix(name, v, d, 2.0 / math.sqrt(d))
        if s["tied-embeddings-all"] != "true" and s["tied-embeddings"] != "true":
            self.matrix("decoder_ff_logit_out_Wt", v, d, 2.0 / math.sqrt(d))
        self.matrix("decoder_ff_logit_out_b", 1, v, 0.5)
        self.tensors["decoder_ff_logit_out_b"][0, 4:260] -= 4
        self.tensors["decoder_ff_logit_out_b"][0, END] += 3
        for side in ("encoder", "decoder"):
            if "n" in s["transformer-postprocess-top"]:
                self.norm(side + "_top")
        for i in range(1, s["enc-depth"] + 1):
            self.attention("encoder_l%d_self" % i)
            self.feed_forward("encoder_l%d_ffn" % i)
        for i in range(1, s["dec-depth"] + 1):
            if s["transformer-decoder-autoreg"] == "rnn":
                self.matrix("decoder_l%d_rnn_W" % i, d, d)
                self.matrix("decoder_l%d_rnn_Wf" % i, d, d)
                self.matrix("decoder_l%d_rnn_bf" % i, 1, d, 0.1)
                if "n" in s["transformer-postprocess"]:
                    self.norm("decoder_l%d_rnn_ffn" % i)
                if "n" in s["transformer-preprocess"]:
                    self.norm("decoder_l%d_rnn" % i, "_pre")
            else:
                self.attention("decoder_l%d_self" % i)
            self.attention("decoder_l%d_context" % i)
            self.feed_forward("decoder_l%d_ffn" % i)

    def yaml(self):
        lines = []
        for key, value in self.settings.items():
            lines.append("%s:\n  []" % key if value == [] else '%s: %s' % (key, value if value != "" else '""'))
        return "\n".join(lines) + "\n"

    # --- int8 as marian-conv makes it: every _W matrix and the embeddings, 127 / max

    def is_quantized(self, name):
        return "Wemb" in name or name[-3:-1] == "_W" or name.endswith("_W") or name.endswith("_Wt")

    def quantize(self, with_alphas):
        for name in [n for n in self.tensors if self.is_quantized(n)]:
            tensor = self.tensors[name].astype(np.float32)
            multiplier = np.float32(127) / np.abs(tensor).max()
            self.multipliers[name] = multiplier
            self.tensors[name] = np.clip(np.rint(tensor * multiplier), -127, 127).astype(np.int8)
            if with_alphas and name != "encoder_Wemb":
                self.alphas[name] = np.float32(20 + 10 * self.random.random())

    # --- arithmetic

    def weights(self, name):
        tensor = self.tensors[name]
        return tensor / np.float64(self.multipliers[name]) if name in self.multipliers else tensor.astype(np.float64)

    def product(self, x, name, bias=None, transposed=False):
        tensor = self.tensors[name].T if transposed else self.tensors[name]
        if name in self.multipliers:
            alpha = np.float64(self.alphas[name]) if name in self.alphas else 127 / np.abs(x).max()
            steps = np.clip(np.rint(x * alpha), -127, 127)
            result = steps @ tensor.astype(np.float64) / (alpha * np.float64(self.multipliers[name]))
        else:
            result = x @ tensor.astype(np.float64)
        return result if bias is None else result + self.tensors[bias].astype(np.float64)


def layer_norm(model, x, prefix, suffix=""):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    scaled = (x - mean) / np.sqrt(variance + 1e-6)
    return scaled * model.tensors[prefix + "_ln_scale" + suffix] + model.tensors[prefix + "_ln_bias" + suffix]


def before(model, x, prefix, key="transformer-preprocess"):
    for operation in model.settings[key]:
        x = layer_norm(model, x, prefix, "_pre") if operation == "n" else x
    return x


def after(model, x, skipped, prefix, key="transformer-postprocess"):
    for operation in model.settings[key]:
        x = x + skipped if operation == "a" else layer_norm(model, x, prefix) if operation == "n" else x
    return x


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def activate(model, x):
    name = model.settings["transformer-ffn-activation"]
    return np.maximum(x, 0) if name == "relu" else x * sigmoid(x if name == "swish" else 1.702 * x)


def signal(length, d):
    half = d // 2
    rates = np.exp(-np.arange(half) * (math.log(10000) / (half - 1)))
    angles = np.arange(length)[:, None] * rates[None, :]
    return np.concatenate([np.sin(angles), np.cos(angles)], axis=-1)


def attend(model, x, memory, prefix, causal=False):
    heads = model.settings["transformer-heads"]
    d = x.shape[-1] // heads
    query = model.product(before(model, x, prefix + "_Wo"), prefix + "_Wq", prefix + "_bq")
    key = model.product(memory, prefix + "_Wk", prefix + "_bk")
    value = model.product(memory, prefix + "_Wv", prefix + "_bv")
    out, first = np.zeros_like(query), None
    for h in range(heads):
        part = slice(h * d, (h + 1) * d)
        scores = query[:, part] @ key[:, part].T / math.sqrt(d)
        if causal:
            scores = scores + np.triu(np.full(scores.shape, -1e9), 1)
        weights = softmax(scores)
        first = weights if h == 0 else first
        out[:, part] = weights @ value[:, part]
    out = model.product(out, prefix + "_Wo", prefix + "_bo")
    return after(model, out, x, prefix + "_Wo"), first


def feed_forward(model, x, prefix):
    hidden = before(model, x, prefix + "_ffn")
    hidden = activate(model, model.product(hidden, prefix + "_W1", prefix + "_b1"))
    hidden = model.product(hidden, prefix + "_W2", prefix + "_b2")
    return after(model, hidden, x, prefix + "_ffn")


def encode_source(model, ids):
    d = model.settings["dim-emb"]
    tied = model.settings["tied-embeddings-all"] == "true"
    x = model.weights("Wemb" if tied else "encoder_Wemb")[ids] * math.sqrt(d) + signal(len(ids), d)
    bottom = x
    for i in range(1, model.settings["enc-depth"] + 1):
        x, _ = attend(model, x, x, "encoder_l%d_self" % i)
        x = feed_forward(model, x, "encoder_l%d_ffn" % i)
    return after(model, x, bottom, "encoder_top", "transformer-postprocess-top")


def recurrent(model, x, cells, prefix):
    """One position; cells holds the state before and takes the state after."""
    inner = before(model, x, prefix)
    candidate = model.product(inner, prefix + "_W")
    forget = sigmoid(model.product(inner, prefix + "_Wf", prefix + "_bf"))
    cells[prefix] = forget * cells.get(prefix, np.zeros_like(x)) + (1 - forget) * candidate
    return after(model, np.maximum(cells[prefix], 0), x, prefix + "_ffn")


def step(model, context, words, state):
    """Log probabilities after `words`, attention of the alignment head, and the state to go on with."""
    s, d = model.settings, model.settings["dim-emb"]
    tied_all = s["tied-embeddings-all"] == "true"
    table = model.weights("Wemb" if tied_all else "decoder_Wemb")
    state = {key: value.copy() for key, value in state.items()}
    position = len(words)
    x = table[words[-1:]] * math.sqrt(d) if words else np.zeros((1, d))
    x = x + signal(position + 1, d)[-1:]
    bottom, attention = x, None
    for i in range(1, s["dec-depth"] + 1):
        if s["transformer-decoder-autoreg"] == "rnn":
            x = recurrent(model, x, state, "decoder_l%d_rnn" % i)
        else:
            name = "decoder_l%d_self" % i
            state[name] = np.concatenate([state[name], x]) if name in state else x
            x, _ = attend(model, x, state[name], name)
        x, attention = attend(model, x, context, "decoder_l%d_context" % i)
        x = feed_forward(model, x, "decoder_l%d_ffn" % i)
    x = after(model, x, bottom, "decoder_top", "transformer-postprocess-top")
    tied = tied_all or s["tied-embeddings"] == "true"
    name = "Wemb" if tied_all else "decoder_Wemb" if tied else "decoder_ff_logit_out_Wt"
    logits = model.product(x, name, "decoder_ff_logit_out_b", transposed=True)[0]
    return logits - logits.max() - math.log(np.exp(logits - logits.max()).sum()), attention[0], state


def search(model, ids, beam, shortlist=None):
    """Beam search with --normalize 1; the finished hypotheses, best first: (score, words, word scores, attention)."""
    context = encode_source(model, ids)
    live, finished = [(0.0, [], [], [], {})], []
    width, length = beam, 0
    while live and width:
        length += 1
        options = []
        for total, words, scores, attentions, state in live:
            log_probabilities, attention, after_state = step(model, context, words, state)
            if shortlist is not None:
                allowed = np.full_like(log_probabilities, -np.inf)
                kept = log_probabilities[shortlist]
                allowed[shortlist] = kept - math.log(np.exp(kept).sum())
                log_probabilities = allowed
            log_probabilities[UNKNOWN] = -np.inf
            for word in np.argsort(-log_probabilities)[:beam]:
                score = log_probabilities[word]
                options.append((total + score, words + [int(word)], scores + [score], attentions + [attention],
                                after_state))
        options.sort(key=lambda option: -option[0])
        live = []
        for option in options[:width]:
            if option[1][-1] == END or length >= 3 * len(ids):
                finished.append((option[0] / length, option[1], option[2], option[3]))
            else:
                live.append(option)
        width = len(live)
    return sorted(finished, key=lambda one: -one[0])


# --- files ---------------------------------------------------------------------------------------------------------

def write_npz(model, path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        text = np.frombuffer(model.yaml().encode() + b"\0", dtype=np.int8)
        for name, tensor in list(model.tensors.items()) + [("special:model.yml", text)]:
            out = io.BytesIO()
            np.save(out, tensor)
            archive.writestr(zipfile.ZipInfo(name + ".npy"), out.getvalue(), zipfile.ZIP_DEFLATED)


def write_bin(model, path, half=False):
    items = []
    for name, tensor in model.tensors.items():
        if name in model.multipliers:
            data = tensor if "Wemb" in name else tensor.T
            items.append((name, 0x4101, tensor.shape, data.tobytes() + struct.pack("<f", model.multipliers[name])))
        elif half:
            items.append((name, 0x402, tensor.shape, tensor.astype(np.float16).tobytes()))
        else:
            items.append((name, 0x404, tensor.shape, tensor.astype("<f4").tobytes()))
    for name, alpha in model.alphas.items():
        key = name + "_QuantMultA"
        if "Wemb" in name:  # marian-conv quantises this one too: all names with Wemb in them
            multiplier = np.float32(127) / alpha
            items.append((key, 0x4101, (1, 1), b"\x7f" + struct.pack("<f", multiplier)))
        else:
            items.append((key, 0x404, (1, 1), struct.pack("<f", alpha)))
    text = model.yaml().encode() + b"\0"
    items.append(("special:model.yml", 0x101, (len(text),), text))
    items = [(n, t, s, data + b"\0" * (-len(data) % 256)) for n, t, s, data in items]
    out = struct.pack("<QQ", 1, len(items))
    for name, kind, shape, data in items:
        out += struct.pack("<QQQQ", len(name) + 1, kind, len(shape), len(data))
    out += b"".join(name.encode() + b"\0" for name, *_ in items)
    out += b"".join(struct.pack("<%di" % len(shape), *shape) for _, _, shape, _ in items)
    padding = 256 - (len(out) + 8) % 256
    out += struct.pack("<Q", padding) + b"\0" * padding + b"".join(item[3] for item in items)
    with open(path, "wb") as file:
        file.write(out)


def write_shortlist(path, frequent, lists):
    offsets = [0]
    for words in lists:
        offsets.append(offsets[-1] + len(words))
    words = [word for one in lists for word in sorted(one)]
    words += [0] * (len(words) % 2)
    offsets[-1] = len(words)
    body = struct.pack("<QQQQ", frequent, 2, len(offsets), len(words))
    body += struct.pack("<%dQ" % len(offsets), *offsets) + struct.pack("<%dI" % len(words), *words)
    checksum, mask = 0, (1 << 64) - 1
    for value in struct.unpack("<%dQ" % (len(body) // 8), body):
        checksum ^= (value + 0x9E3779B9 + (checksum << 6) + (checksum >> 2)) & mask
    with open(path, "wb") as file:
        file.write(struct.pack("<QQ", 0xF11A48D5013417F5, checksum & mask) + body)


def chosen(ids, frequent, lists):
    words = set(range(frequent)) | set(ids)
    for one in ids:
        words |= set(lists[one])
    following = frequent
    while len(words) % 8:
        words.add(following)
        following += 1
    return sorted(words)


def write_expected(folder, model, beam, lists=None, frequent=0):
    with open(os.path.join(folder, "expected.tsv"), "w", encoding="utf-8") as out:
        for sentence in SENTENCES:
            ids = encode(sentence)
            shortlist = chosen(ids, frequent, lists) if lists else None
            for rank, (score, words, scores, attentions) in enumerate(search(model, ids, beam, shortlist)[:beam]):
                out.write("\t".join([
                    sentence, " ".join(map(str, ids)), str(beam), str(rank), "%.6f" % score, " ".join(map(str, words)),
                    " ".join("%.6f" % one for one in scores),
                    " ".join(",".join("%.4f" % one for one in row) for row in attentions)]) + "\n")


def main(target):
    cases = {
        "ssru": (Model(1), "npz", 1),
        "ssru-beam": (Model(2, transformer_ffn_activation="swish"), "bin", 4),
        "self-attention": (Model(3, transformer_decoder_autoreg="self-attention", tied_embeddings_all="false",
                                 transformer_preprocess="n", transformer_postprocess="da",
                                 transformer_postprocess_top="n", transformer_ffn_activation="gelu"), "npz", 4),
        "self-attention-tied": (Model(4, transformer_decoder_autoreg="self-attention", tied_embeddings_all="false",
                                      tied_embeddings="true", transformer_ffn_activation="swish"), "bin", 1),
        "pre-norm-ssru": (Model(5, transformer_preprocess="n", transformer_postprocess="da",
                                transformer_postprocess_top="n"), "npz", 4),
        "int8": (Model(6), "int8", 1),
        "int8-alphas": (Model(7), "alphas", 4),
        "float16": (Model(8), "half", 1),
        "shortlist": (Model(9), "npz", 4),
        "int8-shortlist": (Model(11), "alphas", 1),
    }
    lists = [sorted(set([260 + (one * 5 + j) % 40 for j in range(4)])) for one in range(len(pieces()))]
    for name, (model, form, beam) in cases.items():
        folder = os.path.join(target, name)
        os.makedirs(folder, exist_ok=True)
        write_vocabulary(os.path.join(folder, "vocab.spm"))
        if form == "npz":
            write_npz(model, os.path.join(folder, "model.npz"))
        elif form == "half":
            write_bin(model, os.path.join(folder, "model.bin"), half=True)
            for tensor in list(model.tensors):
                model.tensors[tensor] = model.tensors[tensor].astype(np.float16).astype(np.float32)
        else:
            if form != "bin":
                model.quantize(form == "alphas")
            write_bin(model, os.path.join(folder, "model.bin"))
        if "shortlist" in name:
            write_shortlist(os.path.join(folder, "lex.s2t.bin"), 8, lists)
            write_expected(folder, model, beam, lists, 8)
        else:
            write_expected(folder, model, beam)


if __name__ == "__main__":
    main(sys.argv[1])
