-- Somebody's own log: no key, so that several rows stand for one call.
CREATE TABLE calls (request_id String, timestamp DateTime64(3, 'Asia/Tokyo'), model LowCardinality(String), input_tokens UInt32, output_tokens Nullable(UInt64),
  cache_read_tokens UInt32, cache_creation_input_tokens Nullable(Int32), status String, service_tier Nullable(String), provider LowCardinality(Nullable(String)),
  workload Nullable(String), team String, customer String, session_id String, error_type Nullable(String), cost Decimal(18, 6), release Nullable(String))
ENGINE = MergeTree ORDER BY timestamp;
INSERT INTO calls
SELECT concat('r', toString(n % 1900)), toDateTime64('2026-08-20 23:30:00', 3, 'UTC') + INTERVAL (n % 1900) * 2231123 MILLISECOND,
  ['claude-opus-5', 'claude-sonnet-5', 'claude-haiku-4-5', 'gpt-5.4', 'claude-unheard-of'][n % 5 + 1], n % 7 * 60000, if(n % 12 = 2, NULL, n % 400), n % 13 * 500,
  n % 11 * 100, ['success', 'error', '429', 'ok'][n % 4 + 1], ['batch', 'standard', 'priority', NULL][n % 4 + 1], ['anthropic', 'bedrock', NULL][n % 3 + 1],
  ['triage', ' search ', NULL][n % 3 + 1], concat('team-', toString(n % 4)), ['acme', '', 'omega'][n % 3 + 1], concat('s', toString(n % 20)),
  ['overloaded', NULL][n % 2 + 1], toDecimal64(n, 6) / 1000, ['7', '8', NULL][n % 3 + 1]
FROM (SELECT number AS n FROM numbers(2000));
-- Rows that name their call in one column, in the other, in both or in none; a later row of a call can be the larger one, and one has no time.
CREATE TABLE named (request_id Nullable(String), message_id String, timestamp Nullable(DateTime64(3, 'UTC')), model String, input_tokens UInt32, output_tokens UInt32,
  team String) ENGINE = MergeTree ORDER BY message_id;
INSERT INTO named VALUES
  ('r1', 'm1', '2026-10-01', 'claude-opus-5', 1000, 1, 'north'), ('', 'm2', '2026-10-02', 'claude-opus-5', 2000, 2, 'north'),
  (NULL, 'm3', '2026-10-03', 'claude-opus-5', 3000, 3, 'south'), (NULL, 'm3', '2026-10-04', 'claude-opus-5', 3500, 3, 'east'),
  ('', '', '2026-10-05', 'claude-opus-5', 4000, 4, 'south'), (NULL, '', '2026-10-06', 'claude-opus-5', 5000, 5, 'south'),
  ('r1', '', NULL, 'claude-opus-5', 6000, 6, 'south'), ('r2', 'm1', '2026-10-07', 'claude-opus-5', 7000, 7, 'east');
