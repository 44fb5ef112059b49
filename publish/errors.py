"""What stops a publication: always with the place and the cure, never a traceback."""


class PublishError(Exception):
    """A site that cannot be published. The text is for the person at the terminal: what is wrong, where, the cure."""
