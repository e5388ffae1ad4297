"""What the services themselves ask of the values that a provider passes on to them.

The models of AWS's services, which botocore carries, say of every parameter of every call which values, which numbers
and which texts the service takes. A property of a resource is passed on as the parameter of the same name of the call
that creates the resource. What an example of the provider contradicts, and what is passed on otherwise, is left out.
"""

from infra0.catalog.builder.services.limits import add_limits

__all__ = ["add_limits"]
