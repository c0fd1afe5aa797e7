#include "core/formats/callparts.h"

#include "core/formats/names.h"
#include "core/formats/numbers.h"

namespace assay {

std::optional<Reject> readCallTime(Call &call, Value time)
{
    if (time.isEmpty())
        return Reject::MissingTimestamp;
    const auto when = timeOf(time);
    if (!when)
        return Reject::BadTimestamp;
    call.time = *when;
    return std::nullopt;
}

bool beginGatewayCall(Call &call, Value model, std::string_view provider, RecordSink &sink)
{
    const std::string_view id = trimmedText(model.text());
    if (!id.empty() && !isAnthropicModel(id, provider)) {
        sink.skip("other_provider");
        return false;
    }
    call.text(Dimension::ModelId) = sink.name(id);
    return true;
}

bool readGatewayCost(Call &call, Value cost, std::int64_t perDollar)
{
    if (cost.isEmpty())
        return true;
    const auto money = moneyOf(cost, perDollar);
    if (money && (call.status == CallStatus::Ok || money->attos() != 0))
        call.reportedCost = money;
    return money.has_value();
}

void markServedFromGatewayCache(Call &call)
{
    call.tokens = {};
    call.thinkingTokens = call.webSearches = call.webFetches = 0;
    call.flags = kServedFromGatewayCache;
}

void readGatewayService(Call &call, std::string_view provider, RecordSink &sink)
{
    const std::string_view model = call.text(Dimension::ModelId);
    call.text(Dimension::Provider) = sink.name(provider);
    call.platform = platformFromText(provider).value_or(platformOfModel(model));
    call.endpoint = endpointOfModel(call.platform, model);
}

} // namespace assay
