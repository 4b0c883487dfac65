"""Settings of all tests: a property is judged by what it finds, not by how long a machine takes."""

from hypothesis import settings

settings.register_profile("memcon", deadline=None)
settings.load_profile("memcon")
