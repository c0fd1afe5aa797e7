// Stands in for a program that calls Claude: the shapes are those of the SDK, the text must not reach the log.
const [, , folder, log] = process.argv;
const { record } = await import(`${folder}/record_calls.mjs`);

const usage = {
  input_tokens: 12, output_tokens: 34, cache_creation_input_tokens: 105, cache_read_input_tokens: 7,
  cache_creation: { ephemeral_5m_input_tokens: 100, ephemeral_1h_input_tokens: 5 }, service_tier: "standard",
};
const message = (id, request) => ({
  id, type: "message", model: "claude-sonnet-4-5-20250929", usage, stop_reason: "end_turn",
  content: [{ type: "text", text: "canary" }], _request_id: request,
});
class OverloadedError extends Error {
  name = "OverloadedError";
  status = 529;
  requestID = "req_failed";
}

record(message("msg_1", "req_1"), { started: 1790000000500, path: log, workload: "mail", team: "support", customer: "acme", task: "t-1" });
record(message("msg_2"), { path: log, workload: "mail" });
record({ custom_id: "doc-1", result: { type: "succeeded", message: message("msg_3") } }, { path: log, workload: "night" });
record({ custom_id: "doc-2", result: { type: "errored" } }, { model: "claude-sonnet-4-5-20250929", path: log, workload: "night" });
record(undefined, { error: new OverloadedError("canary"), model: "claude-sonnet-4-5-20250929", path: log, workload: "mail" });
