"""Templates of the user's: they replace ours one by one, reach nothing else, and stop."""

from pathlib import Path

import pytest
from support.systems import example, system_of, table

from infra0.emit.docs import DocsOptions, Section, TemplateFault, emit, template_names, template_text
from infra0.ir import System


@pytest.fixture(scope="module")
def system() -> System:
    """A system with one table."""
    return system_of({"orders": table()})


def printed(system: System, folder: Path, text: str, name: str = "outputs.md.j2") -> str:
    """The outputs section as a template of the user's prints it."""
    (folder / name).write_text(text, encoding="utf-8")
    options = DocsOptions(sections=(Section.OUTPUTS,), templates=folder)
    return emit(system, (), options)["README.md"].partition("(#outputs)\n\n")[2].rstrip("\n")


def test_a_template_replaces_ours_of_the_same_name(system: System, tmp_path: Path) -> None:
    text = "{{ heading('outputs') }}\n\n{% for o in stack.outputs %}* {{ o.name | code }}{% endfor %}"
    assert printed(system, tmp_path, text) == "## Outputs\n\n* `ordersName`"


def test_copies_of_our_templates_print_the_same(tmp_path: Path) -> None:
    given, findings = example("data-pipeline.md")
    for name in template_names():
        (tmp_path / name).write_text(template_text(name), encoding="utf-8")
    assert emit(given, findings, DocsOptions(templates=tmp_path)) == emit(given, findings, DocsOptions())


def test_what_no_filter_is_applied_to_is_quoted(tmp_path: Path) -> None:
    hostile = system_of({"orders": table()}, name="<b>|[x](y)")
    assert printed(hostile, tmp_path, "{{ title }}") == "&lt;b>\\|\\[x\\](y)"
    assert printed(hostile, tmp_path, "{{ 'a' ~ title ~ part('orders') }}").startswith("a&lt;b>\\|")
    assert printed(hostile, tmp_path, "{{ [title, 'b'] | join(', ') }}") == "&lt;b>\\|\\[x\\](y), b"


def test_a_macro_and_a_template_beside_it_can_be_used(system: System, tmp_path: Path) -> None:
    (tmp_path / "mine.md.j2").write_text("{% macro loud(x) %}**{{ x }}**{% endmacro %}", encoding="utf-8")
    assert printed(system, tmp_path, "{% from 'mine.md.j2' import loud %}{{ loud('a*b') }}") == "**a\\*b**"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("\n\n{{ nothing }}", 3, "there is no variable or attribute 'nothing'"),
        ("{{ stack.nothing }}", 1, "there is no variable or attribute 'nothing'"),
        ("a\n{% if %}", 2, "Expected an expression"),
        ("{{ title | shout }}", 1, "No filter named 'shout'"),
        ("{{ heading('nowhere') }}", 1, "there is no heading 'nowhere'"),
        ("{% include 'nowhere.j2' %}", 1, "there is no template nowhere.j2"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
        ("{{ 1 + 'a' }}", 1, "unsupported operand"),
    ],
)
def test_a_fault_names_the_template_and_the_line(
    system: System, tmp_path: Path, text: str, line: int, message: str
) -> None:
    with pytest.raises(TemplateFault) as found:
        printed(system, tmp_path, text)
    assert (found.value.name, found.value.line) == ("outputs.md.j2", line)
    assert message in found.value.message


def test_a_fault_in_an_included_template_names_that_one(system: System, tmp_path: Path) -> None:
    (tmp_path / "mine.md.j2").write_text("\n{{ nothing }}", encoding="utf-8")
    with pytest.raises(TemplateFault) as found:
        printed(system, tmp_path, "\n\n{% include 'mine.md.j2' %}")
    assert (found.value.name, found.value.line) == ("mine.md.j2", 2)


@pytest.mark.parametrize(
    "text",
    [
        "{{ title.__class__ }}",
        "{{ title | attr('__class__') }}",
        "{{ heading.__self__ }}",
        "{{ heading.__func__.__globals__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ ().__class__.__mro__ }}",
        "{{ stack.outputs.append(1) }}",
        "{{ self.__init__ }}",
        "{% for x in lipsum() %}{% endfor %}",
        "{{ '{0.__class__}'.format(title) }}",
        "{{ title.format(1) }}",
        "{% include '../secret.txt' %}",
        "{% include '/etc/passwd' %}",
        "{% include 'linked.txt' %}",
    ],
)
def test_a_template_reaches_only_what_it_is_given(system: System, tmp_path: Path, text: str) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    own = tmp_path / "own"
    own.mkdir()
    (own / "linked.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(TemplateFault):
        printed(system, own, text)


@pytest.mark.parametrize(
    "text",
    [
        "{{ 'a' * 10**9 }}",
        "{{ [1] * 10**9 }}",
        "{{ 9 ** 99999999 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 'a'.center(10**9) }}",
        "{{ 'a' | center(10**9) }}",
        "{{ range(10**9) }}",
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{% set n = namespace(x='aaaaaaaaaa') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x=[1]) %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x='ab') %}{% for i in range(99) %}{% set n.x = n.x | replace('a', n.x) %}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{% include 'outputs.md.j2' %}",
        "{% for i in range(99999) %}" + "long text " * 1_000 + "{% endfor %}",
        "x" * 300_000,
    ],
)
def test_a_template_stops(system: System, tmp_path: Path, text: str) -> None:
    with pytest.raises(TemplateFault):
        printed(system, tmp_path, text)
