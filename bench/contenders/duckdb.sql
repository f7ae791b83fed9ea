-- Activities against a contact map, as somebody who knows DuckDB would write it: all by columns, phones by regular expression.
-- $FOLDER, $OUT, $THREADS and $COLUMNS are filled in by duckdb.mjs. It writes the three tables with the reason and what was read, and says
-- nothing of what the product says besides: candidates, remedies, fingerprints, what would be written.

SET threads = $THREADS;

CREATE MACRO clean(cell) AS regexp_replace(
  CASE WHEN lower(trim(coalesce(cell, ''), chr(160) || E' \t\r\n')) IN
      ('', 'null', 'n/a', 'na', 'none', 'nil', '-', '--', 'unknown', 'missing', '(blank)', 'blank')
    THEN '' ELSE trim(cell, chr(160) || E' \t\r\n') END,
  '^''([=+@\d(-])', '\1');
CREATE MACRO email(cell) AS lower(nfc_normalize(regexp_extract(cell, '([^\s<>"(),;]+@[^\s<>"(),;]+?\.[^\s<>"(),;]+)>?$', 1)));
-- The extension goes first, else its digits would be the number's.
CREATE MACRO digits(cell) AS regexp_replace(regexp_replace(cell, '(?i)\s*(?:ext\.?|x|#)\s*\d+$', ''), '\D', '', 'g');
CREATE MACRO phone(cell) AS
  CASE WHEN contains(cell, '+') AND length(digits(cell)) BETWEEN 8 AND 15 THEN '+' || digits(cell) ELSE '' END;

CREATE TABLE contacts AS
  SELECT trim(clean(close_contact_id) || '/' || clean(ghl_contact_id), '/') AS key,
    clean(ghl_contact_id) <> '' AS has_target, email AS mails, phone AS phones
  FROM read_csv('$FOLDER/contact-map.csv', header = true, all_varchar = true, null_padding = true, parallel = false, strict_mode = false, delim = ',', quote = '"', escape = '"')
  WHERE key <> '';
CREATE TABLE held AS
  SELECT DISTINCT key, has_target, 'email' AS kind, email(clean(value)) AS value
  FROM (SELECT key, has_target, unnest(regexp_split_to_array(mails, '[;|\n]')) AS value FROM contacts)
  UNION
  SELECT DISTINCT key, has_target, 'phone', phone(clean(value))
  FROM (SELECT key, has_target, unnest(regexp_split_to_array(phones, '[;|\n]')) AS value FROM contacts);
CREATE TABLE index AS
  SELECT kind, value, count(DISTINCT key) AS holders, any_value(key) AS key, any_value(has_target) AS has_target
  FROM held WHERE value <> '' GROUP BY kind, value;
CREATE TABLE nobodys AS
  SELECT DISTINCT unnest([email(clean(identifier)), phone(clean(identifier))]) AS value
  FROM read_csv(['$FOLDER/own-identifiers.csv', '$FOLDER/shared-identifiers.csv'], header = true, all_varchar = true);

CREATE TABLE cells AS
  SELECT row_number() OVER () + 1 AS source_row, coalesce(surplus, '') AS surplus, clean(activity_id) AS event_id,
    lower(clean(channel)) AS source, clean(email) AS raw_mail, clean(phone) AS raw_phone, clean(occurred_at) AS occurred,
    lower(clean(desired_ghl_action)) AS wanted, md5(concat_ws(chr(1), COLUMNS(*)::VARCHAR)) AS content
  FROM read_csv('$FOLDER/activity-events.csv', header = false, skip = 1, columns = $COLUMNS, null_padding = true, delim = ',', quote = '"', escape = '"', auto_detect = false,
    parallel = false, strict_mode = false);
CREATE TABLE seen AS
  SELECT event_id, count(DISTINCT content) AS contents FROM cells WHERE event_id <> '' GROUP BY event_id HAVING count(*) > 1;
CREATE TABLE judged AS
  WITH spelled AS (
    SELECT *, email(raw_mail) AS any_mail, phone(raw_phone) AS any_phone FROM cells
  ), read AS (
    SELECT spelled.*,
      m.value IS NOT NULL OR regexp_matches(any_mail,
        '^(?:no[._-]?reply|do[._-]?not[._-]?reply|mailer-daemon|postmaster|bounces?)@') AS is_no_mail,
      p.value IS NOT NULL AS is_no_phone,
      CASE WHEN is_no_mail THEN '' ELSE any_mail END AS mail, CASE WHEN is_no_phone THEN '' ELSE any_phone END AS number,
      regexp_matches(raw_mail || ' ' || raw_phone, '(?i)\*{2,}|redacted|removed|hidden|masked') AS is_redacted,
      regexp_matches(raw_mail, '^#|^[+-]?\d[.,]?\d*E') OR regexp_matches(raw_phone, '^#|^[+-]?\d[.,]?\d*E') AS is_damaged,
      row_number() OVER (PARTITION BY event_id, content ORDER BY source_row) > 1 AS is_replay
    FROM spelled LEFT JOIN nobodys m ON m.value = any_mail LEFT JOIN nobodys p ON p.value = any_phone
  ), found AS (
    SELECT read.*, coalesce(m.holders, 0) AS mail_holders, coalesce(p.holders, 0) AS phone_holders,
      CASE WHEN m.holders = 1 THEN m.key ELSE '' END AS of_mail, CASE WHEN p.holders = 1 THEN p.key ELSE '' END AS of_phone,
      CASE WHEN of_mail <> '' THEN of_mail ELSE of_phone END AS contact_key,
      CASE WHEN of_mail <> '' THEN m.has_target ELSE p.has_target END AS has_target,
      coalesce(seen.contents, 0) > 1 AS is_reused
    FROM read
      LEFT JOIN index m ON m.kind = 'email' AND m.value = mail
      LEFT JOIN index p ON p.kind = 'phone' AND p.value = number
      LEFT JOIN seen USING (event_id)
  )
  SELECT source_row, event_id, source, contact_key,
    CASE
      WHEN surplus <> '' THEN 'row-malformed'
      WHEN is_replay THEN 'duplicate-event'
      WHEN is_damaged THEN 'value-damaged'
      WHEN occurred <> '' AND try_cast(occurred AS TIMESTAMPTZ) IS NULL THEN 'timestamp-invalid'
      WHEN mail = '' AND number = '' AND NOT is_redacted AND raw_mail <> '' AND NOT is_no_mail THEN 'email-invalid'
      WHEN mail = '' AND number = '' AND NOT is_redacted AND raw_phone <> '' AND NOT is_no_phone THEN 'phone-invalid'
      WHEN mail = '' AND number = '' THEN 'no-identity'
      WHEN is_reused THEN 'event-id-reused'
      WHEN of_mail <> '' AND of_phone <> '' AND of_mail <> of_phone THEN 'identifiers-disagree'
      WHEN contact_key = '' AND mail_holders + phone_holders > 0 THEN 'identifier-shared'
      WHEN contact_key = '' THEN 'contact-not-mapped'
      WHEN (mail <> '' AND mail_holders = 0) OR (number <> '' AND phone_holders = 0) THEN 'new-identifier-on-contact'
      WHEN (raw_mail <> '' AND mail = '' AND NOT is_no_mail) OR (raw_phone <> '' AND number = '' AND NOT is_no_phone)
        THEN 'identifier-unreadable'
      WHEN NOT has_target THEN 'target-contact-missing'
      WHEN wanted NOT IN ('add note', 'log activity', '') THEN 'action-needs-review'
      WHEN of_mail = of_phone THEN 'identifiers-agree'
      ELSE 'single-identifier-match'
    END AS reason_code,
    'email=' || raw_mail || ' read as ' || mail || ' -> ' || of_mail || '; phone=' || raw_phone || ' read as ' || number || ' -> ' || of_phone
      AS evidence
  FROM found;

CREATE MACRO outcome(reason) AS CASE
  WHEN reason IN ('identifiers-agree', 'single-identifier-match') THEN 'ledger'
  WHEN reason IN ('row-malformed', 'duplicate-event', 'value-damaged', 'timestamp-invalid', 'email-invalid', 'phone-invalid', 'no-identity')
    THEN 'error'
  ELSE 'conflict' END;
COPY (FROM judged WHERE outcome(reason_code) = 'ledger' ORDER BY source_row) TO '$OUT/sync-ledger.csv';
COPY (FROM judged WHERE outcome(reason_code) = 'conflict' ORDER BY source_row) TO '$OUT/conflict-queue.csv';
COPY (FROM judged WHERE outcome(reason_code) = 'error' ORDER BY source_row) TO '$OUT/error-log.csv';
