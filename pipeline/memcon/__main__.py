"""``python -m memcon`` is the command line."""

from memcon.cli import main

main()
