"""References to an attribute of a plainly other kind than the property takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infra0.catalog import ResourceType
from infra0.catalog.attributes import Identity, holding, identity_of
from infra0.checks.check import ValueCheck
from infra0.checks.reading import known, value_at
from infra0.checks.subject import Subject
from infra0.checks.tables.attributes import KEYED, TAKEN
from infra0.checks.tables.composed import COMPOSED, HOLE
from infra0.checks.visits import ValueVisit
from infra0.diagnostics import Diagnostic, Fix, Place, SetValue, Severity
from infra0.graph import Member, ResourceOperand, format_path
from infra0.graph.spelling import with_attribute
from infra0.graph.taken import identity_asked, is_means_of, named_alike, taken_instead

_DIMENSIONS = "dimensions{}"


class WrongAttribute(ValueCheck):
    """A reference names an attribute of a different kind than the property takes, such as a URL instead of an ARN.

    Why: the service rejects the value, or finds nothing. Source: the names and texts of properties and attributes in
    pulumi-aws, and what its published examples give to the property.

    Example:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "orders.url", "functionName": "worker"}}}}

    Instead:
        {"resources": {"orders": {"type": "aws:sqs:Queue"},
                       "mapping": {"type": "aws:lambda:EventSourceMapping",
                                   "config": {"eventSourceArn": "orders.arn", "functionName": "worker"}}}}
    """

    code = "I0472"
    severity = Severity.WARNING
    spoils = True
    values = frozenset({str})

    @classmethod
    def check(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding, where what is taken and what is given are both certain."""
        whole = subject.reference(visit.pointer)
        if whole is None:
            yield from cls._within_text(subject, visit)
            return
        if visit.slot.free_key and not whole.evidence:
            yield from cls._of_key(visit, whole, _taken_by_key(subject, visit, whole), subject.graph.types)
        if whole.evidence or visit.slot.free_key:
            return
        target = subject.graph.types.get(whole.resource)
        if target is None or len(whole.path) != 1 or not isinstance(whole.path[0], Member):
            return
        attribute = whole.path[0].name
        if _is_for_api(attribute, target) and not _is_of_api(visit):
            yield cls._not_the_one(visit, whole, "arn")
            return
        if (only := _only_taken(visit, target)) is not None:
            if attribute not in only:
                yield cls._not_the_one(visit, whole, only[0])
            return
        given = identity_of(target, attribute)
        taken = (
            taken_instead(subject.catalog, visit.slot, target, attribute)
            if given
            else identity_asked(visit.slot, target, attribute)
        )
        if taken is None:
            if called := named_alike(subject.catalog, visit.slot, target, attribute):
                yield cls._not_the_one(visit, whole, called)
            return
        right = _right(subject, visit, target, taken)
        meant = f"{whole.resource}.{right}" if right else None
        yield cls.at(
            Place(visit.pointer),
            f"{visit.words_within} takes {taken.with_article}, but `{whole.resource}.{format_path(whole.path)}` is "
            f"{given.with_article if given else 'none'}.",
            suggestions=(meant,) if meant else (),
            notes=() if meant else (f"Refer to {taken.with_article}, or write the value itself.",),
            fix=Fix(f"refer to `{meant}`", (SetValue(visit.pointer, meant),)) if meant else None,
            # A text may be taken there of which the reference is a part.
            blames=(visit.pointer,),
        )

    @classmethod
    def _of_key(
        cls, visit: ValueVisit, whole: ResourceOperand, right: str | None, types: Mapping[str, ResourceType | None]
    ) -> Iterator[Diagnostic]:
        """The finding about the value of a key that takes another attribute of the resource."""
        given, target = format_path(whole.path), types[whole.resource]
        if right and target and given != right and identity_of(target, given) is not identity_of(target, right):
            yield cls._not_the_one(visit, whole, right)

    @classmethod
    def _within_text(cls, subject: Subject, visit: ValueVisit) -> Iterator[Diagnostic]:
        """The finding about the ARN of a resource within a text that is made with another attribute of it."""
        owner, expression = visit.slot.owner, visit.expression
        composed = COMPOSED.get((owner.short_token, visit.slot.path)) if owner else None
        if expression is None or composed is None:
            return
        for operand in expression.resources:
            target, given = subject.graph.types[operand.resource], format_path(operand.path)
            hole = HOLE.search(composed.get(target.short_token, "")) if target else None
            if target and hole and given != hole["attribute"] and identity_of(target, given) is Identity.ARN:
                right = f"{operand.resource}.{hole['attribute']}"
                text = with_attribute(expression, operand, hole["attribute"])
                yield cls.at(
                    Place(visit.pointer),
                    f"{visit.words} takes text with `{right}`, not with `{operand.resource}.{given}`.",
                    suggestions=(right,),
                    fix=Fix(f"refer to `{right}`", (SetValue(visit.pointer, text),), certain=False),
                )

    @classmethod
    def _not_the_one(cls, visit: ValueVisit, whole: ResourceOperand, right: str) -> Diagnostic:
        meant = f"{whole.resource}.{right}"
        return cls.at(
            Place(visit.pointer),
            f"{visit.words_within} takes `{meant}`, not `{whole.resource}.{format_path(whole.path)}`.",
            suggestions=(meant,),
            fix=Fix(f"refer to `{meant}`", (SetValue(visit.pointer, meant),)),
        )


def _is_for_api(attribute: str, target: ResourceType) -> bool:
    """Whether an attribute is what API Gateway alone calls a function by."""
    return attribute.endswith("nvokeArn") and target.short_token in ("aws:lambda:Alias", "aws:lambda:Function")


def _is_of_api(visit: ValueVisit) -> bool:
    token = visit.slot.owner.short_token if visit.slot.owner else ""
    return not token or token.startswith("aws:apigateway") or visit.slot.free_key


def _only_taken(visit: ValueVisit, target: ResourceType) -> tuple[str, ...] | None:
    """The attributes of the target that alone are taken there, where that is known."""
    owner = visit.slot.owner
    return TAKEN.get((owner.short_token, visit.slot.path), {}).get(target.short_token) if owner else None


def _right(subject: Subject, visit: ValueVisit, target: ResourceType, taken: Identity) -> str | None:
    """The attribute of the target that the property takes."""
    slot = visit.slot
    usual = subject.catalog.resolve(slot.owner, slot.path, target).attribute if slot.owner else ""
    if usual and not slot.in_document and is_means_of(identity_of(target, usual), taken):
        return usual
    return holding(target, taken.value.lower())


def _taken_by_key(subject: Subject, visit: ValueVisit, whole: ResourceOperand) -> str | None:
    """The attribute that a key of the author's takes of a resource, where that is known."""
    owner, key, token = visit.slot.owner, str(visit.pointer[-1]), subject.token(whole.resource)
    if owner and (keyed := KEYED.get((owner.short_token, visit.slot.path))):
        return keyed.get(key, {}).get(token)
    if not visit.slot.path.endswith(_DIMENSIONS):
        return None
    # Imported here because few documents have alarms.
    from infra0.derive.dashboards.dimensions import attribute_of_dimension

    place = (*visit.pointer[:-2], "namespace")
    namespace = known(subject, place, value_at(subject, visit.resource.name, *place[3:]))
    return attribute_of_dimension(token, str(namespace), key)
