"""The stages, each a function from one value of ``model`` to another. They meet in ``model`` and nowhere else."""
