"""Facts about the models that ship in models/."""

import hashlib
import unittest
from pathlib import Path

from recipe import marian, scores, search, shipped

MODELS = Path(__file__).resolve().parents[2] / "models"
SAMPLE = Path(__file__).resolve().parent / "news-sample.tsv"
LIMIT = 64 << 20


def folders():
    return sorted(path.parent for path in MODELS.glob("*/model.json"))


def sample():
    rows = [line.split("\t") for line in SAMPLE.read_text(encoding="utf-8").splitlines()]
    return [row[0] for row in rows], [row[1] for row in rows]


class Models(unittest.TestCase):
    def test_all_of_them_take_less_than_64_mib(self):
        self.assertLess(sum(path.stat().st_size for path in MODELS.rglob("*") if path.is_file()), LIMIT)

    def test_every_file_is_the_one_that_was_measured(self):
        for folder in folders():
            for file in shipped.manifest(folder)["files"].values():
                raw = (folder / file["name"]).read_bytes()
                self.assertEqual((len(raw), hashlib.sha256(raw).hexdigest()), (file["bytes"], file["sha256"]), folder / file["name"])

    def test_every_shortlist_covers_the_whole_vocabulary(self):
        for folder in folders():
            card = shipped.manifest(folder)
            offered = marian.read_shortlist(folder / card["files"]["shortlist"]["name"])[2]
            self.assertEqual(len(offered), card["architecture"]["vocabulary"])
            self.assertLess(max(map(max, offered)), card["architecture"]["vocabulary"])

    def test_what_ships_has_seen_no_source_that_must_not_ship(self):
        for folder in folders():
            tiers = {line.split("\t")[5] for line in (folder / "data.tsv").read_text(encoding="utf-8").splitlines()[1:]}
            self.assertLessEqual(tiers, {"open", "unchecked"}, folder)

    def test_the_news_sample_scores_no_worse_than_the_card_says(self):
        source, reference = sample()
        for folder in folders():
            card = shipped.manifest(folder)
            if card["targets"] == ["en"]:
                model, spm = shipped.load(folder)
                found = scores.chrf(search.translate(model, spm, source), reference)
                self.assertGreater(found, card["sample"]["chrf"] - 1, folder)


if __name__ == "__main__":
    unittest.main()
