#include "app/reconcilejson.h"

#include "app/queryjson.h"
#include "core/calls/codes.h"
#include "core/formats/format.h"
#include "core/values/decimal.h"

namespace assay {

namespace {

using Json = nlohmann::ordered_json;
using Tokens = std::array<Int128, kTokenClassCount>;

Json sideJson(const ReconciledSide &side, const char *records, bool hasTokens, bool hasCost)
{
    Json json{{records, side.records}};
    if (hasTokens)
        json["tokens"] = tokensJson(side.tokens);
    json["cost"] = hasCost ? Json(moneyText(side.cost)) : Json();
    return json;
}

void addSides(Json &json, const ReconciledCell &cell, const Reconciliation &source)
{
    json["calls"] = sideJson(cell.calls, "calls", source.hasTokens, true);
    if (cell.unpricedCalls > 0)
        json["calls"]["unpriced"] = cell.unpricedCalls;
    json["reported"] = sideJson(cell.reported, "lines", source.hasTokens, source.hasCost);
    Json gap = Json::object();
    if (source.hasTokens) {
        Tokens tokens = cell.reported.tokens;
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            tokens[c] -= cell.calls.tokens[c];
        gap["tokens"] = tokensJson(tokens);
    }
    if (source.hasCost)
        gap["cost"] = moneyText(cell.gap());
    json["gap"] = gap;
}

Json rowJson(const ReconciledCell &cell, const Reconciliation &source, ReconcileStep step)
{
    Json json{{step == ReconcileStep::Day ? "day" : "month", stepText(cell, step)}};
    json["model"] = cell.model.empty() ? Json() : Json(cell.model);
    if (cell.isFee)
        json["fees"] = true;
    addSides(json, cell, source);
    if (step == ReconcileStep::Day)
        json["cause"] = gapCauseText(cell.cause);
    return json;
}

Json sourceJson(const Reconciliation &source, ReconcileStep step)
{
    const FormatInfo *info = formatInfo(source.formatId);
    Json json{{"source", source.formatId},
              {"title", info ? std::string(info->title) : source.formatId},
              {"kind", kindText(source.kind)},
              {"calls_compared", source.callFilter}};
    json["from"] = source.from < source.to ? Json(isoDayText(source.from)) : Json();
    json["to"] = source.from < source.to ? Json(isoDayText(source.to)) : Json();
    json["lines_without_day"] = source.withoutDay;
    json["lines_left_out"] = source.leftOut;
    json["total"] = Json::object();
    addSides(json["total"], source.total, source);
    json["residual"] = source.hasCost ? Json(moneyText(source.total.gap())) : Json();
    json["residual_by_cause"] = Json::object();
    for (std::size_t cause = 0; cause < kGapCauseCount; ++cause)
        if (!source.byCause[cause].isZero())
            json["residual_by_cause"][std::string(gapCauseText(GapCause(cause)))] = moneyText(source.byCause[cause]);
    json["rows"] = Json::array();
    for (const ReconciledCell &cell : step == ReconcileStep::Day ? source.cells : source.months())
        json["rows"].push_back(rowJson(cell, source, step));
    return json;
}

} // namespace

std::string stepText(const ReconciledCell &cell, ReconcileStep step)
{
    return isoDayText(cell.day).substr(0, step == ReconcileStep::Day ? 10 : 7);
}

Json reconcileJson(const std::vector<Reconciliation> &sources, ReconcileStep step)
{
    Json json{{"sources", Json::array()}};
    for (const Reconciliation &source : sources)
        json["sources"].push_back(sourceJson(source, step));
    return json;
}

} // namespace assay
