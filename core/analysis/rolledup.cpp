#include "core/analysis/rolledup.h"

#include "core/analysis/metric.h"
#include "core/analysis/rollupbuilder.h"
#include "core/analysis/scan.h"
#include "core/columns/unpackedsegment.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace assay {

namespace {

constexpr std::size_t kRolledRows = 16'384; ///< of a segment: small ones are passed over by their days

bool isWholeDays(const TimeRange &range)
{
    return (range.from == kNoTime || range.from % kMillisPerDay == 0)
        && (range.to == std::numeric_limits<Millis>::max() || range.to % kMillisPerDay == 0);
}

/// Whether metrics of the table can be computed from sums over calls, and percentiles, which are read from calls anyway.
bool asksForSums(const Query &query)
{
    const auto isSum = [](const std::string &id) {
        const Metric *one = metric(id);
        return !one || !(one->needsTasks || one->needsUnits || one->needsRevenue);
    };
    return isSum(query.sort) && std::ranges::all_of(query.metrics, isSum);
}

/// By what the calls must be summed to answer, beside day and model.
struct Needed
{
    bool isPossible = false; ///< whether such sums can
    std::optional<Dimension> owner;
};

Needed neededFor(const Query &query)
{
    Needed needed{isOfUtcDays(query) && asksForSums(query), {}};
    const auto use = [&needed](Dimension dimension) {
        if (isOfDayOrModel(dimension))
            return;
        const bool isOwner = dimension == Dimension::Workload || dimension == Dimension::Team;
        needed.isPossible = needed.isPossible && isOwner && needed.owner.value_or(dimension) == dimension;
        needed.owner = dimension;
    };
    for (const DimensionRef &by : query.by)
        use(by.dimension);
    for (const Filter &filter : query.selection.filters)
        use(filter.dimension.dimension);
    return needed;
}

/// Scans calls, or sums of them, once and lays the cells out as columns.
class CallRoller
{
public:
    CallRoller(const Snapshot &snapshot, std::optional<Dimension> owner, const JobControl &control)
        : m_snapshot(snapshot), m_predicate(snapshot, m_everything), m_day(keyColumn(Dimension::DayOf)),
          m_model(keyColumn(Dimension::ModelId)), m_owner(owner),
          m_ownerKey(owner ? std::optional(keyColumn(*owner)) : std::nullopt),
          m_found(scan({snapshot, m_predicate, keys(), {TimeRange()}, false, nullptr, false, true}, control))
    {
    }

    /// Null when a sum does not fit a column.
    std::shared_ptr<const Snapshot> roll()
    {
        std::vector<std::uint32_t> cells(m_found.cells.size());
        std::iota(cells.begin(), cells.end(), 0u);
        std::ranges::stable_sort(cells, {}, [this](std::uint32_t cell) { return m_found.cells.code(kDay, cell); });
        RollUpBuilder builder(m_snapshot);
        for (std::size_t first = 0; first < cells.size(); first += kRolledRows)
            if (!addSegment(builder, std::span(cells).subspan(first, std::min(kRolledRows, cells.size() - first))))
                return nullptr;
        return builder.finish(m_snapshot.calls().dictionaries, m_snapshot.rules(), m_snapshot.companions());
    }

private:
    enum Key : std::size_t { kDay, kModel, kOwner };

    std::vector<const KeyColumn *> keys() const
    {
        std::vector<const KeyColumn *> keys{&m_day, &m_model};
        if (m_ownerKey)
            keys.push_back(&*m_ownerKey);
        return keys;
    }

    KeyColumn keyColumn(Dimension dimension) const
    {
        return {{dimension, {}}, m_snapshot.calls(), m_snapshot.pricer().book(), m_everything.zone};
    }

    bool addSegment(RollUpBuilder &builder, std::span<const std::uint32_t> cells) const
    {
        UnpackedSegment rows;
        std::vector<CardId> cards;
        std::vector<std::uint8_t> traits;
        std::vector<RowWeight> weights;
        for (const std::uint32_t cell : cells) {
            const CallSums sums = m_found.cells.sums(cell);
            if (!addRow(rows, cell, sums))
                return false;
            const CallVariant &variant = m_snapshot.variants()[m_found.cells.code(m_found.variantKey(), cell)];
            cards.push_back(variant.card);
            traits.push_back(variant.traits);
            weights.push_back({sums.calls, sums.firstTime, sums.lastTime});
        }
        builder.add(std::make_shared<const Segment>(pack(rows)), std::move(cards), std::move(traits), std::move(weights));
        return true;
    }

    bool addRow(UnpackedSegment &rows, std::uint32_t cell, const CallSums &sums) const
    {
        const auto day = m_day.ordinal(m_found.cells.code(kDay, cell));
        rows.set(Column::Time, rows.rows, day ? *day * kMillisPerDay : kNoTime);
        rows.set(columnOf(Dimension::ModelId), rows.rows, m_found.cells.code(kModel, cell));
        if (m_owner)
            rows.set(columnOf(*m_owner), rows.rows, m_found.cells.code(kOwner, cell));
        bool fits = true;
        const auto set = [&](Column column, Int128 sum) {
            fits = fits && sum <= std::numeric_limits<std::int64_t>::max();
            rows.set(column, rows.rows, static_cast<std::int64_t>(sum));
        };
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            set(tokenColumn(static_cast<TokenClass>(c)), sums.tokens[c]);
        set(Column::WebSearches, sums.webSearches);
        set(Column::WebFetches, sums.webFetches);
        ++rows.rows;
        return fits;
    }

    const Snapshot &m_snapshot;
    Selection m_everything;
    Predicate m_predicate;
    KeyColumn m_day, m_model;
    std::optional<Dimension> m_owner;
    std::optional<KeyColumn> m_ownerKey;
    ScanResult m_found;
};

} // namespace

bool isOfDayOrModel(Dimension dimension)
{
    switch (dimension) {
    case Dimension::DayOf:
    case Dimension::Week:
    case Dimension::Month:
    case Dimension::Weekday:
    case Dimension::ModelId:
    case Dimension::Model:
    case Dimension::Family:
        return true;
    default:
        return false;
    }
}

bool isOfUtcDays(const Query &query)
{
    return query.selection.zone.isUtc() && isWholeDays(query.selection.range) && (!query.compareTo || isWholeDays(*query.compareTo));
}

std::shared_ptr<const Snapshot> RolledUp::answering(const Snapshot &snapshot, const Query &query, const JobControl &control)
{
    const Needed needed = neededFor(query);
    if (!needed.isPossible)
        return nullptr;
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!lock) // someone is making them: the calls answer meanwhile, and nobody waits
        return nullptr;
    const bool isByTeam = needed.owner == Dimension::Team;
    const Rolled &rolled = make(isByTeam ? m_byTeam : m_byWorkload, snapshot, isByTeam ? Dimension::Team : Dimension::Workload, control);
    return rolled && !needed.owner ? make(m_byDay, *rolled, {}, control) : rolled;
}

std::shared_ptr<const Snapshot> RolledUp::madeFor(const Query &query)
{
    const Needed needed = neededFor(query);
    const std::unique_lock lock(m_mutex, std::try_to_lock);
    if (!needed.isPossible || !lock)
        return nullptr;
    return !needed.owner ? m_byDay : needed.owner == Dimension::Team ? m_byTeam : m_byWorkload;
}

const RolledUp::Rolled &RolledUp::make(Rolled &rolled, const Snapshot &from, std::optional<Dimension> owner, const JobControl &control)
{
    if (rolled || m_isTooLarge)
        return rolled;
    CallRoller roller(from, owner, control);
    if (control.isCancelled())
        return rolled;
    rolled = roller.roll();
    m_isTooLarge = !rolled;
    return rolled;
}

} // namespace assay
