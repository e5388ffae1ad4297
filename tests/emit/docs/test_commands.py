"""The commands that deploy a document."""

from support.systems import facts_of, table

from infra0.emit.docs.commands import deployment_commands
from infra0.emit.programs import Language, program_language


def test_the_language_says_how_its_programs_are_made_ready() -> None:
    for language in Language:
        lines = deployment_commands(facts_of({"orders": table()}), language).splitlines()
        prepared = slice(lines.index("cd deployment") + 1, lines.index("pulumi stack init dev"))
        assert tuple(lines[prepared]) == program_language(language).preparation
