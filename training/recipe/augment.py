"""Pairs made from pairs: facts copied as placeholders, and text in capitals."""

import re

COPIED = re.compile(r"https?://\S+|[\w.]+@[\w.]+|@\w+|\d+(?:[.,:/-]\d+)*%?|\b[A-Z][\w'-]*(?: [A-Z][\w'-]*)*")
CASELESS = {"zh", "ja", "ar"}
MARK = "⟦"


def with_placeholders(source, target, rng, most=4):
    """The pair with facts that stand once on each side replaced by ⟦1⟧ ...; None when there is none."""
    if MARK in source or MARK in target:
        return None
    facts = []
    for match in COPIED.finditer(source):
        fact = match.group().rstrip(".,:")
        starts_sentence = match.start() == 0 and not fact[:1].isdigit()
        if len(fact) > 1 and not starts_sentence and source.count(fact) == 1 and target.count(fact) == 1:
            facts.append(fact)
    if not facts:
        return None
    facts = rng.sample(facts, min(len(facts), rng.randint(1, most)))
    facts.sort(key=source.index)
    for number, fact in enumerate(facts, 1):
        source, target = source.replace(fact, f"⟦{number}⟧", 1), target.replace(fact, f"⟦{number}⟧", 1)
    return source, target


def in_capitals(source, target, target_language):
    """Both sides in capitals, where the target has capitals."""
    return None if target_language in CASELESS else (source.upper(), target.upper())


def augment(source, target, target_language, settings, rng):
    """The pair itself and what is made of it."""
    made = [(source, target)]
    if rng.random() < settings["placeholder_rate"] * 2:  # about half of all pairs hold nothing to copy
        replaced = with_placeholders(source, target, rng)
        if replaced:
            made.append(replaced)
    if rng.random() < settings["capitals_rate"]:
        capitals = in_capitals(source, target, target_language)
        if capitals:
            made.append(capitals)
    return made
