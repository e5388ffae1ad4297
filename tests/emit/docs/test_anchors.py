"""Anchors that GitHub and MkDocs agree on, and others."""

from infra0.emit.docs.anchors import Anchor, Anchors


def test_a_plain_heading_is_its_own_anchor() -> None:
    assert Anchors().assign("Data flows", "flows") == Anchor("data-flows", True)


def test_a_heading_that_renderers_disagree_on_gets_an_anchor_of_its_own() -> None:
    anchors = Anchors()
    assert anchors.assign("Lambda & Queue", "resources worker") == Anchor("resources-worker", False)
    assert anchors.assign("Tabelle für Gäste", "resources guests") == Anchor("resources-guests", False)
    assert anchors.assign("数据", "resources 数据") == Anchor("resources", False)
    assert anchors.assign("!", "") == Anchor("part", False)


def test_headings_of_the_same_text_have_different_anchors() -> None:
    anchors = Anchors()
    assert anchors.assign("Queue", "resources a") == Anchor("queue", True)
    assert anchors.assign("Queue", "resources b") == Anchor("resources-b", False)
    assert anchors.assign("QUEUE", "resources b") == Anchor("resources-b-1", False)


def test_a_heading_cannot_take_the_anchor_that_a_renderer_gives_to_another() -> None:
    anchors = Anchors()
    anchors.assign("Queue", "x")
    anchors.assign("Queue", "x")
    assert anchors.assign("Queue 1", "resources c") == Anchor("resources-c", False)


def test_headings_around_the_text_count() -> None:
    assert Anchors(["Data flows"]).assign("Data flows", "flows") == Anchor("flows", False)


def test_many_headings_of_one_text_take_no_longer_than_others() -> None:
    anchors = Anchors()
    last = [anchors.assign("Queue", "queue") for _ in range(20_000)][-1]
    assert last.name.startswith("queue-")
