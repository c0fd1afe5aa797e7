-- Somebody's own log: no key, so that several rows stand for one call.
CREATE TABLE calls (request_id text, timestamp timestamptz, model text, input_tokens int, output_tokens bigint, cache_read_tokens int, cache_creation_input_tokens int,
  status text, service_tier text, provider text, workload text, team text, customer text, session_id text, error_type text, cost numeric, release text);
INSERT INTO calls
SELECT 'r' || i % 1900, t, (ARRAY['claude-opus-5', 'claude-sonnet-5', 'claude-haiku-4-5', 'gpt-5.4', 'claude-unheard-of'])[i % 5 + 1], i % 7 * 60000,
  CASE i % 12 WHEN 2 THEN NULL ELSE i % 400 END, i % 13 * 500, i % 11 * 100, (ARRAY['success', 'error', '429', 'ok'])[i % 4 + 1],
  (ARRAY['batch', 'standard', 'priority', NULL])[i % 4 + 1], (ARRAY['anthropic', 'bedrock', NULL])[i % 3 + 1],
  (ARRAY['triage', ' search ', NULL])[i % 3 + 1], 'team-' || i % 4, (ARRAY['acme', '', 'omega'])[i % 3 + 1], 's' || i % 20, (ARRAY['overloaded', NULL])[i % 2 + 1],
  i / 1000.0, (ARRAY['7', '8', NULL])[i % 3 + 1]
FROM generate_series(1, 2000) AS i, LATERAL (SELECT timestamptz '2026-08-20 23:30+00' + (i % 1900) * interval '37 minutes 11.123 seconds' AS t) AS x;
-- Rows that name their call in one column, in the other, in both or in none; a later row of a call can be the larger one, and one has no time.
CREATE TABLE named (request_id text, message_id text, timestamp timestamptz, model text, input_tokens int, output_tokens int, team text);
INSERT INTO named VALUES
  ('r1', 'm1', '2026-10-01', 'claude-opus-5', 1000, 1, 'north'), ('', 'm2', '2026-10-02', 'claude-opus-5', 2000, 2, 'north'),
  (NULL, 'm3', '2026-10-03', 'claude-opus-5', 3000, 3, 'south'), (NULL, 'm3', '2026-10-04', 'claude-opus-5', 3500, 3, 'east'),
  ('', '', '2026-10-05', 'claude-opus-5', 4000, 4, 'south'), (NULL, NULL, '2026-10-06', 'claude-opus-5', 5000, 5, 'south'),
  ('r1', '', NULL, 'claude-opus-5', 6000, 6, 'south'), ('r2', 'm1', '2026-10-07', 'claude-opus-5', 7000, 7, 'east');
