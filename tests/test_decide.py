"""The default policy decides as the annotation guide says, for every type and subject."""

import pytest

from models.finding import Attribution, Candidate, Decision, EntityType, Subject
from models.triage import Purpose, Triage
from pipelines.decide import decide
from worker.policy_file import load_policy

T, S, P = EntityType, Subject, Purpose
CONTACT = (T.PERSON, T.EMAIL_ADDRESS, T.PHONE_NUMBER, T.ADDRESS, T.IP_ADDRESS, T.USERNAME, T.SOCIAL_HANDLE)
NUMBERS = (T.CUSTOMER_NUMBER, T.INVOICE_NUMBER, T.QUOTE_NUMBER, T.ORDER_NUMBER)
COMPANY = (T.ORGANIZATION, T.KVK_NUMBER, T.VAT_ID, T.DOMAIN_NAME, T.OTHER)
FORBIDDEN = (T.CREDIT_CARD, T.NL_BSN, T.NATIONAL_ID, T.ID_DOCUMENT, T.DATE_OF_BIRTH, T.LICENCE_PLATE, T.CREDENTIAL)
SPECIAL = (T.HEALTH, T.RELIGION, T.ETHNICITY, T.POLITICAL, T.TRADE_UNION, T.SEXUAL, T.BIOMETRIC, T.CRIMINAL)


@pytest.fixture(scope="module")
def policy():
    return load_policy()


def judge(policy, kind, subject, *purposes):
    (finding,) = decide([Attribution(Candidate("1", 0, 1, kind, 1.0, "x"), subject)], Triage("nl", purposes), policy)
    assert finding.reason, "every decision carries a reason"
    return finding.decision


def test_every_type_is_named_once():
    """The tables below cover all types there are."""
    named = [*CONTACT, *NUMBERS, *COMPANY, *FORBIDDEN, *SPECIAL, T.IBAN_CODE]
    assert sorted(named) == sorted(EntityType)


@pytest.mark.parametrize("kind", CONTACT)
@pytest.mark.parametrize("purpose", Purpose)
def test_contact_data_of_the_sender_stays_and_of_others_goes(policy, kind, purpose):
    """The statement lists it as needed, of whoever writes or is named because the job needs it."""
    kept = [s for s in Subject if judge(policy, kind, s, purpose) is Decision.KEEP]
    assert kept == [S.SENDER, S.DESIGNATE, S.STAFF, S.NONE]


@pytest.mark.parametrize("kind", [*NUMBERS, *COMPANY])
@pytest.mark.parametrize("subject", Subject)
def test_references_and_company_data_stay(policy, kind, subject):
    """Whoever they stand beside."""
    assert judge(policy, kind, subject, P.GENERAL) is Decision.KEEP


@pytest.mark.parametrize("kind", [*FORBIDDEN, *SPECIAL])
@pytest.mark.parametrize("subject", [S.SENDER, S.DESIGNATE, S.STAFF, S.THIRD_PARTY])
@pytest.mark.parametrize("purpose", Purpose)
def test_forbidden_data_goes_whoever_it_is_about(policy, kind, subject, purpose):
    """No purpose makes it needed."""
    assert judge(policy, kind, subject, purpose) is Decision.REDACT


@pytest.mark.parametrize("kind", SPECIAL)
def test_a_revealing_word_that_is_said_of_nobody_stays(policy, kind):
    """A website for patients reveals no patient."""
    assert judge(policy, kind, S.NONE, P.GENERAL) is Decision.KEEP


@pytest.mark.parametrize(
    ("purposes", "decision"),
    [
        ((P.BILLING,), Decision.KEEP),
        ((P.ORDER,), Decision.KEEP),
        ((P.TECHNICAL, P.BILLING), Decision.KEEP),
        ((P.TECHNICAL,), Decision.REDACT),
        ((P.RIGHTS,), Decision.REDACT),
        ((P.ACCOUNT, P.COMPLAINT), Decision.REDACT),
    ],
)
def test_an_account_number_is_needed_for_payments_only(policy, purposes, decision):
    """One of several purposes suffices."""
    assert judge(policy, T.IBAN_CODE, S.SENDER, *purposes) is decision


@pytest.mark.parametrize("purpose", Purpose)
def test_an_account_number_of_somebody_else_always_goes(policy, purpose):
    """Billing needs the customer's account, nobody else's."""
    assert judge(policy, T.IBAN_CODE, S.THIRD_PARTY, purpose) is Decision.REDACT


def test_the_reason_names_the_law(policy):
    """A customer may ask why; the answer stands in the finding."""
    (finding,) = decide([Attribution(Candidate("1", 0, 1, T.NL_BSN, 1.0, "x"), S.SENDER)], Triage("nl", ()), policy)
    assert "UAVG art. 46" in finding.reason
