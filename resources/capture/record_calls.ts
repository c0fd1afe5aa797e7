// Appends one line to usage.jsonl for each Claude call, for Assay to read. Keeps counts and ids, no text.
import { appendFileSync } from "node:fs";

const noneTold = { input_tokens: null, output_tokens: null }; // of a call that failed

/** answer: a message, a stream's finalMessage(), or one entry of a batch's results; else the error that came instead.
 *  started: Date.now() before the call. who: workload, team, customer, task, feature, environment, ... */
export function record(answer: any, { error, model, started, path = "usage.jsonl", ...who }: any = {}): void {
  const result = answer?.result; // only entries of a batch have one
  const message = result ? result.message : answer;
  const state = { status: error ? "error" : (result?.type ?? "ok"), http_status: error?.status, error_type: error?.name };
  const ids = { id: message?.id ?? answer?.custom_id, request_id: message?._request_id ?? error?.requestID };
  const took = started && !result ? Date.now() - started : undefined;
  const told = { model: message?.model ?? model, usage: message?.usage ?? noneTold, stop_reason: message?.stop_reason, batch: !!result };
  const line = { timestamp: started ?? Date.now(), latency_ms: took, ...ids, ...state, ...told, ...who };
  appendFileSync(path, JSON.stringify(line) + "\n");
}
