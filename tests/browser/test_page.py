"""The interactive page, as people use it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from support import diagrams

from infra0.emit.diagram import DiagramOptions, Format, render

Open = Callable[..., Page]


def node(page: Page, name: str) -> str:
    """The selector of a node by its ID."""
    element: str = page.evaluate(
        "name => JSON.parse(document.getElementById('data').textContent).nodes.find(n => n.id === name).element", name
    )
    return f"#{element}"


def view_box(page: Page) -> list[float]:
    """The part of the picture that is shown."""
    return [float(value) for value in (page.get_attribute("#picture", "viewBox") or "").split()]


def test_a_click_on_a_node_tells_everything_about_it(opened: Open) -> None:
    page = opened()
    expect(page.locator("#panel")).to_be_hidden()
    page.click(node(page, "nat"))
    told = page.locator("#details")
    for words in (
        "NAT Gateway",
        "aws:ec2/natGateway:NatGateway",
        "subnetId: ${public1.id}",
        "Elastic IP",
        "allocationId reads id",
        "Private Subnet 1",
        "warning I0701",
        "One gateway serves two zones <b>only</b>.",
        "ec2:DescribeAddresses on ${address.arn}",
    ):
        expect(told).to_contain_text(words)


def test_a_click_beside_closes_what_was_told(opened: Open) -> None:
    page = opened()
    page.click(node(page, "nat"))
    page.mouse.click(20, 780)
    expect(page.locator("#panel")).to_be_hidden()


def test_a_node_lights_up_its_neighbours_and_what_contains_them(opened: Open) -> None:
    page = opened()
    page.click(node(page, "nat"))
    near = {
        name
        for name in ("nat", "address", "private1", "private2", "public1", "vpc", "database", "service")
        if is_near(page, name)
    }
    assert near == {"nat", "address", "private1", "private2", "public1", "vpc"}


def is_near(page: Page, name: str) -> bool:
    """Whether a node is not dimmed."""
    return "near" in (page.get_attribute(node(page, name), "class") or "").split()


def test_a_related_node_is_a_link(opened: Open) -> None:
    page = opened()
    page.click(node(page, "nat"))
    page.click("#details button:has-text('Elastic IP')")
    expect(page.locator("#details h2")).to_have_text("Elastic IP")
    page.go_back()
    expect(page.locator("#details h2")).to_have_text("NAT Gateway")


def test_the_address_leads_to_a_node(opened: Open) -> None:
    page = opened(fragment="#node=database")
    expect(page.locator("#details h2")).to_have_text("PostgreSQL Database")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    assert not page.url.endswith("database")


@pytest.mark.parametrize("fragment", ["#node=nowhere", "#node=%E0%A4%A", "#node=__proto__", "#other"])
def test_an_address_that_leads_nowhere_shows_the_whole_picture(opened: Open, fragment: str) -> None:
    expect(opened(fragment=fragment).locator("#panel")).to_be_hidden()


def test_search_finds_by_label_id_and_type(opened: Open) -> None:
    page = opened()
    for words, found in (
        ("postgre", "PostgreSQL Database"),
        ("private2", "Private Subnet 2"),
        ("ecs · serv", "ECS Service"),
    ):
        page.fill("#search", words)
        expect(page.locator("#results button").first).to_contain_text(found)
        page.press("#search", "Enter")
        expect(page.locator("#details h2")).to_have_text(found)
    page.fill("#search", "nothing is called that")
    expect(page.locator("#results")).to_be_hidden()
    expect(page.locator("#status")).to_have_text("0 found")


def test_the_keyboard_suffices(opened: Open) -> None:
    page = opened()
    page.keyboard.press("/")
    page.keyboard.type("elastic")
    page.keyboard.press("Enter")
    expect(page.locator(node(page, "address"))).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.locator(node(page, "nat"))).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#details h2")).to_have_text("NAT Gateway")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator(node(page, "nat"))).to_be_focused()


def test_the_picture_is_zoomed_panned_and_fitted(opened: Open) -> None:
    page = opened()
    whole = view_box(page)
    page.mouse.move(640, 400)
    page.mouse.wheel(0, -400)
    page.wait_for_function("width => document.getElementById('picture').viewBox.baseVal.width < width", arg=whole[2])
    zoomed = view_box(page)
    page.mouse.move(640, 700)
    page.mouse.down()
    page.mouse.move(540, 650, steps=4)
    page.mouse.up()
    panned = view_box(page)
    assert panned[0] > zoomed[0] and panned[1] > zoomed[1] and panned[2:] == zoomed[2:]
    expect(page.locator("#panel")).to_be_hidden()
    page.keyboard.press("0")
    assert view_box(page) == whole
    page.click("#zoom-in")
    assert view_box(page)[2] < whole[2]
    page.click("#zoom-out")
    page.click("#fit")
    assert view_box(page) == whole


def test_two_fingers_zoom(opened: Open) -> None:
    page = opened(has_touch=True)
    whole = view_box(page)
    page.evaluate(
        """() => {
          const stage = document.getElementById('stage');
          const at = (type, id, x) => stage.dispatchEvent(new PointerEvent(type,
            { pointerId: id, clientX: x, clientY: 400, bubbles: true, pointerType: 'touch' }));
          at('pointerdown', 1, 600); at('pointerdown', 2, 700);
          at('pointermove', 2, 900);
          at('pointerup', 1, 600); at('pointerup', 2, 900);
        }"""
    )
    assert view_box(page)[2] == pytest.approx(whole[2] / 3)


def test_colours_follow_the_viewer_and_the_button(opened: Open) -> None:
    page = opened(color_scheme="dark")
    assert background(page) == "rgb(13, 17, 23)"
    page.click("#theme")
    assert background(page) == "rgb(255, 255, 255)"
    page.click("#theme")
    assert background(page) == "rgb(13, 17, 23)"


def background(page: Page) -> str:
    """The colour behind the picture."""
    found: str = page.eval_on_selector("#picture .background", "element => getComputedStyle(element).fill")
    return found


@pytest.mark.parametrize(("width", "height"), [(320, 568), (768, 1024), (3840, 2160)])
def test_everything_is_within_reach_on_small_and_large_screens(opened: Open, width: int, height: int) -> None:
    page = opened(width=width, height=height)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    for control in ("#search", "#zoom-in", "#zoom-out", "#fit", "#theme"):
        expect(page.locator(control)).to_be_in_viewport(ratio=1)
    page.fill("#search", "nat")
    page.press("#search", "Enter")
    for control in ("#search", "#zoom-in", "#zoom-out", "#fit", "#theme", "#close"):
        expect(page.locator(control)).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("width", "height"), [(320, 568), (768, 1024), (1280, 800), (3840, 2160)])
@pytest.mark.parametrize("name", ["nat", "listener", "task"])
def test_a_node_that_is_chosen_can_be_read_beside_what_is_told(
    opened: Open, width: int, height: int, name: str
) -> None:
    page = opened(fragment=f"#node={name}", width=width, height=height)
    stage, panel = page.locator("#stage").bounding_box(), page.locator("#panel").bounding_box()
    card = page.locator(node(page, name)).bounding_box()
    assert stage and panel and card
    assert stage["x"] + stage["width"] <= panel["x"] + 1 or stage["y"] + stage["height"] <= panel["y"] + 1
    assert stage["x"] <= card["x"] and card["x"] + card["width"] <= stage["x"] + stage["width"]
    assert stage["y"] <= card["y"] and card["y"] + card["height"] <= stage["y"] + stage["height"]
    assert card["width"] >= 100


def test_print_shows_the_picture_alone(opened: Open) -> None:
    page = opened(fragment="#node=nat")
    page.emulate_media(media="print")
    expect(page.locator("header")).to_be_hidden()
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator("#picture")).to_be_visible()


def test_the_page_is_set_as_designed(opened: Open) -> None:
    body = opened().eval_on_selector(
        "body", "body => [getComputedStyle(body).fontSize, getComputedStyle(body).fontFamily]"
    )
    assert body[0] == "14px"
    assert body[1].startswith('Inter, "Inter Variable", system-ui')


def test_an_embedded_font_is_used(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "embedded.html"
    options = DiagramOptions(format=Format.HTML, embed_font=True)
    path.write_bytes(render(diagrams.vpc(), options).content)
    page = opened(path)
    page.evaluate("document.fonts.ready")
    assert page.evaluate("[...document.fonts].map(font => [font.family, font.status])") == [["Inter", "loaded"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("fragment", ["", "#node=nat"])
def test_nothing_keeps_people_out(opened: Open, scheme: str, fragment: str) -> None:
    page = opened(fragment=fragment, color_scheme=scheme)
    violations = Axe().run(page).response["violations"]
    assert [(one["id"], [found["html"][:120] for found in one["nodes"]][:3]) for one in violations] == []


HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\u2028\u2029<!--<script>",
    "javascript:alert(1)",
    "'\"&amp;`${alert(1)}",
    "\ud800",
)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_nothing_that_a_document_says_runs(opened: Open, tmp_path: Path, text: str) -> None:
    nodes = [diagrams.node(text, text, group=text), diagrams.node(f"other {text}", text, token=text)]
    drawn = diagrams.diagram(nodes, [(nodes[0].id, nodes[1].id, text)], text)
    path = tmp_path / "hostile.html"
    path.write_bytes(render(drawn, DiagramOptions(format=Format.HTML)).content)
    page = opened(path)
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    page.locator(".node").first.click()
    expect(page.locator("#panel")).to_be_visible()
    assert page.locator("script").count() == 2
    assert page.locator("img").count() == 0
