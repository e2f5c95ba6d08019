"""Facts about the recipe's parts. Run: python3 -m unittest discover -s training/tests -t training"""

import random
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from recipe import alignment, corpus, marian, parameters, quantisation, scores, search
from recipe.augment import augment, in_capitals, with_placeholders
from recipe.dataset import Dataset, batches, epoch_order
from recipe.model import LinearRecurrence, Shape, Translator, scan

LIMITS = {"max_characters": 400, "max_length_ratio": 2.5}
SMALL = Shape(vocabulary=40, dim=16, ffn=32, heads=2, encoder_layers=2, decoder_layers=2)


def source(tier, name="a"):
    return corpus.Source(name, tier, "human", "", "news", "")


class Sources(unittest.TestCase):
    def test_what_ships_learns_from_open_sources_and_from_unchecked_ones_whose_licence_was_read(self):
        table = [("open", {}, True), ("unchecked", {}, False), ("unchecked", {"a": "MIT License"}, True), ("restricted", {"a": "read"}, False)]
        for tier, read, expected in table:
            self.assertEqual(corpus.usable(source(tier), read), expected, tier)

    def test_research_may_use_everything(self):
        self.assertTrue(corpus.usable(source("restricted"), {}, include_restricted=True))

    def test_every_licence_that_was_read_is_recorded_with_its_sentence(self):
        for name, row in corpus.licences_read().items():
            self.assertGreater(len(row["sentence"]), 20, name)
            self.assertRegex(row["file"], r"^\w+ at [0-9a-f]{8,}$", name)

    def test_news_weighs_more_than_documentation_and_interfaces_least(self):
        weights = parameters.load("gpu")["data"]["weights"]
        weight = {domain: corpus.domain_weight(domain, weights)[1] for domain in ("news (economy)", "software documentation", "UI strings")}
        self.assertGreater(weight["news (economy)"], weight["software documentation"])
        self.assertGreater(weight["software documentation"], weight["UI strings"])


class Cleaning(unittest.TestCase):
    def test_names_the_fault_of_a_pair(self):
        table = [
            ("Presiden tiba di Tokyo.", "The president arrived in Tokyo.", "en", None),
            ("Presiden tiba di Tokyo.", "大統領は東京に到着した。", "ja", None),
            ("Presiden tiba di Tokyo kemarin sore", "总统昨天下午抵达东京并发表讲话", "ja", "script"),
            ("Presiden tiba di Tokyo.", "The president arrived in Tokyo.", "ar", "script"),
            ("<b>Presiden</b> tiba", "<b>President</b> arrived", "en", "markup"),
            ("Presiden tiba di Tokyo.", "Presiden tiba di Tokyo.", "en", "identical"),
            ("Ya.", "Yes, and he said a good many other things on that long afternoon.", "en", "ratio"),
            ("", "Something", "en", "empty"),
        ]
        for left, right, language, expected in table:
            self.assertEqual(corpus.fault(corpus.Pair(left, right, "a"), ("id", language), LIMITS), expected, right)

    def test_tidies_spaces_and_invisible_characters(self):
        self.assertEqual(corpus.tidy(" a\u200bb \t c\u00a0d "), "ab c d")


class Augmentation(unittest.TestCase):
    def test_copied_facts_become_placeholders_in_order_of_the_source(self):
        made = with_placeholders("Sebanyak 12 orang di Ambon pada 2024", "In 2024, 12 people in Ambon", random.Random(1), most=9)
        self.assertIn(made[0].count("⟦"), (1, 2, 3))
        self.assertEqual(sorted(made[0][i + 1] for i in range(len(made[0])) if made[0][i] == "⟦"),
                         sorted(made[1][i + 1] for i in range(len(made[1])) if made[1][i] == "⟦"))

    def test_a_pair_without_copied_facts_stays_as_it_is(self):
        self.assertIsNone(with_placeholders("Dia pergi ke pasar", "She went to the market", random.Random(1)))

    def test_capitals_are_only_for_scripts_that_have_them(self):
        self.assertIsNone(in_capitals("Halo", "你好", "zh"))
        self.assertEqual(in_capitals("Halo", "Hello", "en"), ("HALO", "HELLO"))

    def test_the_pair_itself_always_stays(self):
        settings = {"placeholder_rate": 0.5, "capitals_rate": 1.0}
        self.assertEqual(augment("Ada 12 kota", "There are 12 towns", "en", settings, random.Random(1))[0], ("Ada 12 kota", "There are 12 towns"))


class Alignment(unittest.TestCase):
    def test_learns_a_reordered_dictionary(self):
        rng = np.random.default_rng(1)
        words = [rng.permutation(20)[:6] + 2 for _ in range(600)]
        targets = [np.concatenate([w[1::2], w[::2]]) + 30 for w in words]
        settings = {"diagonal": 1.0, "threshold": 0.05}
        forward, _ = alignment.train(words, targets, 60, 6, 1.0)
        backward, _ = alignment.train(targets, words, 60, 6, 1.0)
        for links in alignment.align(words[:20], targets[:20], forward, backward, settings):
            self.assertEqual(links.tolist(), [1, 3, 5, 0, 2, 4])
        self.assertIn(35, alignment.candidates(forward, 2)[5].tolist())


class Batches(unittest.TestCase):
    def test_an_epoch_sees_a_pair_as_often_as_its_weight_says(self):
        lengths = np.full(1000, 5, np.uint16), np.full(1000, 5, np.uint16)
        weight = np.repeat(np.array([0.25, 2.0], np.float16), 500)
        order = epoch_order(weight, lengths, np.random.default_rng(1))
        self.assertEqual((order >= 500).sum(), 1000)
        self.assertTrue(80 < (order < 500).sum() < 170)

    def test_no_batch_exceeds_its_pieces_and_none_is_lost(self):
        rng = np.random.default_rng(2)
        lengths = rng.integers(1, 40, 500).astype(np.uint16), rng.integers(1, 40, 500).astype(np.uint16)
        order = epoch_order(np.ones(500, np.float16), lengths, rng)
        found = batches(order, lengths, 200, rng)
        self.assertEqual(sorted(np.concatenate(found).tolist()), list(range(500)))
        for rows in found:
            self.assertLessEqual((np.maximum(lengths[0][rows], lengths[1][rows]) + 1).max() * len(rows), 200)

    def test_a_dataset_survives_its_file(self):
        data = Dataset.of([[3, 4]], [[5, 6, 7]], [[0, 1, 255]], [0.5])
        with tempfile.TemporaryDirectory() as folder:
            data.save(Path(folder) / "d.npz")
            again = Dataset.load(Path(folder) / "d.npz")
        self.assertEqual(again.target.tolist(), [5, 6, 7])
        self.assertEqual(again.alignment.tolist(), [0, 1, 255])


class Model(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        self.model = Translator(SMALL).eval()

    def test_both_forms_of_the_recurrence_agree_in_values_and_gradients(self):
        forget, gain = torch.rand(2, 7, 3, dtype=torch.double), torch.randn(2, 7, 3, dtype=torch.double)
        results = []
        for form in (LinearRecurrence.apply, scan):
            f, g = forget.clone().requires_grad_(), gain.clone().requires_grad_()
            value = form(f, g)
            (value * torch.arange(1, 8)[None, :, None]).sum().backward()
            results.append((value.detach(), f.grad, g.grad))
        for one, other in zip(*results):
            self.assertTrue(torch.allclose(one, other))

    def test_stepping_gives_the_same_scores_as_reading_the_whole_target(self):
        ids, mask = search.pad([[5, 6, 7, 0], [8, 9, 0]])
        target = torch.tensor([[10, 11, 0], [12, 13, 0]])
        with torch.no_grad():
            states, _ = self.model(ids, mask, target)
            whole = self.model.logits(states)
            encoded, additive = self.model.encode(ids, mask)
            memory, cells, previous = self.model.memory(encoded), self.model.start(2, "cpu"), None
            for position in range(3):
                logits, cells, _ = self.model.step(previous, position, memory, additive, cells)
                self.assertTrue(torch.allclose(logits, whole[:, position], atol=1e-5))
                previous = target[:, position]

    def test_a_sentence_is_translated_the_same_alone_and_in_a_batch(self):
        sources = [[5, 6, 7, 8, 9, 0], [11, 12, 0]]
        together = search.greedy(self.model, sources, 1.0)
        self.assertEqual(search.greedy(self.model, [sources[0]], 1.0), together[:1])

    def test_a_beam_of_one_is_greedy_search(self):
        sources = [[5, 6, 7, 0]]
        self.model.weights["decoder_ff_logit_out_b"].data[0, 0] = 2.0
        greedy = search.greedy(self.model, sources)
        if len(greedy[0]) < 12:
            self.assertEqual(search.beam(self.model, sources, 1), greedy)


class Files(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        self.weights = {n: p.detach().numpy() for n, p in Translator(SMALL).weights.items()}
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def test_an_npz_gives_back_weights_and_options(self):
        marian.write_npz(self.path / "m.npz", self.weights, marian.options(SMALL))
        again, text = marian.read_npz(self.path / "m.npz")
        self.assertEqual(again.keys(), self.weights.keys())
        self.assertTrue(all(np.array_equal(again[n], w) for n, w in self.weights.items()))
        self.assertEqual(marian.model_option(text, "transformer-decoder-autoreg"), "rnn")

    def test_int8_weights_come_back_within_half_a_step(self):
        marian.write_bin(self.path / "m.bin", marian.int8_items(self.weights, marian.options(SMALL), {"Wemb": 20.0, "none": 20.0}))
        items = {item[0]: item for item in marian.read_bin(self.path / "m.bin")}
        for name, weight in self.weights.items():
            if marian.is_product(name):
                self.assertLessEqual(np.abs(marian.dequantised(items[name]) - weight).max(), 0.51 * np.abs(weight).max() / 127)
        self.assertAlmostEqual(float(marian.dequantised(items["Wemb_QuantMultA"])[0, 0]), 20.0, places=4)

    def test_data_starts_at_a_multiple_of_256_bytes_and_items_keep_that(self):
        marian.write_bin(self.path / "m.bin", marian.float_items(self.weights, marian.options(SMALL)))
        self.assertTrue(all(len(raw) % 256 == 0 for name, _, _, raw in marian.read_bin(self.path / "m.bin") if not name.startswith("special")))

    def test_a_shortlist_may_hold_an_odd_number_of_pieces(self):
        marian.write_shortlist(self.path / "lex.bin", [[1, 2], [3]], 400, 50)
        self.assertEqual(marian.read_shortlist(self.path / "lex.bin"), (400, 50, [[1, 2], [3]]))

    def test_a_damaged_shortlist_is_refused(self):
        marian.write_shortlist(self.path / "lex.bin", [[1, 2], [], [3, 9]], 50, 50)
        self.assertEqual(marian.read_shortlist(self.path / "lex.bin")[2], [[1, 2], [], [3, 9]])
        damaged = bytearray((self.path / "lex.bin").read_bytes())
        damaged[-4] ^= 1
        (self.path / "lex.bin").write_bytes(damaged)
        with self.assertRaises(ValueError):
            marian.read_shortlist(self.path / "lex.bin")

    def test_only_products_and_the_embedding_are_quantised(self):
        table = [("Wemb", True), ("encoder_l1_self_Wo", True), ("decoder_l1_rnn_Wf", True), ("encoder_l1_self_Wo_ln_scale", False),
                 ("decoder_l1_rnn_bf", False), ("decoder_ff_logit_out_b", False)]
        for name, expected in table:
            self.assertEqual(marian.is_product(name), expected, name)


class Quantisation(unittest.TestCase):
    def test_rounding_to_int8_moves_scores_only_a_little(self):
        torch.manual_seed(3)
        model = Translator(SMALL).eval()
        ids, mask = search.pad([[5, 6, 7, 0]])
        target, largest = torch.tensor([[10, 11, 0]]), {}

        def watch(name, x):
            largest[name] = max(largest.get(name, 0.0), float(x.abs().max()))
            return x

        with torch.no_grad():
            model.tap = watch
            before = model.logits(model(ids, mask, target)[0])
            quantisation.as_int8(model, {name: 127 / value for name, value in largest.items()})
            after = model.logits(model(ids, mask, target)[0])
        self.assertFalse(torch.equal(before, after))
        self.assertLess(float((before - after).abs().max()), 0.15 * float(before.abs().max()))


class Scores(unittest.TestCase):
    def test_equal_text_scores_100_and_unrelated_text_nothing(self):
        text = ["The governor opened 12 markets in Ambon on Monday."]
        self.assertAlmostEqual(scores.bleu(text, text), 100.0)
        self.assertAlmostEqual(scores.chrf(text, text), 100.0)
        self.assertEqual(scores.bleu(["Zyx wvu"], text), 0.0)

    def test_splits_as_mteval_does(self):
        self.assertEqual(scores.tokenize_13a("Rp1.5 billion, (up 3%) on 1-2 May."), "Rp1.5 billion , ( up 3 % ) on 1 - 2 May .".split())

    def test_chinese_is_scored_by_characters(self):
        self.assertEqual(scores.tokenize_zh("总统12日到东京"), ["总", "统", "12", "日", "到", "东", "京"])

    def test_agrees_with_a_score_worked_out_by_hand(self):
        # 3 of 4 words, 2 of 3 pairs, 1 of 2 triples, 0 of 1 quadruple (smoothed to 1/2), no brevity penalty
        expected = 100 * (3 / 4 * 2 / 3 * 1 / 2 * 1 / 2) ** 0.25
        self.assertAlmostEqual(scores.bleu(["a b c x"], ["a b c d"]), expected)


if __name__ == "__main__":
    unittest.main()
