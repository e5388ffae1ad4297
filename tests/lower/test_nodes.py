"""Nodes of the diagram, in pictures and programs."""

import json

from infra0.catalog import Catalog
from infra0.pipeline import compile_document


def test_of_two_nodes_with_one_id_the_first_names_the_resource_everywhere(catalog: Catalog) -> None:
    nodes = [{"id": "data", "label": "First", "group": "storage"}, {"id": "data", "label": "Second", "group": "other"}]
    document = {"resources": {"data": {"type": "aws:s3:Bucket"}}, "diagram": {"nodes": nodes, "edges": []}}
    compiled = compile_document(json.dumps(document).encode(), "document.json", catalog)
    assert compiled.system
    (resource,) = compiled.system.program.resources
    (node,) = compiled.system.diagram.nodes
    assert (resource.comments, resource.group) == (("First",), "storage")
    assert (node.label, node.group) == ("First", "storage")
