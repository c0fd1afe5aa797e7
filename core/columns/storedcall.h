#pragma once

#include "core/columns/callcolumns.h"

namespace assay {

/// One call read back from the columns. The views in `call` point into the snapshot's dictionaries and into this object.
struct StoredCall
{
    StoredCall(const CallColumns &calls, CallRef ref);
    StoredCall(const StoredCall &) = delete;
    StoredCall &operator=(const StoredCall &) = delete;

    Call call; ///< dedupeKey is empty: only its hash is kept
    std::string_view formatId;
    KeyHash key{};

private:
    std::string m_requestId, m_messageId;
    std::vector<Call::Tag> m_tags;
};

/// Exactly the text that was imported; "" when not given.
std::string requestId(const CallColumns &calls, CallRef ref);
std::string messageId(const CallColumns &calls, CallRef ref);
std::string_view traceId(const CallColumns &calls, CallRef ref);
std::string_view textOf(const CallColumns &calls, CallRef ref, Dimension text);

} // namespace assay
