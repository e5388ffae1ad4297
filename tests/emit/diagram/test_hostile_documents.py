"""Whatever a document says, pictures are valid, hold no script, refer to nothing outside, and quote every text."""

import json
import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pypdfium2
import pytest
from support import diagrams
from support.picture_geometry import faults

from infra0.emit.diagram import DiagramOptions, Format, Theme, render_all
from infra0.emit.diagram.drawing import draw
from infra0.ir import Diagram

TEXTS = (
    "<script>alert(1)</script>",
    '"/><image href="https://example.com/x.png"/>',
    "]]>&lt;&#0;",
    "javascript:alert(1)",
    "\x00\x1b[31mred\x07",
    "\u202eright to left\u2066",
    "\ud800 lone surrogate",
    "{{ 7 * 7 }}{% include 'x' %}",
    "</style><style>*{display:none}",
    "\\N\\E\\G\\l",
    "<<TABLE><TR><TD>x</TD></TR></TABLE>>",
    'end"]\n  click n0 "javascript:alert(1)"',
    "n" * 10_000,
    "words " * 2_000,
    "数据管道 パイプライン",
    "👩‍👩‍👧 deploys 🚀",
    "e\u0301 combining",
    "",
    "   ",
    "%%{init: {}}%%",
)
SVG = "{http://www.w3.org/2000/svg}"


def hostile(text: str) -> Diagram:
    """A diagram that says `text` wherever it can."""
    nodes = [
        diagrams.node(f"a{text}", text, text, text),
        diagrams.node(f"b{text}", text, "aws:s3:Bucket", "storage", parent=f"a{text}"),
        diagrams.node(f"c{text}", text, "", text),
    ]
    return diagrams.diagram(nodes, [(nodes[1].id, nodes[2].id, text), (nodes[2].id, nodes[0].id)], text)


@pytest.fixture(params=TEXTS, ids=[ascii(text)[:30] for text in TEXTS])
def text(request: pytest.FixtureRequest) -> str:
    """One of the hostile texts."""
    found: str = request.param
    return found


def test_the_svg_is_xml_of_known_elements(text: str) -> None:
    content = render(text, Format.SVG)
    root = ET.fromstring(content)
    known = {"svg", "title", "desc", "style", "defs", "pattern", "circle", "symbol", "g", "rect", "text", "use", "path"}
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= known | {"ellipse"}
    for element in root.iter():
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert not re.search(r"javascript:|https?:|data:", value)
        assert element.get("href", "#").startswith("#")
    assert re.fullmatch(r"[\w\s.:;,#%(){}\[\]^=@-]*", "".join(root.find(f"{SVG}style").itertext()))


def render(text: str, wanted: Format) -> bytes:
    """The hostile diagram in one format."""
    return render_all(hostile(text), DiagramOptions(theme=Theme.AUTO), [wanted])[wanted].content


def test_the_geometry_holds(text: str) -> None:
    assert faults(draw(hostile(text), DiagramOptions()).picture) == []


def test_dot_has_the_nodes_and_edges_and_no_more(text: str) -> None:
    graph = json.loads(graphviz_json(render(text, Format.DOT)))
    names = [entry["name"] for entry in graph["objects"]]
    assert names == ["cluster_n0", "n1", "n2"]
    assert [(names[edge["tail"]], names[edge["head"]]) for edge in graph["edges"]] == [("n1", "n2"), ("n2", "n1")]


def graphviz_json(dot: bytes) -> str:
    """What Graphviz reads out of DOT."""
    from infra0.emit.diagram.layout.engine import lay_out
    from infra0.emit.diagram.options import Engine

    return json.dumps(lay_out(dot.decode(), Engine.BUNDLED, 10))


def test_mermaid_has_the_nodes_and_edges_and_no_more(text: str) -> None:
    lines = render(text, Format.MERMAID).decode().splitlines()
    shapes = [re.sub(r'"[^"]*"', "", line.strip()) for line in lines[3:]]
    plain = [re.sub(r":::g\d|\|\|", "", shape) for shape in shapes if not shape.startswith("classDef")]
    assert plain == ["flowchart LR", "subgraph n0[]", "n1[]", "end", "n2[]", "n1 --> n2", "n2 --> n0"]


def test_json_holds_the_texts_as_data(text: str) -> None:
    graph = json.loads(render(text, Format.JSON))
    assert [entry["id"] for entry in graph["nodes"]] == [f"a{text}", f"b{text}", f"c{text}"]


def test_a_png_is_made(text: str) -> None:
    assert render(text, Format.PNG).startswith(b"\x89PNG")


def test_a_pdf_of_all_of_them_holds_no_action() -> None:
    nodes = [diagrams.node(f"{index}{text}", text, text, text) for index, text in enumerate(TEXTS)]
    edges = [(before.id, after.id, after.label) for before, after in pairwise(nodes)]
    content = render_all(diagrams.diagram(nodes, edges), DiagramOptions(), [Format.PDF])[Format.PDF].content
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    actions = re.findall(rb"/(JavaScript|JS|Launch|URI|GoToR|SubmitForm|AA)\b", content)
    assert actions == []
