-- Table funnel: how far the documents came, and why the rest fell out.
-- Reads documents, quarantine, notices, mentions, processes, process_notices, process_lots, facts. Runs
-- in Spark (ANSI) and in DuckDB as it stands.
--
-- total is the count in the stage's own unit. fell_out counts what the step before had and this step
-- has not; it is null where a line is a part of the line above it, or changes the unit.
WITH document_counts AS (
  SELECT count(*) AS readable,
         count(CASE WHEN gate = 'irrelevant' THEN 1 END) AS irrelevant,
         count(CASE WHEN gate = 'relevant' THEN 1 END) AS relevant,
         count(CASE WHEN gate = 'relevant' AND duplicate THEN 1 END) AS duplicates
    FROM documents
), quarantine_counts AS (
  SELECT code, count(*) AS refused FROM quarantine GROUP BY code
), quarantine_total AS (
  SELECT coalesce(sum(refused), 0) AS refused FROM quarantine_counts
), notice_counts AS (
  SELECT notice_type, count(*) AS notices FROM notices GROUP BY notice_type
), notice_total AS (
  SELECT coalesce(sum(notices), 0) AS notices FROM notice_counts
), bought AS (
  SELECT DISTINCT n.process_id
    FROM process_notices n
    JOIN mentions m ON m.notice_id = n.notice_id
   WHERE m.status = 'purchased'
), outcomes AS (
  SELECT p.process_id,
         coalesce(l.awarded, 0) > 0 AS awarded,
         coalesce(l.disclosed, 0) > 0 AS disclosed,
         b.process_id IS NOT NULL AS purchased,
         f.process_id IS NOT NULL AS attributed
    FROM processes p
    LEFT JOIN (SELECT process_id,
                      count(CASE WHEN status = 'awarded' THEN 1 END) AS awarded,
                      count(CASE WHEN status = 'awarded' THEN amount END) AS disclosed
                 FROM process_lots
                GROUP BY process_id) l ON l.process_id = p.process_id
    LEFT JOIN bought b ON b.process_id = p.process_id
    LEFT JOIN (SELECT DISTINCT process_id FROM facts) f ON f.process_id = p.process_id
), process_counts AS (
  SELECT count(*) AS processes,
         count(CASE WHEN awarded THEN 1 END) AS awarded,
         count(CASE WHEN awarded AND disclosed THEN 1 END) AS with_amount,
         count(CASE WHEN awarded AND purchased THEN 1 END) AS purchased,
         count(CASE WHEN attributed THEN 1 END) AS attributed,
         count(CASE WHEN attributed AND disclosed THEN 1 END) AS attributed_with_amount
    FROM outcomes
)
SELECT CAST(step AS BIGINT) AS step, stage, counted, CAST(total AS BIGINT) AS total, CAST(fell_out AS BIGINT) AS fell_out, why
  FROM (
    SELECT 100 AS step, 'discovered' AS stage, 'documents' AS counted, readable + refused AS total,
           CAST(NULL AS BIGINT) AS fell_out, 'found under the inputs' AS why
      FROM document_counts CROSS JOIN quarantine_total
    UNION ALL
    SELECT 200, 'quarantined', 'documents', refused, CAST(NULL AS BIGINT),
           'refused; table quarantine has the reason of each'
      FROM quarantine_total
    UNION ALL
    SELECT 201, 'quarantined: ' || code, 'documents', refused,
           CAST(NULL AS BIGINT), 'part of quarantined'
      FROM quarantine_counts
    UNION ALL
    SELECT 300, 'irrelevant', 'documents', irrelevant, CAST(NULL AS BIGINT),
           'no word of AI compute, chips, clouds or services in the bytes'
      FROM document_counts
    UNION ALL
    SELECT 400, 'relevant', 'documents', relevant, refused + irrelevant,
           'left out: quarantined and irrelevant'
      FROM document_counts CROSS JOIN quarantine_total
    UNION ALL
    SELECT 500, 'duplicates', 'documents', duplicates, CAST(NULL AS BIGINT),
           'relevant, but the same bytes as another document'
      FROM document_counts
    UNION ALL
    SELECT 600, 'notices', 'notices', notices, relevant - notices, 'left out: duplicates'
      FROM document_counts CROSS JOIN notice_total
    UNION ALL
    SELECT 601, 'notices: ' || notice_type, 'notices',
           notices, CAST(NULL AS BIGINT), 'part of notices'
      FROM notice_counts
    UNION ALL
    SELECT 700, 'processes', 'processes', processes, CAST(NULL AS BIGINT),
           'procurements: the notices of one procurement are one process'
      FROM process_counts
    UNION ALL
    SELECT 800, 'awarded', 'processes', awarded, processes - awarded,
           'left out: planned, invited, failed or terminated'
      FROM process_counts
    UNION ALL
    SELECT 900, 'with amount', 'processes', with_amount, awarded - with_amount,
           'left out: no lot has a disclosed total (undisclosed, a rate, a unit price)'
      FROM process_counts
    UNION ALL
    SELECT 1000, 'with purchased mention', 'processes', purchased, awarded - purchased,
           'of the awarded; left out: a chip, cloud or service is named, but not as what was bought'
      FROM process_counts
    UNION ALL
    SELECT 1100, 'attributed', 'processes', attributed, purchased - attributed,
           'of those with a purchased mention: they have facts'
      FROM process_counts
    UNION ALL
    SELECT 1200, 'attributed with amount', 'processes', attributed_with_amount,
           attributed - attributed_with_amount, 'left out: attributed, but undisclosed'
      FROM process_counts
  ) AS steps
 ORDER BY step, stage
