-- Rows of many kinds: versions, gateway hits, failures of the gateway and of the provider, counts that are not given.
INSERT INTO request_response_rmt (request_id, request_created_at, latency, status, model, provider, user_id, organization_id, proxy_key_id, prompt_tokens,
  prompt_cache_write_tokens, prompt_cache_read_tokens, completion_tokens, cost, properties, cache_reference_id, updated_at)
SELECT toUUID(concat('aaaaaaaa-0000-4000-8000-', leftPad(toString(n), 12, '0'))), toDateTime64('2026-08-20 23:30:00', 3, 'UTC') + INTERVAL n * 2231123 MILLISECOND,
  1000, [200, 200, 429, -1][n % 4 + 1],
  ['claude-opus-5', 'claude-sonnet-5', 'claude-haiku-4-5-20251001', 'gpt-5.4', 'claude-unheard-of', ''][n % 6 + 1], ['ANTHROPIC', 'BEDROCK', 'OPENAI'][n % 6 % 4 % 3 + 1],
  ['acme', '', 'omega'][n % 3 + 1], toUUID('11111111-1111-4111-8111-111111111111'),
  if(n % 5 = 0, NULL, toUUID(concat('bbbbbbbb-0000-4000-8000-00000000000', toString(n % 3)))), if(n % 12 = 2, NULL, 1000 + n % 7 * 60000),
  n % 11 * 100, n % 13 * 500, if(n % 12 = 2, NULL, n % 400 + version), n * 1000,
  multiIf(n % 3 = 0, map('Helicone-Session-Id', concat('s', toString(n % 20)), 'Workload', 'triage'), n % 3 = 1, map('Team', 'north', 'release', '7', 'workload', 'search'),
          CAST(map(), 'Map(String, String)')),
  if(n % 17 = 0, toUUID('cccccccc-0000-4000-8000-000000000000'), toUUID('00000000-0000-0000-0000-000000000000')),
  toDateTime('2026-10-20 00:00:00', 'UTC') + INTERVAL n + version * 100000 SECOND
FROM (SELECT number AS n, 0 AS version FROM numbers(2000) UNION ALL SELECT number * 5 AS n, 1 AS version FROM numbers(400));
