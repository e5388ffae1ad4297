"""What the shell offers while a command is typed."""


def complete_codes(incomplete: str) -> list[str]:
    """Codes of rules."""
    from infra0.registry import by_code

    return [code for code in by_code() if code.startswith(incomplete.upper())]


def complete_types(incomplete: str) -> list[str]:
    """Short tokens of resource types, once their package is typed; before that, packages."""
    from infra0.cli.catalogs import open_catalog

    catalog = open_catalog()
    package, colon, _ = incomplete.partition(":")
    if not colon:
        return [f"{found.name}:" for found in catalog.packages() if found.name.startswith(package)]
    return [token for token in catalog.tokens(package) if token.startswith(incomplete)]


def complete_subjects(incomplete: str) -> list[str]:
    """Codes, types, and the properties of a type that is typed in full."""
    from infra0.cli.catalogs import open_catalog

    token, dot, name = incomplete.partition(".")
    if not dot:
        return complete_codes(incomplete) + complete_types(incomplete)
    resource = open_catalog().resource(token)
    names = resource.attributes if resource else ()
    return [f"{token}.{found}" for found in names if found.startswith(name)]
