-- Who signed for a unit, when, and how that is known: by the head's own account, or recorded with the paper that bears the
-- signature. Signatures that are only known from a published record have none of these.
alter table pact_signature
    add column signer      text,
    add column document    text,
    add column recorded_by text,
    add column signed_at   timestamptz,
    add constraint pact_signature_recorded check ((signed_at is null) = (recorded_by is null)),
    add constraint pact_signature_signer check (signer is not null or (document is null and signed_at is null));
