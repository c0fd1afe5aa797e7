#include "core/levers/callbands.h"
#include "core/levers/cells.h"
#include "core/levers/groupparts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace assay {

namespace {

/// What tells cells of one stream, kind and set of traits apart.
struct Treatment
{
    StepMask matches = 0;
    std::uint32_t prices = 0;
    std::uint32_t crossing = 0; ///< CallBands::crossing() of calls that share no bands
    std::uint64_t bands = 0;    ///< that all their calls share
    friend bool operator==(const Treatment &, const Treatment &) = default;
};

struct CellKey
{
    std::uint32_t stream = 0, kind = 0;
    std::uint16_t traits = 0;
    Treatment treatment;
    friend bool operator==(const CellKey &, const CellKey &) = default;
};

struct CellKeyHash
{
    std::size_t operator()(const CellKey &key) const
    {
        const Treatment &t = key.treatment;
        std::uint64_t hash = (std::uint64_t(key.stream) << 32 | key.kind) * 0x9e3779b97f4a7c15u;
        for (const std::uint64_t part : {std::uint64_t(t.prices) << 32 | key.traits, t.matches, std::uint64_t(t.crossing), t.bands})
            hash = (hash ^ (hash >> 29) ^ part) * 0xbf58476d1ce4e5b9u;
        return std::size_t(hash ^ (hash >> 32));
    }
};

} // namespace

/// Sorts group by group, part by part; looks at single calls only where price bands tell calls of one part apart.
class CellSorter
{
public:
    CellSorter(PlanCells &cells, CellScope scope)
        : m_cells(cells), m_scope(scope), m_bands(cells), m_prices(cells.input.kinds().size()), m_last(cells.input.seriesCount())
    {
    }

    void sort()
    {
        const auto &groups = m_cells.input.groups();
        const GroupParts parts(m_cells.input, m_cells.plan, m_cells.control);
        m_cells.m_slots.reserve(groups.size() + groups.size() / 2); // most groups are one part
        for (std::size_t i = 0; i < groups.size() && !m_cells.control.isCancelled(); ++i) {
            m_day = m_cells.plan.pricingDate.value_or(groups[i].day);
            parts.forEachOf(i, [&](const GroupPart &part) { m_cells.m_slots.push_back({part.matches, place(groups[i], part)}); });
            m_cells.m_firstSlot[i + 1] = m_cells.m_slots.size();
        }
    }

private:
    const LeverCall &callAt(std::size_t position) const { return m_cells.input.calls()[position]; }

    /// Cell of the part's calls, or kByCall.
    std::uint32_t place(const CallGroup &group, const GroupPart &part)
    {
        noteCaches(group, part);
        if (part.matches == 0 && m_scope == CellScope::MatchedCalls)
            return kNoCell;
        const std::uint32_t prices = pricesFor(group.kind);
        if (!m_cells.chooser.set(m_cells.prices[prices].own.realtime).isPriced()) {
            m_cells.droppedCalls += part.tally.calls;
            return kNoCell;
        }
        if (const auto bands = m_bands.shared(group.stream, prices, part.matches, {group.leastPrompt, group.mostPrompt, group.mostInput})) {
            const std::uint32_t cell = cellFor(group, {part.matches, prices, 0, *bands}, part.sample, part.tally);
            noteRouting(group, part, m_cells.cells[cell]);
            return cell;
        }
        for (std::size_t position = group.first; position < group.end; ++position)
            if (m_cells.matchesOf(position, m_cells.plan.all()) == part.matches)
                m_cells.m_cellOfCall.add(position, placeCall(group, part.matches, prices, position));
        noteRouting(group, part, m_cells.cells[m_cells.m_cellOfCall.at(part.sample)]);
        return PlanCells::kByCall;
    }

    std::uint32_t placeCall(const CallGroup &group, StepMask matches, std::uint32_t prices, std::size_t position)
    {
        const TokenCounts &tokens = callAt(position).tokens;
        const auto bands = m_bands.shared(group.stream, prices, matches, {tokens.promptTotal(), tokens.promptTotal(), tokens[TokenClass::Input]});
        CallTally one;
        one.add(tokens, m_cells.input.usesAt(position));
        const std::uint32_t crossing = bands ? 0 : m_bands.crossing(group.stream, prices, matches, tokens);
        return cellFor(group, {matches, prices, crossing, bands.value_or(0)}, position, one);
    }

    /// Most days of a series are treated as the day before.
    std::uint32_t cellFor(const CallGroup &group, const Treatment &treatment, std::size_t sample, const CallTally &tally)
    {
        auto &[before, cell] = m_last[group.series][treatment.matches == 0 ? 0 : 1];
        if (cell == kNoCell || before != treatment) {
            before = treatment;
            cell = findCell(group, treatment, sample);
        }
        m_cells.cells[cell].tally += tally;
        return cell;
    }

    std::uint32_t findCell(const CallGroup &group, const Treatment &treatment, std::size_t sample)
    {
        const auto [known, isNew] = m_known.try_emplace({group.stream, group.kind, group.traits, treatment}, std::uint32_t(m_cells.cells.size()));
        if (isNew)
            m_cells.cells.push_back({group.stream, group.kind, treatment.prices, treatment.matches, group.traits,
                                     callAt(sample).tokens.promptTotal(), callAt(sample).tokens[TokenClass::Input], {}});
        return known->second;
    }

    /// Cards for a kind on the day, remembered: groups come in order of time.
    std::uint32_t pricesFor(std::uint32_t kindIndex)
    {
        auto &known = m_prices[kindIndex];
        if (!known || known->first != m_day)
            known = {m_day, findPrices(kindIndex)};
        return known->second;
    }

    std::uint32_t findPrices(std::uint32_t kindIndex)
    {
        const CallKind &kind = m_cells.input.kinds()[kindIndex];
        const auto pair = [&](int model) {
            return CellPrices::Pair{m_cells.chooser.setFor(kindIndex, model, kind.batch, m_day),
                                    m_cells.chooser.setFor(kindIndex, model, true, m_day)};
        };
        CellPrices prices{pair(kind.model), {}};
        for (const int target : m_cells.plan.targets)
            prices.targets.push_back(pair(target));
        const auto same = std::ranges::find(m_cells.prices, prices);
        const auto found = std::uint32_t(same - m_cells.prices.begin());
        if (same == m_cells.prices.end())
            m_cells.prices.push_back(std::move(prices));
        return found;
    }

    void noteRouting(const CallGroup &group, const GroupPart &part, const Cell &cell)
    {
        for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i) {
            const PlannedStep &step = m_cells.plan.steps[i];
            if (step.step->kind != LeverKind::Routing || (part.matches >> i & 1) == 0)
                continue;
            RoutingFacts &facts = m_cells.routing[i];
            if (!m_cells.canRoute(cell, step)) {
                facts.notSold += part.tally.calls;
                continue;
            }
            const double ratio = step.ratios[m_cells.ratioIndex(cell, step)].base.as<double>();
            const AiModel &target = m_cells.modelOf(cell, int(step.target));
            const auto isTooLong = [&](std::int64_t prompt, std::int64_t output) {
                return ratio * double(prompt) > double(target.contextWindow)
                    || ratio * step.step->verbosity.base * double(output) > double(target.maxOutput);
            };
            facts.beforeLaunch += m_cells.chooser.wasLaunched(step.model, m_day) ? 0 : part.tally.calls;
            if (!isTooLong(group.mostPrompt, group.mostOutput))
                continue;
            for (std::size_t position = group.first; position < group.end; ++position)
                if (m_cells.matchesOf(position, m_cells.plan.all()) == part.matches)
                    facts.tooLong += isTooLong(callAt(position).tokens.promptTotal(), callAt(position).tokens.output()) ? 1 : 0;
        }
    }

    /// Calls that a step does not match count as well: they keep the entry alive that the others leave.
    void noteCaches(const CallGroup &group, const GroupPart &part)
    {
        const auto tokens = [&part](TokenClass c) { return part.tally.tokens[std::size_t(c)]; };
        const Int128 written = tokens(TokenClass::CacheWrite5m) + tokens(TokenClass::CacheWrite1h);
        for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i) {
            if (m_cells.plan.steps[i].step->kind != LeverKind::Routing)
                continue;
            StreamCacheTokens &stream = m_cells.routing[i].streams[group.stream];
            stream.written += written;
            if ((part.matches >> i & 1) != 0) {
                stream.matchedWritten += written;
                stream.matchedRead += tokens(TokenClass::CacheRead);
            }
        }
    }

    PlanCells &m_cells;
    CellScope m_scope;
    CallBands m_bands;
    Day m_day = 0; ///< whose prices the group pays
    std::vector<std::optional<std::pair<Day, std::uint32_t>>> m_prices; ///< by kind: the last day's
    struct LastCell
    {
        Treatment treatment;
        std::uint32_t cell = kNoCell;
    };
    std::vector<std::array<LastCell, 2>> m_last; ///< by series, of calls that no step matches and of others
    std::unordered_map<CellKey, std::uint32_t, CellKeyHash> m_known;
};

void PlanCells::sort(CellScope scope)
{
    CellSorter(*this, scope).sort();
}

} // namespace assay
