-- Rows of many kinds: versions of the proxy, gateway hits, batches, failures, tags with and without a value, both readings of
-- the prompt count, prices that change with the day and the length of the prompt.
INSERT INTO "LiteLLM_SpendLogs" (request_id, call_type, api_key, spend, prompt_tokens, completion_tokens, "startTime", "endTime", model, custom_llm_provider, cache_hit, status, team_id, end_user, "user", session_id, request_tags, metadata)
SELECT 'v' || i, 
  CASE i % 11 WHEN 0 THEN 'aretrieve_batch' ELSE 'acompletion' END, 'key' || i % 3, i / 1000.0, 
  CASE i % 13 WHEN 0 THEN 150 ELSE 1000 + i % 7 * 60000 END, i % 500, t, t + interval '2 seconds', 
  (ARRAY['claude-opus-5', 'claude-sonnet-5', 'claude-haiku-4-5-20251001', 'gpt-5.4', 'claude-unheard-of', 'claude-sonnet-4-5-20250929', ''])[i % 7 + 1], 
  CASE i % 5 WHEN 0 THEN 'bedrock' ELSE 'anthropic' END, 
  CASE i % 17 WHEN 0 THEN 'True' ELSE 'False' END, 
  CASE i % 10 WHEN 0 THEN 'failure' END, 
  (ARRAY['team-legal', 'team-cx', NULL])[i % 3 + 1], 
  (ARRAY['acme', '', 'omega'])[i % 3 + 1], 
  'user' || i % 4, 's' || i / 20, 
  (ARRAY['[]', '["workload: triage ", "env:prod", "fast"]', '["Work-load:no", "WORKLOAD:search", "workload:second"]', '["User-Agent: x", 7]'])[i % 4 + 1]::jsonb, 
  CASE i % 6 WHEN 0 THEN '{}'
    WHEN 1 THEN '{"usage_object": null, "additional_usage_values": {"cache_read_input_tokens": 90, "cache_creation_input_tokens": "60"}}'
    WHEN 2 THEN '{"usage_object": {"cache_read_input_tokens": 500, "service_tier": "priority", "inference_geo": "us", "server_tool_use": {"web_search_requests": 2}}, "spend_logs_metadata": {"team": "north", "Feature": "chat", "release": 7}}'
    WHEN 3 THEN '{"usage_object": {"prompt_tokens_details": {"cached_tokens": 70, "cache_creation_tokens": 300, "cache_creation_token_details": {"ephemeral_5m_input_tokens": 100, "ephemeral_1h_input_tokens": 150}}}, "user_api_key_alias": "nightly"}'
    WHEN 4 THEN '{"status": "failure", "error_information": {"error_code": "429", "error_class": "RateLimitError"}}' 
  ELSE '{"usage_object": {"speed": "fast"}, "user_api_key_team_alias": "named"}' END::jsonb 
  FROM generate_series(1, 3000) AS i, LATERAL (SELECT timestamp '2026-08-20 23:30' + i * interval '37 minutes 11.123 seconds' AS t) AS x;
-- And one without a name.
INSERT INTO "LiteLLM_SpendLogs" (request_id, call_type, api_key, spend, prompt_tokens, completion_tokens, "startTime", "endTime", model, custom_llm_provider)
VALUES ('', 'acompletion', 'key1', 1, 900000, 900000, '2026-09-15 12:00', '2026-09-15 12:01', 'claude-opus-5', 'anthropic');
