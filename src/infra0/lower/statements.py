"""Statements of policies, read as permissions: who may do what on which resource, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from infra0.derive import Derived
from infra0.graph import EdgeOrigin, Expression, Graph, SettingOperand
from infra0.graph.interpolation import Braces, scan
from infra0.graph.paths import Identifiers
from infra0.graph.policies import Statement
from infra0.ir import ALL_BUT, ANYONE, Permission


class StatementReader:
    """Reads the statements of a document's policies, in which references are spelled out."""

    def __init__(self, derived: Derived) -> None:
        self.graph: Graph = _without_secrets(derived)
        self._reasons = derived.reasons
        self._identifiers = Identifiers(derived.graph.types)

    def permissions(self, statement: Statement, principals: Iterable[str]) -> Iterator[Permission]:
        """One permission for each of those whom the statement is about."""
        policy = statement.policy
        resources = _named(statement, "Resource")
        reasons = self._reasons.get(policy.pointer, {})
        for principal in dict.fromkeys(principals):
            yield Permission(
                principal=principal,
                policy=policy.resource,
                effect=effect if isinstance(effect := statement.value.get("Effect"), str) else "",
                actions=_named(statement, "Action"),
                resources=resources,
                targets=tuple(dict.fromkeys(self._about(statement) or self.targets(*resources))),
                derived=policy.pointer in self._reasons,
                because="; ".join(reasons.get(str(statement.value.get("Sid")), ())),
                conditional=bool(statement.value.get("Condition")),
            )

    def targets(self, *texts: str) -> tuple[str, ...]:
        """The IDs of the resources that texts refer to."""
        pieces = (piece for text in texts for piece in scan(text) if isinstance(piece, Braces))
        found = (self._identifiers.split(piece.content) for piece in pieces)
        return tuple(dict.fromkeys(each[0] for each in found if each))

    def principal(self, name: str) -> str:
        """The ID of the resource that ``${lambdaRole.arn}`` names, or the name as it is."""
        match tuple(scan(name)):
            case (Braces(),):
                return next(iter(self.targets(name)), name)
            case _:
                return ANYONE if name == "*" else name

    def principals(self, statement: Statement) -> Iterator[str]:
        """Those whom the statement itself names."""
        yield from (self.principal(name) for _, name, _ in statement.principals())
        yield from (f"everyone but {self.principal(name)}" for _, name, _ in statement.principals("NotPrincipal"))

    def _about(self, statement: Statement) -> tuple[str, ...]:
        """The resource that the policy is attached to."""
        policy = statement.policy
        if policy.slot.about is None:
            return ()
        if not policy.slot.about:
            return (policy.resource,)
        edges = self.graph.edges_of(policy.resource)
        return tuple(
            edge.target for edge in edges if edge.origin is EdgeOrigin.REFERENCE and edge.slot == policy.slot.about
        )


def _without_secrets(derived: Derived) -> Graph:
    """The graph in which secrets that the document spells out are read as the settings that stand for them."""
    settings = {pointer: Expression((SettingOperand(name),)) for pointer, name in derived.secrets.items()}
    return replace(derived.graph, values={**derived.graph.values, **derived.embedded, **settings})


def _named(statement: Statement, element: str) -> tuple[str, ...]:
    """The texts of ``Action`` or ``Resource``; those of ``NotAction`` or ``NotResource`` as what is left out."""
    named = (text for text, _ in statement.texts(element))
    left_out = (f"{ALL_BUT}{text}" for text, _ in statement.texts(f"Not{element}"))
    return (*named, *left_out)
