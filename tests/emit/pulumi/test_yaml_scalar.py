"""Texts as YAML scalars."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from infra0.emit.pulumi.yaml_scalar import yaml_text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_texts_are_what_yaml_reads(text: str) -> None:
    assert yaml.safe_load(f"key: {yaml_text(text)}") == {"key": text}


@pytest.mark.parametrize(
    ("text", "printed"),
    [("shop", "shop"), ("shop:region", "shop:region"), ("true", '"true"'), ("8080", '"8080"'), ("a: b", '"a: b"')],
)
def test_only_doubtful_texts_are_quoted_in_yaml(text: str, printed: str) -> None:
    assert yaml_text(text) == printed
