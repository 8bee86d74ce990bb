"""Every failure says whose fault it is and what happens next.

    BriefgeheimError
    ├── ConfigurationError   the operator's: a wrong setting or policy; told before anything starts
    └── Failure              of one message
        ├── Transient        nobody's: try again later with back-off
        ├── Rejected         theirs: a limit or a rule is broken; quarantine
        └── Bug              ours: quarantine, and mend the code

An error's text never holds data of a message: `code` names what happened, `detail` adds numbers and
names of our own only.
"""

from __future__ import annotations


class BriefgeheimError(Exception):
    """Root of all errors that this project raises on purpose."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail


class ConfigurationError(BriefgeheimError):
    """A setting or a policy is wrong; the text names the setting and the remedy."""


class Failure(BriefgeheimError):  # noqa: N818 - the field's own word; it is only ever raised as one of its kinds
    """One message could not be handled."""


class Transient(Failure):
    """Worth another try: a server away, a disk full, a time-out of somebody else."""


class Rejected(Failure):
    """The message breaks a limit or a rule; trying again does not help."""


class Bug(Failure):
    """Our own mistake: nothing leaves, the message goes to quarantine."""
