"""The shared SentencePiece vocabulary, with Marian's piece numbers."""

import random
import shutil

import sentencepiece


def load(path):
    """The processor of a vocabulary file."""
    spm = sentencepiece.SentencePieceProcessor()
    spm.Load(str(path))
    return spm


def symbols(languages, placeholders):
    """Pieces that are never split: target languages and placeholders."""
    return [f">>{code}<<" for code in languages.values()] + [f"⟦{n}⟧" for n in range(1, placeholders + 1)]


def ready(path, files, settings, given=None):
    """The vocabulary at `path`, copied from `given` or trained on both columns of `files` if it is not there yet."""
    if not path.exists():
        if given:
            shutil.copyfile(given, path)
        else:
            _train(path, files, settings)
    return load(path)


def target_prefix(spm, code):
    """Piece ids in front of a source that ask for a target language: what encoding `>>eng<< text` puts there."""
    return spm.encode(f">>{code}<<")


def _sentences(files, most, seed):
    texts = []
    for file in files:
        with open(file, encoding="utf-8") as lines:
            for line in lines:
                source, target, _, weight = line.rstrip("\n").split("\t")
                texts += [source, target] * round(float(weight))  # the pieces should be those of news and prose
    random.Random(seed).shuffle(texts)
    return texts[:most]


def _train(path, files, settings):
    wanted = settings["vocabulary"]
    texts = _sentences(files, wanted["sample_lines"], settings["seed"])
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts), model_prefix=str(path.with_suffix("")), vocab_size=wanted["size"], model_type="unigram",
        character_coverage=0.9995, byte_fallback=True, bos_id=-1, pad_id=-1, eos_id=0, unk_id=1,
        user_defined_symbols=symbols(settings["languages"], wanted["placeholders"]),
        normalization_rule_name=wanted["normalisation"], num_threads=settings["training"]["threads"], minloglevel=1)
    path.with_suffix(".model").rename(path)


def prefix_for(spm, direction, settings):
    """The prefix of a direction under these settings; empty for a model with one target."""
    if not settings["data"]["target_prefix"]:
        return []
    return target_prefix(spm, settings["languages"][direction.split("-")[1]])
