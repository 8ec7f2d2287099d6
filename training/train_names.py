"""Trains the learned layer of timeline/actors and writes data/models/names-id.npz.

usage: python training/train_names.py NER.jsonl ARTICLES.jsonl.gz NLP_ID_POSTAG.txt
           [--more FILE] [--holdout N] [--models N] [--out FILE]
       python training/train_names.py NER.jsonl --before NPZ [--share SHARE] [--more FILE] [--out FILE]

NER.jsonl has rows {"text", "mentions": [{"start", "end", "kind"}]}; ARTICLES rows {"title", "text"}; the third is
`nlp_id/data/dataset_postag.txt` of PyPI's nlp-id, with its `root-word.txt` beside it.
--more FILE are further labelled rows, of other papers; --models N is how many CRFs are averaged.
--before NPZ keeps the words and lists of an earlier file, and its weights count SHARE in the mean with the new ones.
--holdout N leaves every Nth labelled row of the last labelled file, the first one included, untouched, to measure on.
Needs training/requirements.txt; one core, five to ten minutes.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections import Counter, defaultdict
from itertools import chain
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))
import numpy as np
import pycrfsuite
from gensim.models import Word2Vec
from sklearn.cluster import MiniBatchKMeans

from timeline.actors import features, gazetteer, lexicon, weights_file
from timeline.actors.hints import NONE, hints
from timeline.actors.tagger import islands
from timeline.actors.tokens import BREAK, Tokens
from timeline.actors.weights_file import UNIT
from training import before, corpus, lists, statistics
from training.before import JOIN, Linear

VECTORS = {
    "vector_size": 100,
    "window": 2,
    "min_count": 3,
    "sg": 1,
    "negative": 10,
    "epochs": 10,
    "workers": 1,
    "seed": 1,
}
MEANS = {"random_state": 1, "n_init": 1, "batch_size": 4096, "max_iter": 60}
CLUSTERS = (64, 256, 1000)
LABELS = ["O", "B-per", "I-per", "B-org", "I-org", "B-pla", "I-pla"]
SETTINGS = {"c1": 0.05, "c2": 0.3, "max_iterations": 90, "feature.possible_transitions": True}
MODELS = 1
SHARE = 0.5  # of the weights of an earlier file
VEILED = 0.3  # share of words that a model sees without their identity
SMALLEST, SMALLEST_PAIR = 0.01, 0.06  # weight of one word's feature, and of neighbours' classes, whose tables are dense
Data = list[tuple[list[list[str]], list[str]]]


def cluster(sentences: list[list[str]]) -> dict[str, tuple[int, ...]]:
    """k-means over word vectors, for each of CLUSTERS."""
    vectors = Word2Vec(sentences, **VECTORS).wv
    unit = vectors.vectors / np.linalg.norm(vectors.vectors, axis=1, keepdims=True)
    columns = [MiniBatchKMeans(k, **MEANS).fit_predict(unit) for k in CLUSTERS]
    return {word: tuple(int(column[i]) for column in columns) for i, word in enumerate(vectors.index_to_key)}


def describe(sentences: list[list[str]], roots: Path, lex: lexicon.Lexicon) -> features.Table:
    """What texts and lists without labels say of words."""
    clusters, contexts = cluster(sentences), statistics.count(sentences, lex)
    words = sorted(clusters.keys() | contexts.keys())
    known = lists.small(sentences, roots)
    found = map(frozenset, (known, *lists.towns(known)))
    table = {word: (clusters.get(word, ()), contexts.get(word, "")) for word in words}
    return features.Table(table, *found, features.roles(lex))


def rows(toks: Tokens, table: features.Table) -> list[list[str]]:
    """The features of each token, spelled out; what timeline/actors/tagger.py looks up."""
    pad = [BREAK, BREAK]
    words = [features.normal(word) for word in (*pad, *toks.words, *pad)]
    found = hints(toks, gazetteer.load().find(toks.text))
    described, classed = zip(*(features.describe(word, table) for word in words), strict=True)
    classed = tuple(values | {"g": found.get(i - 2, NONE)} for i, values in enumerate(classed))
    out = []
    for i in range(2, len(words) - 2):
        row = []
        for offset, seen in features.SEEN.items():
            if abs(offset) == 2 and words[i + offset // 2] in features.ENDS:
                continue
            row += [f"{offset}:{feature}" for feature in described[i + offset] if feature[0] in seen]
        for name, template in features.PAIRS.items():
            row.append(f"{name}={JOIN.join(classed[i + offset][kind] for kind, offset in template)}")
        out.append(row)
    return out


def pieces(toks: Tokens, labels: list[str], table: features.Table) -> Data:
    """The features and labels of the tokens that the tagger looks at: those around a capital letter."""
    described = rows(toks, table)
    return [(described[first:last], labels[first:last]) for first, last in islands(toks.words)]


def train(data: Data, path: str, models: int = MODELS) -> Linear:
    """The mean of `models` CRFs (Okazaki's CRFsuite), each of which sees some words without their identity.

    A linear model's mean is one linear model, as fast as each; it relies less on words it knows by heart.
    """
    total: Linear = (Counter(), Counter())
    for number in range(models):
        chance = random.Random(number)
        trainer = pycrfsuite.Trainer(verbose=False)
        for given, labels in data:
            trainer.append([_veiled(row, chance) for row in given], labels)
        trainer.set_params(SETTINGS)
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        for sums, weights in zip(total, (info.state_features, info.transitions), strict=True):
            for key, weight in weights.items():
                sums[key] += weight / models
    return total


def _veiled(row: list[str], chance: random.Random) -> list[str]:
    if chance.random() > VEILED:
        return row
    return [feature for feature in row if not feature.startswith(("0:w=", "0:p4=", "0:e4="))]


def export(model: Linear, table: features.Table) -> dict[str, Any]:
    """The weights as timeline/actors/weights_file.py packs them; those too small to matter are left out."""
    single: dict[str, list[int]] = defaultdict(list)
    pairs: dict[str, dict[tuple[str, ...], list[int]]] = {name: defaultdict(list) for name in features.PAIRS}
    values: dict[str, dict[str, int]] = {kind: {"\0": 0} for kind in "scrvgk"}
    for (feature, label), weight in model[0].items():
        entry = [LABELS.index(label), round(weight * UNIT)]
        name, _, value = feature.partition("=")
        if abs(weight) < (SMALLEST_PAIR if name in features.PAIRS else SMALLEST):
            continue
        if name in features.PAIRS:
            parts = tuple(value.split(JOIN))
            pairs[name][parts] += entry
            for part, (kind, _) in zip(parts, features.PAIRS[name], strict=True):
                values[kind].setdefault(part, len(values[kind]))
        else:
            single[feature] += entry
    return {
        "labels": LABELS,
        "transitions": [[round(model[1].get((a, b), 0) * UNIT) for b in LABELS] for a in LABELS],
        "single": single,
        "pairs": {n: [[_row(n, parts, values), *w] for parts, w in found.items()] for n, found in pairs.items()},
        "classes": {kind: list(found) for kind, found in values.items()},
        "words": table.words,
        "lists": {name: sorted(getattr(table, name)) for name in features.LISTS_OF_WORDS},
    }


def _row(name: str, parts: tuple[str, ...], values: dict[str, dict[str, int]]) -> int:
    row = 0
    for part, (kind, _) in zip(parts, features.PAIRS[name], strict=True):
        row = row * len(values[kind]) + values[kind][part]
    return row


def main() -> None:
    """Read the paths, train, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ner", type=Path)
    parser.add_argument("articles", type=Path, nargs="?")
    parser.add_argument("postag", type=Path, nargs="?")
    parser.add_argument("--before", type=Path)
    parser.add_argument("--share", type=float, default=SHARE)
    parser.add_argument("--more", type=Path, action="append", default=[])
    parser.add_argument("--models", type=int, default=MODELS)
    parser.add_argument("--holdout", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("data/models/names-id.npz"))
    options = parser.parse_args()
    lex = lexicon.load("id")
    if options.before:
        table, earlier = before.load(options.before, lex)
    else:
        sentences = [words for words in corpus.raw(options.ner, options.articles, options.postag) if words]
        table = describe(sentences, options.postag.parent / "root-word.txt", lex)
    *whole, last = [list(corpus.labelled(path)) for path in (options.ner, *options.more)]
    kept = [row for i, row in enumerate(last) if not options.holdout or i % options.holdout]
    data = [piece for toks, labels in (*chain(*whole), *kept) for piece in pieces(toks, labels, table)]
    with tempfile.TemporaryDirectory() as folder:
        model = train(data, f"{folder}/crf", options.models)
    if options.before:
        model = before.mean(model, earlier, options.share)
    packed = weights_file.pack(export(model, table))
    options.out.write_bytes(packed)
    print(f"{options.out}: {len(packed):,} bytes")


if __name__ == "__main__":
    main()
