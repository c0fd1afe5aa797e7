-- Rows of many kinds: several versions of traces and observations, deletions, all spellings of usage, labels in maps and tags.
INSERT INTO traces (id, timestamp, name, user_id, project_id, public, bookmarked, tags, session_id, event_ts, is_deleted)
SELECT concat('vt', toString(number % 40)), toDateTime64('2026-08-20 00:00:00', 3), ['triage', 'search', ''][number % 3 + 1],
  [NULL, 'acme', 'omega'][number % 3 + 1], concat('proj-', toString(number % 2)), false, false,
  [['fast'], ['Work-load: tagged', 'env:prod', 'release:7'], ['team:north', 'Team:south']][number % 3 + 1], concat('s', toString(number % 20)),
  toDateTime64('2026-08-20 00:00:00', 3) + INTERVAL number SECOND, 0
FROM numbers(70);
INSERT INTO observations (id, trace_id, project_id, environment, type, start_time, end_time, metadata, level, provided_model_name, usage_details,
  total_cost, prompt_name, usage_pricing_tier_name, event_ts, is_deleted)
SELECT concat('v', toString(n)), concat('vt', toString(n % 40)), concat('proj-', toString(n % 2)), ['default', 'staging'][n % 3 % 2 + 1],
  if(n % 23 = 0, 'SPAN', 'GENERATION'), toDateTime64('2026-08-20 23:30:00', 3, 'UTC') + INTERVAL n * 2231123 MILLISECOND, NULL,
  multiIf(n % 4 = 0, map('workload', 'mapped', 'feature', 'chat'), n % 4 = 1, map('Release', '8', 'customer', ' acme '), CAST(map(), 'Map(String, String)')),
  if(n % 10 = 0, 'ERROR', 'DEFAULT'),
  ['claude-opus-5', 'claude-sonnet-5', 'claude-haiku-4-5-20251001', 'gpt-5.4', 'claude-unheard-of', 'anthropic.claude-sonnet-4-5-20250929-v1:0', NULL][n % 7 + 1],
  multiIf(n % 6 = 0, map('input', toUInt64(100 + n), 'output', toUInt64(n % 300)),
          n % 6 = 1, map('input_tokens', toUInt64(10), 'output_tokens', toUInt64(n % 300 + version), 'cache_read_input_tokens', toUInt64(210000 * (n % 5)), 'input_cached_tokens', toUInt64(90)),
          n % 6 = 2, map('input', toUInt64(5000), 'output', toUInt64(70), 'input_cache_creation_5m', toUInt64(300), 'input_cache_creation_1h', toUInt64(700), 'output_reasoning_tokens', toUInt64(50)),
          n % 6 = 3, map('input', toUInt64(9000), 'cache_read_tokens', toUInt64(8000), 'output', toUInt64(10), 'total', toUInt64(9010)),
          n % 6 = 4, map('cache_creation_input_tokens', toUInt64(4000), 'input_cache_write', toUInt64(100), 'output_audio_tokens', toUInt64(3)),
          CAST(map(), 'Map(String, UInt64)')),
  if(n % 2 = 0, toDecimal64(n, 12) / 1000, NULL), if(n % 9 = 0, 'greeting', NULL), if(n % 8 = 0, 'Fast mode', NULL),
  toDateTime64('2026-10-20 00:00:00', 3) + INTERVAL n + version * 100000 SECOND, version > 0 AND n % 35 = 0
FROM (SELECT number AS n, 0 AS version FROM numbers(2000) UNION ALL SELECT number * 5 AS n, 1 AS version FROM numbers(400));
-- And one without a name.
INSERT INTO observations (id, trace_id, project_id, environment, type, start_time, provided_model_name, usage_details, event_ts, is_deleted)
SELECT '', 'vt1', 'proj-1', 'default', 'GENERATION', toDateTime64('2026-09-15 12:00:00', 3, 'UTC'), 'claude-opus-5',
  map('input', toUInt64(900000), 'output', toUInt64(900000)), toDateTime64('2026-10-19 00:00:00', 3), 0;
