"""Appends one line to usage.jsonl for each Claude call, for Assay to read. Keeps counts and ids, no text."""
import json, time

NONE_TOLD = {"usage": {"input_tokens": None, "output_tokens": None}}  # of a call that failed

def record(answer=None, *, error=None, model=None, started=None, path="usage.jsonl", **who):
    """answer: a message, a stream's final message, or one entry of a batch's results; else the error that came instead.
    started: time.time() before the call. who: workload, team, customer, task, feature, environment, ..."""
    result = getattr(answer, "result", None)  # only entries of a batch have one
    message = getattr(result, "message", None) if result else answer
    told = message.model_dump(mode="json", include={"id", "model", "usage", "stop_reason"}) if message else NONE_TOLD
    took = round((time.time() - started) * 1000) if started and not result else None
    ids = {"id": getattr(answer, "custom_id", None),
           "request_id": getattr(message, "_request_id", None) or getattr(error, "request_id", None)}
    state = {"status": "error" if error else getattr(result, "type", "ok"), "batch": bool(result),
             "http_status": getattr(error, "status_code", None), "error_type": type(error).__name__ if error else None}
    line = {"timestamp": started or time.time(), "latency_ms": took, "model": model, **ids, **state, **told, **who}
    with open(path, "a", encoding="utf-8") as log:
        log.write(json.dumps({key: value for key, value in line.items() if value is not None}) + "\n")
