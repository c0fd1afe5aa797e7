#include "core/store/reportedsums.h"

#include "core/store/reportedlines.h"

#include <map>
#include <tuple>

namespace assay {

namespace {

/// A bill writes "tokens" or "token", older ones leave the column out.
bool isFee(const ReportedLine &line)
{
    const std::string_view type = line.text(LineText::CostType);
    return line.kind == RecordKind::CostLine && !type.empty() && type != "token" && type != "tokens";
}

void addMoney(std::optional<Money> &sum, const std::optional<Money> &money)
{
    if (money)
        sum = sum.value_or(Money()) + *money;
}

} // namespace

Result<std::vector<ReportedSum>> readReportedSums(const Database &database)
{
    using Key = std::tuple<std::string, std::optional<Day>, std::string, bool, Millis>;
    std::map<Key, ReportedSum> sums;
    const auto done = visitReportedLines(database, [&sums](const ReportedLine &line, std::string_view formatId) {
        const bool hasTime = line.time != kNoTime;
        const auto day = hasTime ? std::optional(dayOf(line.time)) : std::nullopt;
        const Millis length = hasTime && line.timeEnd != kNoTime ? line.timeEnd - line.time : 0;
        const std::string model(line.text(LineText::Model));
        ReportedSum &sum = sums[{std::string(formatId), day, model, isFee(line), length}];
        sum.formatId = formatId;
        sum.kind = line.kind;
        sum.day = day;
        sum.length = length;
        sum.model = model;
        sum.isFee = isFee(line);
        ++sum.lines;
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            sum.tokens[c] += line.tokens.counts[c];
        addMoney(sum.cost, line.reportedCost);
        addMoney(sum.listCost, line.listCost);
    });
    if (!done)
        return done.error();
    std::vector<ReportedSum> list;
    for (auto &[key, sum] : sums)
        list.push_back(std::move(sum));
    return list;
}

} // namespace assay
