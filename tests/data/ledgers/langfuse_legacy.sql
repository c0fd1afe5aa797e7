-- Tables of Langfuse before version 3 as it deployed them, without what was said, with invented rows.
CREATE TABLE traces (id text PRIMARY KEY, timestamp timestamp(3) NOT NULL, name text, project_id text NOT NULL, metadata jsonb, user_id text, session_id text,
  tags text[] DEFAULT '{}');
CREATE TABLE observations (id text PRIMARY KEY, trace_id text, project_id text NOT NULL, type text NOT NULL, start_time timestamp(3) NOT NULL, end_time timestamp(3),
  name text, metadata jsonb, level text NOT NULL DEFAULT 'DEFAULT', created_at timestamp(3) NOT NULL, updated_at timestamp(3) NOT NULL, model text,
  prompt_tokens int NOT NULL DEFAULT 0, completion_tokens int NOT NULL DEFAULT 0, total_tokens int NOT NULL DEFAULT 0, calculated_total_cost numeric(65, 30),
  completion_start_time timestamp(3));
INSERT INTO traces (id, timestamp, name, project_id, user_id, session_id, tags)
SELECT 'vt' || i, '2026-08-20', (ARRAY['triage', 'search', NULL])[i % 3 + 1], 'proj-1', (ARRAY[NULL, 'acme', 'omega'])[i % 3 + 1], 's' || i,
  CASE i % 3 WHEN 0 THEN '{fast}' WHEN 1 THEN '{"Work-load: tagged",env:prod,release:7}' ELSE '{team:north,Team:south}' END::text[]
FROM generate_series(0, 39) AS i;
INSERT INTO observations (id, trace_id, project_id, type, start_time, end_time, metadata, level, created_at, updated_at, model, prompt_tokens, completion_tokens,
  calculated_total_cost)
SELECT 'v' || i, 'vt' || i % 50, 'proj-' || i % 2, CASE i % 23 WHEN 0 THEN 'SPAN' ELSE 'GENERATION' END, t, t + interval '2 seconds',
  CASE i % 4 WHEN 0 THEN '{"workload": "mapped", "feature": "chat"}' WHEN 1 THEN '{"Release": 8, "customer": " acme "}' WHEN 2 THEN '[1]' END::jsonb,
  CASE i % 10 WHEN 0 THEN 'ERROR' ELSE 'DEFAULT' END, t, t + interval '1 day' * (i % 3),
  (ARRAY['claude-opus-5', 'claude-sonnet-5', 'claude-haiku-4-5-20251001', 'gpt-5.4', 'claude-unheard-of', NULL])[i % 6 + 1], i % 7 * 60000, i % 500, i / 1000.0
FROM generate_series(1, 2000) AS i, LATERAL (SELECT timestamp '2026-08-20 23:30' + i * interval '37 minutes 11.123 seconds' AS t) AS x;
-- And one without a name.
INSERT INTO observations (id, trace_id, project_id, type, start_time, end_time, level, created_at, updated_at, model, prompt_tokens, completion_tokens)
VALUES ('', 'vt1', 'proj-1', 'GENERATION', '2026-09-15 12:00', '2026-09-15 12:01', 'DEFAULT', '2026-09-15 12:00', '2026-09-15 12:00', 'claude-opus-5', 900000, 900000);
