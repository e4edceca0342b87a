-- The cleaning of attendance rules, sections 2 to 5 (standard), as far as SQL does it without recursion: a duplicate is
-- measured from the row before, not from the last kept one..
CREATE OR REPLACE TABLE attendance AS
WITH raw AS (
  SELECT * FROM read_csv('%s', all_varchar = true, header = true, delim = ',', quote = '"',
    strict_mode = false, ignore_errors = true)
), typed AS (
  SELECT trim(studentId) AS student, trim(firstName) AS firstName, trim(surname) AS surname,
         trim(academicAdvisor) AS advisor, eventDescription AS event,
         coalesce(try_cast(trim(startDateTime) AS TIMESTAMP),
                  try_strptime(trim(startDateTime), ['%%d/%%m/%%Y %%H:%%M', '%%d/%%m/%%Y %%H:%%M:%%S', '%%d %%b %%Y %%H:%%M'])) AS start,
         CASE WHEN lower(trim(present)) IN ('true', 'yes', 'y', '1', 'present', 'attended') THEN 'present'
              WHEN lower(trim(present)) IN ('false', 'no', 'n', '0', 'absent') THEN 'absent'
              WHEN coalesce(trim(present), '') = '' THEN 'unknown' END AS presence,
         CASE WHEN lower(trim(cancelled)) IN ('true', 'yes', 'y', '1', 'present', 'attended') THEN true
              WHEN coalesce(lower(trim(cancelled)), '') IN ('false', 'no', 'n', '0', 'absent', '') THEN false END AS isCancelled,
         regexp_full_match(coalesce(registerType, ''), '\s*50(\.0+)?\s*') AS certified,
         coalesce(trim(selfCertInfo), '') AS certificate,
         CASE WHEN regexp_matches(eventDescription, 'med\.study|self-study|self study', 'i') THEN 'self-study'
              WHEN regexp_matches(eventDescription, 'med\.plac|med\.othr|palliative care', 'i') THEN 'placement'
              ELSE 'teaching' END AS kind,
         moduleCode, endDateTime, room, registerType
  FROM raw
), valid AS (
  SELECT * FROM typed
  WHERE coalesce(student, '') <> '' AND start IS NOT NULL AND NOT isCancelled AND presence IS NOT NULL
    AND coalesce(firstName, '') <> '' AND coalesce(surname, '') <> '' AND coalesce(advisor, '') <> ''
), spaced AS (
  SELECT *, lag(start) OVER (PARTITION BY student, kind = 'placement' ORDER BY start) AS previous FROM valid
)
SELECT student, firstName, surname, advisor, event, start, kind,
       CASE WHEN certified THEN 'self-certified' ELSE presence END AS mark,
       certificate, moduleCode, endDateTime, room, registerType
FROM spaced
WHERE NOT (kind = 'placement' AND previous IS NOT NULL AND start < previous + INTERVAL 10 MINUTE)
ORDER BY student, start
