#include "core/formats/callparts.h"
#include "core/formats/labels.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"
#include "core/formats/tokenclasses.h"

namespace assay {

namespace {

/// Logs of Cloudflare's AI Gateway, row by row or as the list its API answers with. It reports no cache tokens.
class CloudflareAiGateway : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        const Value rows = record["result"];
        if (rows.isArray())
            return rows.begin() == rows.end() ? record["result_info"].isObject() : isRow(*rows.begin());
        return isRow(record);
    }

    void read(Value record, RecordSink &sink) override
    {
        const Value rows = record["result"];
        if (!rows.isArray())
            return readRow(record, sink);
        for (const Value row : rows) {
            sink.next(row);
            if (isRow(row))
                readRow(row, sink);
            else
                sink.reject(Reject::UnknownRecord);
        }
    }

private:
    static bool isRow(Value row)
    {
        const auto has = [row](std::string_view key) { return row[key].kind() != ValueKind::Missing; };
        return has("tokens_in") && has("tokens_out") && has("provider");
    }
    void readRow(Value row, RecordSink &sink);
    static std::optional<Reject> readCall(Call &call, Value row);

    Labels m_labels{{}};
};

void CloudflareAiGateway::readRow(Value row, RecordSink &sink)
{
    const std::string_view provider = row["provider"].text();
    Call call;
    if (!beginGatewayCall(call, row["model"], provider, sink))
        return;
    call.httpStatus = smallNumberOf(row["status_code"]);
    if (call.httpStatus >= 400 || row["success"].text() == "false")
        call.status = CallStatus::Error;
    if (const auto reason = readCall(call, row))
        return sink.reject(*reason);
    readGatewayService(call, provider, sink);
    call.requestId = call.dedupeKey = row["id"].text();
    m_labels.read(row["metadata"].unpacked(), call, sink);
    call.tags = sink.tags().tags();
    sink.accept(call);
}

std::optional<Reject> CloudflareAiGateway::readCall(Call &call, Value row)
{
    const bool isOk = call.status == CallStatus::Ok;
    if (call.text(Dimension::ModelId).empty() && isOk)
        return Reject::MissingModel;
    if (const auto reason = readCallTime(call, row["created_at"]))
        return reason;
    if (row["tokens_in"].isEmpty() && row["tokens_out"].isEmpty() && isOk)
        return Reject::MissingUsage;
    CountReader count;
    call.tokens[TokenClass::Input] = count(row["tokens_in"]);
    call.tokens[TokenClass::Output] = count(row["tokens_out"]);
    if (!count.isGood() || !readGatewayCost(call, row["cost"], 1))
        return Reject::BadNumber;
    setTier(call, {}, false);
    flagErrorWithUsage(call);
    if (isTrue(row["cached"]))
        markServedFromGatewayCache(call);
    call.latencyMs = durationOf(row["duration"]);
    return std::nullopt;
}

} // namespace

std::unique_ptr<RecordFormat> createCloudflareAiGateway(const ReadOptions &)
{
    return std::make_unique<CloudflareAiGateway>();
}

} // namespace assay
