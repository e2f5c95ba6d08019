"""Reading and writing Marian's model files: `.npz`, `.bin` (float32 and int8 for intgemm) and binary shortlists.

Sources: marian-dev `src/common/binary.cpp` and `src/common/types.h` (containers and type codes),
`src/tensors/cpu/expression_graph_packable.h` and `integer_common.h` (the hardware-independent int8 layout),
`src/data/shortlist.*` and `src/common/hash.h` (shortlists and their checksum).
"""

import io
import struct
import zipfile

import numpy as np

FLOAT32, INT8, INTGEMM8 = 0x0404, 0x0101, 0x4101
ALIGNMENT = 256
SHORTLIST_MAGIC = 0xF11A48D5013417F5


def options(shape, version="v1.9.56 alihwarta-training"):
    """`special:model.yml`: the options a decoder needs to rebuild the graph."""
    lines = {
        "bert-train-type-embeddings": "true", "bert-type-vocab-size": 2, "dec-cell": "ssru", "dec-cell-base-depth": 2,
        "dec-cell-high-depth": 1, "dec-depth": shape.decoder_layers, "dim-emb": shape.dim, "dim-rnn": 1024,
        "dim-vocabs": f"\n  - {shape.vocabulary}\n  - {shape.vocabulary}", "enc-cell": "gru", "enc-cell-depth": 1,
        "enc-depth": shape.encoder_layers, "enc-type": "bidirectional", "input-types": "\n  []",
        "layer-normalization": "false", "lemma-dim-emb": 0, "output-omit-bias": "false", "right-left": "false",
        "skip": "false", "tied-embeddings": "false", "tied-embeddings-all": "true", "tied-embeddings-src": "false",
        "transformer-aan-activation": "swish", "transformer-aan-depth": 2, "transformer-aan-nogate": "false",
        "transformer-decoder-autoreg": "rnn", "transformer-dim-aan": 2048, "transformer-dim-ffn": shape.ffn,
        "transformer-ffn-activation": "relu", "transformer-ffn-depth": 2, "transformer-guided-alignment-layer": "last",
        "transformer-heads": shape.heads, "transformer-no-projection": "false", "transformer-pool": "false",
        "transformer-postprocess": "dan", "transformer-postprocess-emb": "d", "transformer-postprocess-top": '""',
        "transformer-preprocess": '""', "transformer-tied-layers": "\n  []",
        "transformer-train-position-embeddings": "false", "type": "transformer", "ulr": "false", "ulr-dim-emb": 0,
        "ulr-trainable-transformation": "false", "version": version,
    }
    return "".join(f"{k}:{v if str(v).startswith(chr(10)) else ' ' + str(v)}\n" for k, v in lines.items())


def model_option(text, name):
    """One scalar from a model.yml text."""
    for line in text.splitlines():
        if line.startswith(name + ":"):
            return line.split(":", 1)[1].strip().strip('"')
    raise KeyError(f"model.yml has no {name}")


def _yaml_bytes(text):
    return np.frombuffer(text.encode() + b"\0", dtype=np.int8)


def write_npz(path, weights, text):
    """Float32 parameters and their options, as marian-train writes them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, value in sorted({**weights, "special:model.yml": _yaml_bytes(text)}.items()):
            buffer = io.BytesIO()
            np.lib.format.write_array(buffer, np.ascontiguousarray(value), version=(1, 0))
            archive.writestr(zipfile.ZipInfo(name + ".npy", (1980, 1, 1, 0, 0, 0)), buffer.getvalue())


def read_npz(path):
    """Parameters by name, and the options text."""
    archive = np.load(path)
    text = archive["special:model.yml"].tobytes().rstrip(b"\0").decode()
    return {name: archive[name] for name in archive.files if not name.startswith("special:")}, text


def _padded(raw):
    return raw + b"\0" * (-len(raw) % ALIGNMENT)


def write_bin(path, items):
    """`items`: (name, type code, shape, bytes); the container of binary.cpp, version 1."""
    out = bytearray(struct.pack("<QQ", 1, len(items)))
    for name, kind, shape, raw in items:
        out += struct.pack("<QQQQ", len(name) + 1, kind, len(shape), len(raw))
    for name, _, _, _ in items:
        out += name.encode() + b"\0"
    for _, _, shape, _ in items:
        out += struct.pack(f"<{len(shape)}i", *shape)
    gap = ALIGNMENT - (len(out) + 8) % ALIGNMENT
    out += struct.pack("<Q", gap) + b"\0" * gap
    for _, _, _, raw in items:
        out += raw
    with open(path, "wb") as file:
        file.write(out)


def read_bin(path):
    """The inverse of `write_bin`."""
    with open(path, "rb") as file:
        data = file.read()
    version, count = struct.unpack_from("<QQ", data)
    if version != 1:
        raise ValueError(f"{path}: binary model version {version}, expected 1")
    headers = [struct.unpack_from("<4Q", data, 16 + 32 * i) for i in range(count)]
    at, names, shapes = 16 + 32 * count, [], []
    for length, _, _, _ in headers:
        names.append(data[at : at + length - 1].decode())
        at += length
    for _, _, rank, _ in headers:
        shapes.append(struct.unpack_from(f"<{rank}i", data, at))
        at += 4 * rank
    at += 8 + struct.unpack_from("<Q", data, at)[0]
    items = []
    for (_, kind, _, size), name, shape in zip(headers, names, shapes):
        items.append((name, kind, shape, data[at : at + size]))
        at += size
    return items


def is_product(name):
    """True of the matrices that Marian keeps in int8: products' weights and the embedding."""
    return name == "Wemb" or name.split("_")[-1] in ("W", "Wf", "Wq", "Wk", "Wv", "Wo", "W1", "W2")


def quantise(weight):
    """A float matrix to int8 and its multiplier, one scale for the whole matrix."""
    multiplier = np.float32(127.0) / np.abs(weight).max().astype(np.float32)
    return np.clip(np.rint(weight * multiplier), -127, 127).astype(np.int8), multiplier


def quantised_item(name, weight):
    """A weight in the int8 layout: transposed but for embeddings, multiplier behind the values."""
    values, multiplier = quantise(weight)
    if "Wemb" not in name:
        values = values.T
    raw = np.ascontiguousarray(values).tobytes() + struct.pack("<f", multiplier)
    return name, INTGEMM8, weight.shape, _padded(raw)


def dequantised(item):
    """An int8 item back to float32."""
    name, _, shape, raw = item
    size = int(np.prod(shape))
    values = np.frombuffer(raw[:size], dtype=np.int8).astype(np.float32) / struct.unpack_from("<f", raw, size)[0]
    return values.reshape(shape) if "Wemb" in name else values.reshape(shape[::-1]).T


def int8_items(weights, text, alphas=None):
    """All items of an intgemm8 model; `alphas` maps a weight's name to its activation multiplier."""
    items = []
    for name, value in sorted(weights.items()):
        value = np.asarray(value, dtype=np.float32)
        if is_product(name):
            items.append(quantised_item(name, value))
        else:
            items.append((name, FLOAT32, value.shape, _padded(value.tobytes())))
    for name, alpha in (alphas or {}).items():
        value = np.array([[alpha]], dtype=np.float32)
        key = name + "_QuantMultA"
        # Marian's converter treats every name with Wemb in it as an embedding, this scalar too
        plain = (key, FLOAT32, (1, 1), _padded(value.tobytes()))
        items.append(quantised_item(key, value) if "Wemb" in key else plain)
    items.sort(key=lambda item: item[0])
    yaml = _yaml_bytes(text).tobytes()
    return items + [("special:model.yml", INT8, (len(yaml),), yaml)]


def float_items(weights, text):
    """All items of a float32 `.bin`."""
    items = [(n, FLOAT32, np.shape(v), _padded(np.asarray(v, np.float32).tobytes())) for n, v in sorted(weights.items())]
    yaml = _yaml_bytes(text).tobytes()
    return items + [("special:model.yml", INT8, (len(yaml),), yaml)]


def _hash_words(words):
    """hashMem<uint64_t> of src/common/hash.h: boost's hash_combine over 64-bit words."""
    seed, limit = 0, (1 << 64) - 1
    for word in words:
        seed ^= (word + 0x9E3779B9 + ((seed << 6) & limit) + (seed >> 2)) & limit
    return seed


def _checksum(body):
    """Over whole 64-bit words: Marian leaves an odd last id out."""
    return _hash_words(np.frombuffer(body[: len(body) // 8 * 8], np.uint64).tolist())


def write_shortlist(path, candidates, first, best):
    """`candidates[s]` are the target ids offered for source id s, sorted; the first `first` ids are always offered."""
    offsets = np.zeros(len(candidates) + 1, dtype=np.uint64)
    offsets[1:] = np.cumsum([len(c) for c in candidates])
    flat = np.concatenate([np.asarray(c, dtype=np.uint32) for c in candidates])
    body = struct.pack("<4Q", first, best, len(offsets), len(flat)) + offsets.tobytes() + flat.tobytes()
    with open(path, "wb") as file:
        file.write(struct.pack("<QQ", SHORTLIST_MAGIC, _checksum(body)) + body)


def read_shortlist(path):
    """First, best and the candidates by source id; refuses a wrong checksum."""
    with open(path, "rb") as file:
        data = file.read()
    magic, checksum, first, best, rows, size = struct.unpack_from("<6Q", data)
    body = data[16:]
    if magic != SHORTLIST_MAGIC or _checksum(body) != checksum:
        raise ValueError(f"{path}: not a binary shortlist, or damaged")
    offsets = np.frombuffer(data, np.uint64, rows, 48).astype(int)
    flat = np.frombuffer(data, np.uint32, size, 48 + 8 * rows)
    return first, best, [flat[offsets[i] : offsets[i + 1]].tolist() for i in range(rows - 1)]
