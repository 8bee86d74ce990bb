"""Check of the targets that staff are told at: each is sound, may be called, and is there."""

from __future__ import annotations

from pydantic import SecretStr

from worker.doctor import Answer, fail, fine, note
from worker.notices.configured import WEBHOOK, configured, kinds
from worker.notices.mending import MENDING
from worker.policy_file import load_policy
from worker.settings import Settings

PROBE_SECRET = "whsec_" + "A" * 32
"""The doctor makes no files: a target whose key was never made is looked at with this one."""


async def notices(settings: Settings) -> Answer:
    """Nobody is told anything by the look."""
    from worker.notices.targets import Site, opened

    policy = load_policy(settings.policy, settings.data_dir)
    targets = configured(settings)
    if not targets:
        return note("no target: staff are not told of cases", "make a table [notify.NAME] or set webhook.url")
    site = Site(settings, policy, lambda name: _secret(targets[name].secret))
    told, wrong = [], {}
    async with opened(site) as ready:
        for name, target in ready.items():
            code = await target.reach()
            told.append(f"{name}: {target.where}, {len(kinds(name, targets[name], policy))} kinds")
            if code:
                wrong[name] = code
    if wrong:
        mend = "; ".join(dict.fromkeys(MENDING.get(code, "notices wait and are sent again") for code in wrong.values()))
        return fail("; ".join(f"{name} {code}" for name, code in wrong.items()), mend)
    if strays := sorted(policy.notify.keys() - targets.keys() - {WEBHOOK}):
        return note("; ".join(told), f"the policy's [notify] names {', '.join(strays)}, which no setting configures")
    return fine("; ".join(told))


def _secret(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else PROBE_SECRET
