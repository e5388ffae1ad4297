"""The Infra0 document as pydantic models.

Descriptions and titles here become the JSON Schema that editors show, so they speak to authors of documents.
Models are strict: nothing is converted on the way in. They are built when they are first used, which keeps
them out of the start-up time of commands that read no document.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Identifier = Annotated[
    str,
    Field(
        min_length=1,
        pattern=r"^[^\x00-\x1f\x7f]+$",
        description="An ID: camelCase, and saying what the thing is.",
    ),
]


class _Model(BaseModel):
    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="allow",
        defer_build=True,
        validate_by_name=False,
        validate_by_alias=True,
    )


class Resource(_Model):
    """One cloud resource."""

    type: str = Field(
        min_length=1,
        title="Type",
        description="The resource's Pulumi type token.",
        examples=["aws:s3:Bucket", "aws:lambda/function:Function"],
    )
    config: dict[str, Any] | None = Field(
        default=None,
        title="Configuration",
        description="The resource's inputs by their Pulumi names (camelCase). Text may refer to other "
        "resources: `otherId.attribute`, or `${otherId.attribute}` within longer text.",
    )
    depends_on: list[str] | None = Field(
        default=None,
        alias="dependsOn",
        title="Depends on",
        description="IDs of resources that must exist first. What a reference implies need not be listed.",
    )
    options: dict[str, Any] | None = Field(
        default=None,
        title="Resource options",
        description="Pulumi's resource options by their names in Pulumi YAML, such as `protect`.",
    )


class Node(_Model):
    """One box of the diagram."""

    id: Identifier = Field(title="ID", description="The ID of the resource that the node stands for.")
    label: str = Field(title="Label", description="What the node is called in the picture, at most 25 characters.")
    group: str | None = Field(
        default=None,
        title="Group",
        description="The group that the node belongs to.",
        examples=[
            "network",
            "compute",
            "storage",
            "database",
            "security",
            "integration",
            "monitoring",
            "external",
        ],
    )
    parent: Identifier | None = Field(
        default=None, title="Parent", description="The ID of the node that this one is drawn inside."
    )
    type: str | None = Field(
        default=None, title="Type", description="The group, in documents of an older format.", deprecated=True
    )

    @property
    def is_outside(self) -> bool:
        """Whether the node is said to stand for nothing that is deployed."""
        return self.group == "external"


class Edge(_Model):
    """One arrow of the diagram."""

    source: Identifier = Field(alias="from", title="From", description="The ID of the node that the arrow leaves.")
    target: Identifier = Field(alias="to", title="To", description="The ID of the node that the arrow points to.")
    type: str | None = Field(
        default=None,
        title="Type",
        description="`connectsTo`; older documents have others.",
        examples=["connectsTo"],
    )
    label: str | None = Field(default=None, title="Label", description="Text on the arrow.")


class Diagram(_Model):
    """The picture: nodes for resources, edges for what flows between them."""

    nodes: list[Node] | None = Field(default=None, title="Nodes", description="The boxes.")
    edges: list[Edge] | None = Field(default=None, title="Edges", description="The arrows.")


class Setting(_Model):
    """One stack setting, read at deployment as `${config.NAME}`."""

    type: Literal["string", "integer", "number", "boolean", "object"] | None = Field(
        default=None, title="Type", description="The setting's type; that of its default, else `string`."
    )
    default: Any = Field(
        default=None,
        title="Default",
        description="Its value where the stack sets none. Without it, it must be set.",
    )
    secret: bool | None = Field(
        default=None,
        title="Secret",
        description="Whether the value is kept encrypted and out of every output.",
    )
    description: str | None = Field(default=None, title="Description", description="What the setting is for.")


class Document(_Model):
    """Cloud infrastructure: resources with their configuration, and a diagram of them."""

    resources: dict[Identifier, Resource] = Field(
        min_length=1, title="Resources", description="The resources by their IDs; at least one."
    )
    diagram: Diagram | None = Field(
        default=None,
        title="Diagram",
        description="The picture; derived from the resources where it is missing.",
    )
    name: str | None = Field(default=None, title="Name", description="The project's name.")
    description: str | None = Field(default=None, title="Description", description="What the project is.")
    config: dict[str, Setting | None] | None = Field(
        default=None,
        title="Stack configuration",
        description="Settings that differ from stack to stack, by name.",
    )
    outputs: dict[str, Any] | None = Field(
        default=None, title="Outputs", description="Values that the stack exports, by name."
    )
