#include "core/analysis/revenue.h"

#include "core/values/decimal.h"

#include <algorithm>

namespace assay {

namespace {

bool isDayBased(Dimension dimension)
{
    return dimension == Dimension::DayOf || dimension == Dimension::Week || dimension == Dimension::Month
        || dimension == Dimension::Weekday;
}

/// The dimension whose revenue the question can use: the one it groups or filters by, else the only one there is.
std::optional<DimensionRef> revenueDimension(const Snapshot &snapshot, const Query &query)
{
    std::vector<DimensionRef> given;
    for (const RevenueEntry &entry : snapshot.companions().revenue)
        if (const auto dimension = DimensionRef::parse(entry.dimension); dimension && std::ranges::find(given, *dimension) == given.end())
            given.push_back(*dimension);
    const auto isGiven = [&](const DimensionRef &dimension) { return std::ranges::find(given, dimension) != given.end(); };
    if (const auto by = std::ranges::find_if(query.by, isGiven); by != query.by.end())
        return *by;
    const auto &filters = query.selection.filters;
    if (const auto filter = std::ranges::find_if(filters, isGiven, &Filter::dimension); filter != filters.end())
        return filter->dimension;
    return given.size() == 1 ? std::optional(given.front()) : std::nullopt;
}

bool passes(const Filter &filter, const std::string &text)
{
    return (std::ranges::find(filter.values, KeyValue(text)) != filter.values.end()) != filter.exclude;
}

/// Days of the month `first` opens.
Day daysInMonth(Day first)
{
    const CivilDate date = civilFromDay(first);
    return dayFromCivil(date.month == 12 ? CivilDate{date.year + 1, 1, 1} : CivilDate{date.year, date.month + 1, 1}) - first;
}

Money partOfDay(Money amount, Day day, Day days)
{
    const auto upTo = [&](Day count) { return divideHalfEven(amount.attos() * count, days); };
    return Money::fromAttos(upTo(day + 1) - upTo(day));
}

} // namespace

/// A day of one figure.
struct Revenue::EarningDay
{
    const RevenueEntry *entry;
    Millis start;
    Money amount;
};

/// All days of the figures of the dimension that pass the filters and lie within the days of the ledger.
std::vector<Revenue::EarningDay> Revenue::earningDays(const Question &question, const DimensionRef &dimension)
{
    const Selection &selection = question.query.selection;
    const TimeZone &zone = selection.zone;
    std::vector<EarningDay> days;
    if (question.snapshot.firstTime() == kNoTime)
        return days;
    const Millis firstDay = zone.bucketStart(question.snapshot.firstTime(), TimeBucket::Day);
    const auto passesAll = [&](const RevenueEntry &entry, Day day) {
        return std::ranges::all_of(selection.filters, [&](const Filter &filter) {
            if (filter.dimension == dimension)
                return passes(filter, entry.value);
            const Dimension time = filter.dimension.dimension;
            const Millis start = timeKeyStart(Dimension::DayOf, day, zone);
            return passes(filter, timeKeyText(time, BucketClock(time, zone).ordinal(start), zone));
        });
    };
    for (const RevenueEntry &entry : question.snapshot.companions().revenue) {
        if (entry.dimension != dimension.id())
            continue;
        const Day count = daysInMonth(entry.month);
        for (Day day = 0; day < count; ++day) {
            const Millis start = timeKeyStart(Dimension::DayOf, entry.month + day, zone);
            if (start >= firstDay && start <= question.snapshot.lastTime() && passesAll(entry, entry.month + day))
                days.push_back({&entry, start, partOfDay(entry.amount, day, count)});
        }
    }
    return days;
}

Revenue::Revenue(const Question &question, GroupTable &groups)
{
    const auto dimension = revenueDimension(question.snapshot, question.query);
    if (!dimension)
        return;
    const auto usable = [&](const DimensionRef &used) { return used == *dimension || isDayBased(used.dimension); };
    m_forTotal = std::ranges::all_of(question.query.selection.filters, usable, &Filter::dimension);
    m_forRows = m_forTotal && std::ranges::find(question.query.by, *dimension) != question.query.by.end()
        && std::ranges::all_of(question.query.by, usable);
    if (!m_forTotal)
        return;

    const auto days = earningDays(question, *dimension);
    const auto groupOfDay = findGroups(question, *dimension, groups, days);
    for (std::size_t i = 0; i < days.size(); ++i)
        for (std::size_t period = 0; period < question.periods.size(); ++period)
            if (question.periods[period].contains(days[i].start))
                m_earnings.push_back({groupOfDay[i], period, days[i].amount});
    std::ranges::stable_sort(m_earnings, {}, &Earning::group);
}

/// The group of each day; none where the rows split revenue too far, or no call has the value or lies in the bucket.
std::vector<std::uint32_t> Revenue::findGroups(const Question &question, const DimensionRef &dimension, GroupTable &groups,
                                               const std::vector<EarningDay> &days) const
{
    std::vector<std::uint32_t> found(days.size(), GroupTable::kNoGroup);
    for (std::size_t i = 0; m_forRows && i < days.size(); ++i) {
        std::vector<std::uint32_t> codes;
        for (const auto &key : question.keys) {
            const Dimension time = key->dimension().dimension;
            const TimeZone &zone = question.query.selection.zone;
            const auto code = key->codeOf(key->dimension() == dimension
                                              ? days[i].entry->value
                                              : timeKeyText(time, BucketClock(time, zone).ordinal(days[i].start), zone));
            if (code)
                codes.push_back(*code);
        }
        if (codes.size() == question.keys.size())
            found[i] = groups.find(codes);
    }
    return found;
}

void Revenue::fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const
{
    if (!(set.everything ? m_forTotal : m_forRows))
        return;
    const auto take = [&](const Earning &earning) {
        if (earning.period != period)
            return;
        facts.revenue += earning.amount;
        facts.hasRevenue = true;
    };
    if (set.everything)
        std::ranges::for_each(m_earnings, take);
    else
        for (const std::uint32_t group : set.groups)
            std::ranges::for_each(std::ranges::equal_range(m_earnings, group, {}, &Earning::group), take);
}

} // namespace assay
