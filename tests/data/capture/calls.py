# Stands in for a program that calls Claude: the shapes are those of the SDK, the text must not reach the log.
import sys

sys.path.insert(0, sys.argv[1])
from record_calls import record

USAGE = {"input_tokens": 12, "output_tokens": 34, "cache_creation_input_tokens": 105, "cache_read_input_tokens": 7,
         "cache_creation": {"ephemeral_5m_input_tokens": 100, "ephemeral_1h_input_tokens": 5}, "service_tier": "standard"}


class Message:
    def __init__(self, id, request_id=None):
        self.fields = {"id": id, "type": "message", "model": "claude-sonnet-4-5-20250929", "usage": USAGE,
                       "stop_reason": "end_turn", "content": [{"type": "text", "text": "canary"}]}
        self._request_id = request_id

    def model_dump(self, mode, include):
        return {key: self.fields[key] for key in include}


class Entry:
    def __init__(self, custom_id, type, message=None):
        self.custom_id = custom_id
        self.result = type_of_result(type, message)


def type_of_result(type, message):
    class Result:
        pass

    result = Result()
    result.type = type
    if message:
        result.message = message
    return result


class OverloadedError(Exception):
    status_code = 529
    request_id = "req_failed"


log = sys.argv[2]
record(Message("msg_1", "req_1"), started=1790000000.5, path=log, workload="mail", team="support", customer="acme", task="t-1")
record(Message("msg_2"), path=log, workload="mail")  # what a stream's get_final_message() gives
record(Entry("doc-1", "succeeded", Message("msg_3")), path=log, workload="night")
record(Entry("doc-2", "errored"), model="claude-sonnet-4-5-20250929", path=log, workload="night")
record(error=OverloadedError("canary"), model="claude-sonnet-4-5-20250929", path=log, workload="mail")
