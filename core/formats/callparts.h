#pragma once

#include "core/formats/receipt.h"
#include "core/formats/record.h"
#include "core/formats/recordsink.h"

#include <optional>

namespace assay {

/// Parts of a call that many logs state alike.

/// The time of a call under `time`: MissingTimestamp, BadTimestamp, or nothing when it was read.
std::optional<Reject> readCallTime(Call &call, Value time);

/// Begins the call of a gateway's row by its model. False, with the row skipped, when it is another provider's.
bool beginGatewayCall(Call &call, Value model, std::string_view provider, RecordSink &sink);

/// What the gateway claims the call cost, in units of which `perDollar` make one. A failed call that says 0 says
/// nothing: the gateway never computed it. False when it is no amount.
bool readGatewayCost(Call &call, Value cost, std::int64_t perDollar);

/// The gateway answered out of its own cache: nothing reached Anthropic, and nothing was billed.
void markServedFromGatewayCache(Call &call);

/// Provider, platform and endpoint scope by the provider's name and the model id.
void readGatewayService(Call &call, std::string_view provider, RecordSink &sink);

} // namespace assay
