#include "core/analysis/units.h"

#include <algorithm>
#include <map>

namespace assay {

namespace {

/// Dimensions along which a count per workload and day can be split.
bool splitsCounts(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Workload:
    case Dimension::DayOf:
    case Dimension::Week:
    case Dimension::Month:
    case Dimension::Weekday:
        return true;
    default:
        return false;
    }
}

bool canSplit(const Query &query)
{
    const auto splits = [](const DimensionRef &dimension) { return splitsCounts(dimension.dimension); };
    return std::ranges::all_of(query.by, splits) && std::ranges::all_of(query.selection.filters, splits, &Filter::dimension);
}

/// The whole days inside the period: a cut day has all its units but not all its calls.
TimeRange wholeDays(const TimeRange &period, const TimeZone &zone)
{
    TimeRange days = period;
    if (period.from != kNoTime && zone.bucketStart(period.from, TimeBucket::Day) != period.from)
        days.from = zone.nextBucket(period.from, TimeBucket::Day);
    if (period.to != std::numeric_limits<Millis>::max())
        days.to = zone.bucketStart(period.to, TimeBucket::Day);
    return days;
}

} // namespace

Units::Units(const Question &question, GroupTable &groups, const JobControl &control)
{
    if (!canSplit(question.query))
        return;
    findGroups(question, groups, read(question, control));
}

std::vector<Units::Place> Units::read(const Question &question, const JobControl &control)
{
    const Snapshot &snapshot = question.snapshot;
    const TimeZone &zone = question.query.selection.zone;
    const KeyColumn workload({Dimension::Workload, {}}, snapshot.calls(), snapshot.pricer().book(), zone);
    const KeyColumn day({Dimension::DayOf, {}}, snapshot.calls(), snapshot.pricer().book(), zone);
    std::vector<TimeRange> periods;
    for (const TimeRange &period : question.periods)
        periods.push_back(wholeDays(period, zone));
    const ScanResult found = scan({snapshot, question.predicate, {&workload, &day}, periods}, control);

    std::map<std::tuple<std::size_t, std::uint32_t, TimeOrdinal>, Money> days; // period, workload, day
    for (std::uint32_t cell = 0; cell < found.cells.size(); ++cell) {
        const auto date = day.ordinal(found.cells.code(1, cell));
        if (!date || found.cells.code(0, cell) == 0)
            continue;
        const CardId card = snapshot.variants()[found.cells.code(found.variantKey(), cell)].card;
        days[{found.cells.code(found.periodKey(), cell), found.cells.code(0, cell), *date}]
            += netCost(found.cells.sums(cell), snapshot.pricer().card(card));
    }

    const Dictionary &names = snapshot.calls().dictionaries->of(Dimension::Workload);
    std::map<std::string, std::string> unitOf;
    for (const WorkloadEntry &entry : snapshot.companions().workloads)
        unitOf[entry.workload] = entry.unit;
    std::vector<Place> places;
    for (const UnitCount &count : snapshot.companions().units) {
        const auto code = names.find(count.workload);
        for (std::size_t period = 0; code && period < periods.size(); ++period) {
            const auto covered = days.find({period, *code, count.day});
            if (covered == days.end())
                continue;
            m_entries.push_back({GroupTable::kNoGroup, period, unitOf[count.workload], count.count, count.succeeded, covered->second});
            places.emplace_back(*code, timeKeyStart(Dimension::DayOf, count.day, zone));
            covered->second = {}; // a second count of the same day adds units, not cost
        }
    }
    return places;
}

void Units::findGroups(const Question &question, GroupTable &groups, const std::vector<Place> &places)
{
    std::vector<std::vector<std::uint32_t>> codes;
    for (const auto &key : question.keys) {
        std::vector<std::uint32_t> &column = codes.emplace_back();
        KeyColumn::Reader reader(*key);
        for (const auto &[workload, dayStart] : places)
            column.push_back(key->dimension().dimension == Dimension::Workload ? workload : reader.codeAt(dayStart));
    }
    const std::vector<std::span<const std::uint32_t>> columns(codes.begin(), codes.end());
    const auto found = groups.find(columns, places.size());
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        m_entries[i].group = found[i];
    std::ranges::stable_sort(m_entries, {}, &Entry::group);
}

void Units::fill(const GroupSet &set, std::size_t period, GroupFacts &facts) const
{
    const Entry *first = nullptr;
    bool sameUnit = true, allTellSuccess = true;
    const auto take = [&](const Entry &entry) {
        if (entry.period != period)
            return;
        first = first ? first : &entry;
        sameUnit = sameUnit && entry.unit == first->unit;
        allTellSuccess = allTellSuccess && entry.succeeded;
        facts.units += entry.count;
        facts.succeededUnits += entry.succeeded.value_or(0);
        facts.unitCost += entry.cost;
    };
    if (set.everything)
        std::ranges::for_each(m_entries, take);
    else
        for (const std::uint32_t group : set.groups)
            std::ranges::for_each(std::ranges::equal_range(m_entries, group, {}, &Entry::group), take);
    facts.hasUnits = first && sameUnit;
    facts.hasSucceededUnits = facts.hasUnits && allTellSuccess;
}

} // namespace assay
