#include "core/analysis/callstable.h"

#include "core/analysis/callscolumns.h"
#include "core/analysis/callscursor.h"

#include <algorithm>

namespace assay {

namespace {

constexpr Millis kTextSlack = 2 * kMillisPerDay; ///< a text may compare otherwise than the instant it names, by less than this
constexpr Millis kFarAway = Millis(1) << 60;     ///< beyond any time one can write down; room to add a slack

/// The instant that a condition compares a time with; nullopt for what is none.
std::optional<Millis> instantOf(const SqlValue &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return std::clamp(*number, -kFarAway, kFarAway);
    const auto *text = std::get_if<std::string>(&value);
    const auto time = text ? parseTime(*text) : Result<Millis>(Error{});
    return time ? std::optional(*time) : std::nullopt;
}

/// The times that can satisfy a condition on a column that shows time as a number, or as text with some slack.
TimeRange rangeOf(const SqlCondition &condition, Millis slack)
{
    TimeRange range;
    for (const SqlValue &value : condition.values)
        if (!instantOf(value))
            return range;
    if (condition.values.empty())
        return range;
    const auto less = [](const SqlValue &a, const SqlValue &b) { return *instantOf(a) < *instantOf(b); };
    const auto [first, last] = std::ranges::minmax_element(condition.values, less);
    if (condition.comparison != SqlComparison::Less && condition.comparison != SqlComparison::LessOrEqual)
        range.from = *instantOf(*first) - slack;
    if (condition.comparison != SqlComparison::Greater && condition.comparison != SqlComparison::GreaterOrEqual)
        range.to = *instantOf(*last) + slack + 1;
    return range;
}

} // namespace

std::vector<SqlColumn> callsColumns()
{
    std::vector<SqlColumn> columns{{"call", "INTEGER", true}, {"time", "TEXT"}, {"ts", "INTEGER"}};
    for (const DimensionInfo &info : allDimensions())
        if (info.kind != DimensionKind::Tag)
            columns.push_back({std::string(info.id), "TEXT"});
    for (const CountColumn &count : kCountColumns)
        columns.push_back({std::string(count.name), "INTEGER"});
    columns.push_back({"cost", "TEXT"});
    columns.push_back({"cost_approx", "REAL"});
    for (const char *name : {"list_cost", "unpriced", "request_id", "message_id", "trace_id"})
        columns.push_back({name, "TEXT"});
    return columns;
}

CallsTable::CallsTable(const Snapshot &snapshot, TimeZone zone)
    : m_snapshot(snapshot), m_zone(std::move(zone)), m_columns(callsColumns()), m_keys(m_columns.size())
{
}

CallsTable::~CallsTable() = default;

bool CallsTable::isDimension(std::size_t column) const
{
    return column >= callscolumn::kDimensions && column < callscolumn::kCounts;
}

DimensionRef CallsTable::dimensionOf(std::size_t column) const
{
    return *DimensionRef::parse(m_columns[column].name);
}

const KeyColumn &CallsTable::keys(std::size_t column) const
{
    if (!m_keys[column])
        m_keys[column] = std::make_unique<KeyColumn>(dimensionOf(column), m_snapshot.calls(), m_snapshot.pricer().book(), m_zone);
    return *m_keys[column];
}

bool CallsTable::narrows(std::size_t column, SqlComparison comparison) const
{
    if (column == callscolumn::kTime || column == callscolumn::kTimestamp)
        return comparison != SqlComparison::IsNull;
    const bool isEquality = comparison == SqlComparison::Equal || comparison == SqlComparison::IsNull;
    return isDimension(column) && (isEquality || dimensionOf(column).dimension == Dimension::DayOf);
}

Selection CallsTable::selectionFor(const std::vector<SqlCondition> &conditions) const
{
    Selection selection;
    selection.zone = m_zone;
    for (const SqlCondition &condition : conditions) {
        const bool isEquality = condition.comparison == SqlComparison::Equal || condition.comparison == SqlComparison::IsNull;
        if (!isDimension(condition.column) || !isEquality) {
            const TimeRange range = rangeOf(condition, condition.column == callscolumn::kTimestamp ? 0 : kTextSlack);
            selection.range.from = std::max(selection.range.from, range.from);
            selection.range.to = std::min(selection.range.to, range.to);
            continue;
        }
        Filter filter{dimensionOf(condition.column), {}, false};
        for (const SqlValue &value : condition.values)
            if (const auto *text = std::get_if<std::string>(&value))
                filter.values.emplace_back(*text);
        if (condition.comparison == SqlComparison::IsNull)
            filter.values = {std::nullopt};
        if (filter.values.size() == condition.values.size()) // a number may equal a text once SQLite has turned one into the other
            selection.filters.push_back(std::move(filter));
    }
    return selection;
}

std::unique_ptr<SqlCursor> CallsTable::open(const std::vector<SqlCondition> &conditions) const
{
    return std::make_unique<CallsCursor>(*this, selectionFor(conditions));
}

SqlValue CallsTable::tag(std::int64_t rowId, const std::string &key) const
{
    const CallColumns &calls = m_snapshot.calls();
    const auto segment = std::size_t(rowId >> 32), row = std::size_t(rowId & 0xffffffff);
    const auto keyId = calls.dictionaries->tagKeys.find(key);
    if (!keyId || rowId < 0 || segment >= calls.segments.size() || row >= calls.segments[segment]->rows)
        return {};
    const auto found = calls.segments[segment]->tags.find(*keyId);
    const auto id = found == calls.segments[segment]->tags.end() ? 0 : found->second.at(row);
    return id == 0 ? SqlValue() : SqlValue(std::string(calls.dictionaries->tagValues.at(*keyId).text(std::uint32_t(id))));
}

} // namespace assay
