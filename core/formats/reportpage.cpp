#include "core/formats/reportpage.h"

#include "core/formats/names.h"
#include "core/formats/numbers.h"

#include <algorithm>
#include <array>

namespace assay {

std::vector<Value> pageItems(Value record, std::string_view arrayName)
{
    if (record[arrayName].isArray())
        return {record};
    std::vector<Value> items;
    for (const Value item : record["data"])
        items.push_back(item);
    return items;
}

Value firstElement(std::span<const Value> items, std::string_view arrayName)
{
    for (const Value item : items)
        for (const Value element : item[arrayName])
            return element;
    return {};
}

std::optional<Reject> readBucket(Value bucket, ReportedLine &line)
{
    if (bucket["starting_at"].isEmpty())
        return Reject::MissingTimestamp;
    const auto start = timeOf(bucket["starting_at"]);
    const auto end = bucket["ending_at"].isEmpty() ? std::optional(kNoTime) : timeOf(bucket["ending_at"]);
    if (!start || !end)
        return Reject::BadTimestamp;
    line.time = *start;
    line.timeEnd = *end;
    return std::nullopt;
}

void readDimensions(Value row, ReportedLine &line, RecordSink &sink)
{
    static constexpr std::array kNames{
        std::pair{LineText::Model, "model"},
        std::pair{LineText::Workspace, "workspace_id"},
        std::pair{LineText::ApiKey, "api_key_id"},
        std::pair{LineText::User, "account_id"},
        std::pair{LineText::Tier, "service_tier"},
        std::pair{LineText::Speed, "speed"},
        std::pair{LineText::Geo, "inference_geo"},
        std::pair{LineText::ContextWindow, "context_window"},
        std::pair{LineText::CostType, "cost_type"},
        std::pair{LineText::TokenType, "token_type"},
    };
    line.text(LineText::Provider) = "anthropic";
    for (const auto &[part, name] : kNames)
        line.text(part) = sink.name(row[name].text());
}

std::optional<Reject> readDay(Value date, ReportedLine &line)
{
    if (date.isEmpty())
        return Reject::MissingTimestamp;
    const auto time = timeOf(date);
    if (!time)
        return Reject::BadTimestamp;
    line.time = *time;
    line.timeEnd = (Millis(dayOf(*time)) + 1) * kMillisPerDay;
    return std::nullopt;
}

std::string_view LineKey::of(const ReportedLine &line, Value row, std::span<const std::string_view> measures)
{
    m_dimensions.clear();
    collect(row, measures);
    std::ranges::sort(m_dimensions);
    m_text = std::to_string(line.time) + ' ' + std::to_string(line.timeEnd);
    for (const auto &[name, value] : m_dimensions)
        m_text.append(1, '|').append(name).append(1, '=').append(value);
    return m_text;
}

void LineKey::collect(Value row, std::span<const std::string_view> measures)
{
    for (const Value field : row) {
        if (std::ranges::find(measures, field.key()) != measures.end())
            continue;
        if (field.isObject())
            collect(field, measures);
        else if (field.kind() == ValueKind::Text && !trimmedText(field.text()).empty())
            m_dimensions.emplace_back(field.key(), trimmedText(field.text()));
    }
}

} // namespace assay
