"""Activities against a contact map, as a competent person would script it with pandas and phonenumbers.

usage: pandas.py <folder of CSV files> <folder for the results>

Every distinct phone is parsed once, everything else is done by columns. It writes the three tables with the reason and what
was read, and says nothing of what the product says besides: candidates, remedies, fingerprints, what would be written.
"""

import os
import sys

import numpy as np
import pandas as pd
import phonenumbers

MISSING = {"", "null", "n/a", "na", "none", "nil", "-", "--", "unknown", "missing", "(blank)", "blank"}
AUTOMATED = r"^(?:no[._-]?reply|do[._-]?not[._-]?reply|mailer-daemon|postmaster|bounces?)@"
REDACTED = r"\*{2,}|redacted|removed|hidden|masked"
DAMAGED = r"^#(?:ERROR!|NAME\?|REF!|VALUE!|N/A)$|^[+-]?\d(?:[.,]\d+)?E\+?\d{1,3}$"
DESIRED = {"add note", "log activity"}


def read(folder, name):
    path = os.path.join(folder, name + ".csv")
    header = pd.read_csv(path, nrows=0).columns.tolist()
    table = pd.read_csv(path, names=header + ["surplus"], skiprows=1, dtype=str, keep_default_na=False, index_col=False)
    return table.fillna("")


def clean(cells):
    text = cells.str.strip().str.replace(r"^'(?=[=+\-@\d(])", "", regex=True)
    return text.mask(text.str.lower().isin(MISSING), "")


def emails(cells):
    address = clean(cells).str.extract(r"<?([^\s<>\"(),;]+@[^\s<>\"(),;]+)>?\s*$")[0].fillna("").str.lower()
    return address.str.normalize("NFC")


def phone(cell):
    try:
        number = phonenumbers.parse(cell, None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def phones(cells):
    cells = clean(cells)
    read_once = {cell: phone(cell) if cell else "" for cell in cells.unique()}
    return cells.map(read_once)


def identifier_set(folder, name):
    cells = read(folder, name)["identifier"]
    is_mail = cells.str.contains("@")
    return set(emails(cells[is_mail])) | set(phones(cells[~is_mail]))


def index(contacts, column, reader):
    """Identifier -> the one contact that holds it, and those that several hold."""
    held = contacts[["key", column]].assign(value=contacts[column].str.split(r"[;|\n]")).explode("value")
    held = held.assign(value=reader(held["value"])).query("value != ''").drop_duplicates(["key", "value"])
    several = held["value"].duplicated(keep=False)
    return held[~several].set_index("value")["key"], set(held.loc[several, "value"])


def main(folder, out):
    contacts = read(folder, "contact-map")
    ids = contacts[["close_contact_id", "ghl_contact_id"]].apply(clean)
    contacts["key"] = ids["close_contact_id"].str.cat(ids["ghl_contact_id"], "/").str.strip("/")
    contacts = contacts[contacts["key"] != ""]
    has_target = set(contacts.loc[clean(contacts["ghl_contact_id"]) != "", "key"])
    by_mail, shared_mails = index(contacts, "email", emails)
    by_phone, shared_phones = index(contacts, "phone", phones)
    own, listed = identifier_set(folder, "own-identifiers"), identifier_set(folder, "shared-identifiers")

    rows = read(folder, "activity-events")
    raw_mail, raw_phone = clean(rows["email"]), clean(rows["phone"])
    mail, number = emails(rows["email"]), phones(rows["phone"])
    is_no_mail = mail.isin(own | listed) | mail.str.contains(AUTOMATED, regex=True)
    is_no_phone = number.isin(own | listed)
    mail, number = mail.mask(is_no_mail, ""), number.mask(is_no_phone, "")
    of_mail, of_phone = mail.map(by_mail).fillna(""), number.map(by_phone).fillna("")
    contact = of_mail.mask(of_mail == "", of_phone)

    occurred = pd.to_datetime(rows["occurred_at"], errors="coerce", utc=True)
    content = pd.util.hash_pandas_object(rows, index=False)
    event = clean(rows["activity_id"])
    named = event != ""
    replay = content.duplicated()
    reused = named & (content.groupby(event).transform("nunique") > 1)
    damaged = raw_mail.str.contains(DAMAGED, regex=True) | raw_phone.str.contains(DAMAGED, regex=True)
    redacted = raw_mail.str.contains(REDACTED, case=False, regex=True) | raw_phone.str.contains(REDACTED, case=False, regex=True)
    unreadable_mail = (raw_mail != "") & (mail == "") & ~is_no_mail
    unreadable_phone = (raw_phone != "") & (number == "") & ~is_no_phone

    rules = [
        ("error", "row-malformed", rows["surplus"] != ""),
        ("error", "duplicate-event", replay),
        ("error", "value-damaged", damaged),
        ("error", "timestamp-invalid", (clean(rows["occurred_at"]) != "") & occurred.isna()),
        ("error", "no-identity", (raw_mail == "") & (raw_phone == "")),
        ("error", "email-invalid", unreadable_mail & (number == "") & ~redacted),
        ("error", "phone-invalid", unreadable_phone & (mail == "") & ~redacted),
        ("error", "no-identity", (mail == "") & (number == "")),
        ("conflict", "event-id-reused", reused),
        ("conflict", "identifiers-disagree", (of_mail != "") & (of_phone != "") & (of_mail != of_phone)),
        ("conflict", "identifier-shared", (contact == "") & (mail.isin(shared_mails) | number.isin(shared_phones))),
        ("conflict", "contact-not-mapped", contact == ""),
        ("conflict", "new-identifier-on-contact", (mail != "") & (of_mail == "") & ~mail.isin(shared_mails)),
        ("conflict", "new-identifier-on-contact", (number != "") & (of_phone == "") & ~number.isin(shared_phones)),
        ("conflict", "identifier-unreadable", unreadable_mail | unreadable_phone),
        ("conflict", "target-contact-missing", ~contact.isin(has_target)),
        ("conflict", "action-needs-review", ~clean(rows["desired_ghl_action"]).str.lower().isin(DESIRED | {""})),
        ("ledger", "identifiers-agree", (of_mail != "") & (of_mail == of_phone)),
    ]
    holds = [condition.to_numpy(dtype=bool) for _, _, condition in rules]
    rows["outcome"] = np.select(holds, [outcome for outcome, _, _ in rules], "ledger")
    rows["reason_code"] = np.select(holds, [reason for _, reason, _ in rules], "single-identifier-match")
    rows["contact_key"] = contact
    rows["source_row"] = np.arange(len(rows)) + 2
    rows["evidence"] = (
        "email=" + raw_mail + " read as " + mail + " -> " + of_mail + "; phone=" + raw_phone + " read as " + number + " -> " + of_phone
    )
    rows["event_id"], rows["source"] = event, clean(rows["channel"]).str.lower()
    os.makedirs(out, exist_ok=True)
    columns = ["event_id", "source", "contact_key", "reason_code", "evidence", "source_row"]
    for outcome, name in (("ledger", "sync-ledger"), ("conflict", "conflict-queue"), ("error", "error-log")):
        rows.loc[rows["outcome"] == outcome, columns].to_csv(os.path.join(out, name + ".csv"), index=False)


main(*sys.argv[1:])
