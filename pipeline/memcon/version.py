"""The version of memcon, and nothing else, so that building a wheel need not import the package."""

__version__ = "0.1.0"
