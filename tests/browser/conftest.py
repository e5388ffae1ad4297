"""A real browser, and pages that say nothing on its console and ask the network for nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from support import diagrams

from infra0.emit.diagram import (
    DiagramOptions,
    Format,
    NodeDetails,
    NodeFinding,
    RelatedNode,
    Theme,
    render,
)

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DETAILS = {
    "nat": NodeDetails(
        type="aws:ec2/natGateway:NatGateway",
        configuration="allocationId: ${address.id}\nsubnetId: ${public1.id}",
        needs=(RelatedNode("address", "allocationId reads id"),),
        needed_by=(RelatedNode("private1", "routes through it"),),
        findings=(NodeFinding("warning", "I0701", "One gateway serves two zones <b>only</b>."),),
        permissions=("ec2:DescribeAddresses on ${address.arn}",),
    )
}

Open = Callable[..., Page]
ColorScheme = Literal["light", "dark"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    executable = shutil.which("chromium")
    if executable is None:
        pytest.skip("there is no chromium on this machine; .ci/browser installs it")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the VPC."""
    options = replace(DiagramOptions(), format=Format.HTML, theme=Theme.AUTO)
    path = tmp_path_factory.mktemp("page") / "vpc.html"
    path.write_bytes(render(diagrams.vpc(), options, DETAILS).content)
    return path


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Page:
    """One tab for many tests: opening another takes longer than most of what they do in it."""
    return browser.new_page()


@pytest.fixture
def opened(browser: Browser, tab: Page, page_file: Path) -> Iterator[Open]:
    """Opens a page; whatever it says on the console or requests beside itself fails the test.

    On a screen that can be touched it has a tab of its own.
    """
    said: list[str] = []
    asked: list[str] = []
    listeners: dict[str, Callable[..., None]] = {
        "console": lambda message: said.append(message.text),
        "pageerror": lambda error: said.append(str(error)),
        "request": lambda request: asked.append(request.url.partition("#")[0]),
    }
    with ExitStack() as after:

        def open_page(
            path: Path = page_file,
            fragment: str = "",
            width: int = 1280,
            height: int = 800,
            color_scheme: ColorScheme = "light",
            has_touch: bool = False,
        ) -> Page:
            page = tab
            if has_touch:
                page = browser.new_page(has_touch=True)
                after.callback(page.close)
            page.goto("about:blank")
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(media="null", color_scheme=color_scheme)
            page.mouse.move(0, 0)
            for event, listener in listeners.items():
                page.on(event, listener)
                after.callback(page.remove_listener, event, listener)
            page.goto(f"{path.as_uri()}{fragment}")
            return page

        yield open_page
    assert said == []
    assert all(url.startswith("file:") and url.endswith((".html", ".svg")) for url in asked), asked
