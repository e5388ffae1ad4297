"""The pictures of the documentation, each with the command that makes it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A picture in ``docs/images``, the example that it shows, further options, and what to see in it."""

    name: str
    example: str
    options: tuple[str, ...]
    caption: str

    @property
    def command(self) -> str:
        """As a user types it."""
        return " ".join(("infra0 render-diagram", f"examples/{self.example}", *self.quoted, "-o", f"{self.name}.png"))

    @property
    def quoted(self) -> tuple[str, ...]:
        """The options as a shell takes them."""
        return tuple(f"'{option}'" if " " in option else option for option in self.options)


GALLERY = (
    Exhibit(
        "data-pipeline",
        "data-pipeline.md",
        ("--title", "Real-time data pipeline"),
        "Colour shows the group; what nothing connects stands below.",
    ),
    Exhibit(
        "data-pipeline-dark",
        "data-pipeline.md",
        ("--title", "Real-time data pipeline", "--theme", "dark"),
        "The same in dark colours. `--theme auto` makes an SVG that follows its reader.",
    ),
    Exhibit(
        "data-pipeline-official",
        "data-pipeline.md",
        ("--title", "Real-time data pipeline", "--icons", "official"),
        "The provider's own icons (extra `icons`).",
    ),
    Exhibit(
        "data-pipeline-drift",
        "data-pipeline.md",
        ("--source", "both"),
        "What is only in the diagram, and what is only in the resources: nothing connects the stream to the Firehose.",
    ),
    Exhibit("vpc-ecs", "vpc-ecs.json", ("--title", "Shop"), "Nesting by `parent`; edges may end on a container."),
    Exhibit("vpc-ecs-down", "vpc-ecs.json", ("--title", "Shop", "--direction", "TB"), "From top to bottom."),
    Exhibit(
        "vpc-ecs-focus",
        "vpc-ecs.json",
        ("--title", "Shop", "--focus", "service", "--depth", "1"),
        "One node and what is one edge away.",
    ),
    Exhibit(
        "vpc-ecs-overview",
        "vpc-ecs.json",
        ("--title", "Shop", "--collapse", "group"),
        "Summed up by group, as large diagrams are.",
    ),
    Exhibit("static-site", "static-site.yaml", ("--title", "Static site"), "Labels stand on their edges."),
)


def page() -> str:
    """The gallery as Markdown."""
    parts = ["# Gallery\n\nEvery picture is made by the command above it, from a document in `examples/`.\n"]
    for exhibit in GALLERY:
        picture = f"![{exhibit.caption}](images/{exhibit.name}.png)"
        parts.append(f"\n```sh\n{exhibit.command}\n```\n\n{exhibit.caption}\n\n{picture}\n")
    shop = "A web shop of forty nodes, with containers, labels and bundled edges."
    parts.append(f"\n{shop}\n\n![{shop}](images/shop.png)\n")
    return "".join(parts)
