"""Facts out of whatever a model or its server sends."""

from __future__ import annotations

import json
import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.llm.proposal import Doubled, Malformed, proposal
from extract.llm.quote import fold
from extract.llm.reply import MOST_FACTS, Unreadable, facts, reply

FACT = {"type": "visit"}
ENVELOPE = {
    "model": "some-model",
    "choices": [{"message": {"role": "assistant", "content": '{"facts": []}'}, "finish_reason": "stop"}],
    "usage": {"prompt_tokens": 100, "completion_tokens": 7},
}


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ('{"facts": [{"type": "visit"}]}', [FACT], True),
        # a bare list, a code block, prose around it, thoughts before it
        ('[{"type": "visit"}]', [FACT], True),
        ('```json\n{"facts": [{"type": "visit"}]}\n```', [FACT], True),
        ('Here they are: {"facts": [{"type": "visit"}]} I hope this helps.', [FACT], True),
        ('<think>{"facts": [1]}</think>{"facts": [{"type": "visit"}]}', [FACT], True),
        # cut off in the second fact: the first is there
        ('{"facts": [{"type": "visit"}, {"type": "vis', [FACT], False),
        # a fault in the third does not cost the first two
        ('{"facts": [{"type": "visit"}, {"type": "visit"}, {"type": }]}', [FACT, FACT], False),
        # no numbers, as JSON has it
        ('{"facts": [{"amount": NaN}]}', [{"amount": None}], True),
        ('{"facts": [{"amount": 1.5}]}', [{"amount": Decimal("1.5")}], True),
        ('{"facts": []}', [], True),
    ],
)
def test_facts_are_found(text, found, whole):
    assert facts(text) == (found, whole)


@pytest.mark.parametrize(
    "text", ["", "I cannot help with that.", "{}", '{"facts": 7}', "null", "[" * 100_000, '{"a":' * 50_000]
)
def test_what_holds_no_facts_is_told(text):
    with pytest.raises(Unreadable):
        facts(text)


@pytest.mark.parametrize("text", ["<think>" * 280_000, "x" + "\n" * 1_900_000 + "x", "<think></think>" * 130_000])
def test_a_long_reply_of_one_mark_takes_no_time(text):
    """Expressions that look for an end from each beginning are quadratic: hours for what is read in milliseconds."""
    started = time.perf_counter()
    with pytest.raises(Unreadable):
        facts(text)
    assert time.perf_counter() - started < 5


def test_a_flood_is_bounded():
    found, whole = facts(json.dumps({"facts": [FACT] * 100_000}))
    assert (len(found), whole) == (MOST_FACTS, False)


def test_a_doubled_name_spoils_its_own_fact_only():
    (doubled, good), _ = facts('{"facts": [{"type": "visit", "type": "office"}, {"type": "visit"}]}')
    assert isinstance(doubled, Doubled)
    assert good == FACT
    with pytest.raises(Malformed):
        proposal(doubled)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (json.dumps(ENVELOPE), '{"facts": []}'),
        # the content in parts, as some APIs have it
        (
            json.dumps({"content": [{"type": "text", "text": '{"facts"'}, {"type": "text", "text": ": []}"}]}),
            '{"facts": []}',
        ),
        # the bare text
        ('{"facts": []}', '{"facts": []}'),
        ("```\n[]\n```", "```\n[]\n```"),
        (json.dumps('{"facts": []}'), '{"facts": []}'),
        # envelopes without a text
        ('{"choices": [{"message": {"content": null, "refusal": "No."}}]}', "No."),
        ('{"choices": []}', '{"choices": []}'),
        ('{"choices": [[1]], "usage": 3}', '{"choices": [[1]], "usage": 3}'),
    ],
)
def test_the_text_of_a_reply(body, text):
    assert reply(body).text == text


def test_cost_and_model_are_told_by_the_envelope():
    found = reply(json.dumps(ENVELOPE))
    assert (found.model, found.tokens_in, found.tokens_out, found.cut) == ("some-model", 100, 7, False)
    cut = {"choices": [{"message": {"content": "{"}, "finish_reason": "length"}], "usage": {"prompt_tokens": "many"}}
    assert (reply(json.dumps(cut)).cut, reply(json.dumps(cut)).tokens_in) == (True, 0)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(
        ["facts", "type", "quote", "visitor", "to", "date", "amount", "shares", "choices", "message", "content", "x"]), inner, max_size=5),
    max_leaves=20,
)  # fmt: skip


@given(st.text(max_size=200) | JSON.map(json.dumps))
def test_no_reply_is_too_broken(body):
    try:
        found, _ = facts(reply(body).text)
    except Unreadable:
        return
    for fact in found:
        try:
            formed = proposal(fact)
        except Malformed:
            continue
        assert formed.quote


@given(st.text(alphabet="aé ß-–'’\"\n\t", max_size=30))
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)
