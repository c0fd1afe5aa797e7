#pragma once

#include "core/calls/call.h"

#include <optional>
#include <string>

namespace assay {

/// A batch of the Message Batches API, as the object tells that its results are downloaded with.
struct BatchObject
{
    std::string id; ///< "msgbatch_..."
    Millis created = kNoTime, ended = kNoTime;
};

/// What the first record of a file is to a batch.
struct BatchPart
{
    std::optional<BatchObject> object;
    bool isResult = false;
};
/// Reads no further than that record; a file that cannot be read is neither.
BatchPart batchPartOf(const std::string &path);

} // namespace assay
