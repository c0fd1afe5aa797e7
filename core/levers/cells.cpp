#include "core/levers/cells.h"

#include <algorithm>

namespace assay {

namespace {

struct CellKey
{
    std::uint64_t place = 0, treatment = 0, matches = 0, alone = 0;
    friend bool operator==(const CellKey &, const CellKey &) = default;
};

struct CellKeyHash
{
    std::size_t operator()(const CellKey &key) const
    {
        std::uint64_t hash = key.place * 0x9e3779b97f4a7c15u;
        for (const std::uint64_t part : {key.treatment, key.matches, key.alone})
            hash = (hash ^ (hash >> 29) ^ part) * 0xbf58476d1ce4e5b9u;
        return std::size_t(hash ^ (hash >> 32));
    }
};

/// One pass over the calls.
class CellSorter
{
public:
    CellSorter(PlanCells &cells, CellScope scope)
        : m_cells(cells)
        , m_scope(scope)
    {
        for (const PlannedStep &step : cells.plan.steps)
            if (step.step->kind == LeverKind::Input)
                m_largestCut = std::max(m_largestCut, step.step->share.high);
    }

    void add(std::size_t position)
    {
        const LeverCall &call = m_cells.input.calls()[position];
        const StepMask matches = matchesOf(call, position);
        noteCaches(call, matches);
        if (matches == 0 && m_scope == CellScope::MatchedCalls) {
            m_cells.cellOf.push_back(kNoCell);
            return;
        }
        const Day day = m_cells.plan.pricingDate.value_or(dayOf(call.time));
        const std::uint32_t prices = pricesFor(call, day);
        if (!m_cells.chooser.set(m_cells.prices[prices].own.realtime).isPriced()) {
            m_cells.cellOf.push_back(kNoCell);
            ++m_cells.droppedCalls;
            return;
        }
        const auto bands = bandsOf(call, prices, matches);
        const CellKey key{std::uint64_t(call.stream) << 32 | call.kind,
                          std::uint64_t(prices) << 32 | std::uint64_t(call.traits) << 24 | bands.value_or(0), matches,
                          bands ? 0 : position + 1};
        const auto [known, isNew] = m_known.try_emplace(key, std::uint32_t(m_cells.cells.size()));
        if (isNew)
            m_cells.cells.push_back({call.stream, call.kind, prices, matches, call.traits, call.tokens.promptTotal(),
                                     call.tokens[TokenClass::Input]});
        m_cells.cellOf.push_back(known->second);
        noteRouting(call, day, m_cells.cells[known->second]);
    }

private:
    /// Cards for a call, remembered by kind and day.
    std::uint32_t pricesFor(const LeverCall &call, Day day)
    {
        const auto [known, isNew] = m_pricesByDay.try_emplace(std::uint64_t(call.kind) << 32 | std::uint32_t(day), 0);
        if (!isNew)
            return known->second;
        const CallKind &kind = m_cells.input.kinds()[call.kind];
        const auto pair = [&](int model) {
            return CellPrices::Pair{m_cells.chooser.setFor(call.kind, model, kind.batch, day),
                                    m_cells.chooser.setFor(call.kind, model, true, day)};
        };
        CellPrices prices{pair(kind.model), {}};
        for (const int target : m_cells.plan.targets)
            prices.targets.push_back(pair(target));
        const auto same = std::ranges::find(m_cells.prices, prices);
        known->second = std::uint32_t(same - m_cells.prices.begin());
        if (same == m_cells.prices.end())
            m_cells.prices.push_back(std::move(prices));
        return known->second;
    }

    StepMask matchesOf(const LeverCall &call, std::size_t position) const
    {
        StepMask matches = 0;
        for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i)
            matches |= StepMask(m_cells.plan.steps[i].matches(call, position)) << i;
        return matches;
    }

    /// The bands the call falls into on each card it may pay, packed; nullopt when a parameter's range decides.
    std::optional<std::uint64_t> bandsOf(const LeverCall &call, std::uint32_t prices, StepMask matches)
    {
        const CellPrices &p = m_cells.prices[prices];
        const double prompt = double(call.tokens.promptTotal());
        const double trimmed = prompt - m_largestCut * double(call.tokens[TokenClass::Input]);
        std::uint64_t packed = 0;
        const auto pack = [&](std::uint32_t set, double low, double high) {
            const CardSet &cards = m_cells.chooser.set(set);
            const std::size_t band = AlternativeCards::bandOf(cards, high);
            packed = packed * 3 + band;
            return cards.limits.empty() || band == AlternativeCards::bandOf(cards, low);
        };
        if (!pack(p.own.realtime, trimmed, prompt))
            return std::nullopt;
        for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i) {
            const PlannedStep &step = m_cells.plan.steps[i];
            if ((matches >> i & 1) == 0 || step.step->kind != LeverKind::Routing || step.model < 0)
                continue;
            const std::size_t ratio = step.ratioOf[std::size_t(m_cells.input.streams()[call.stream].model)];
            if (ratio == kNoRatio)
                continue;
            if (!pack(p.targets[step.target].realtime, trimmed * step.ratios[ratio].low.as<double>(),
                      prompt * step.ratios[ratio].high.as<double>()))
                return std::nullopt;
        }
        return packed & 0xffffffu;
    }

    void noteRouting(const LeverCall &call, Day day, const Cell &cell)
    {
        for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i) {
            const PlannedStep &step = m_cells.plan.steps[i];
            if (step.step->kind != LeverKind::Routing || (cell.matches >> i & 1) == 0)
                continue;
            RoutingFacts &facts = m_cells.routing[i];
            if (!m_cells.canRoute(cell, step)) {
                ++facts.notSold;
                continue;
            }
            const double ratio = step.ratios[m_cells.ratioIndex(cell, step)].base.as<double>();
            const AiModel &target = m_cells.modelOf(cell, int(step.target));
            facts.beforeLaunch += m_cells.chooser.wasLaunched(step.model, day) ? 0 : 1;
            facts.tooLong += ratio * double(call.tokens.promptTotal()) > double(target.contextWindow)
                    || ratio * step.step->verbosity.base * double(call.tokens.output()) > double(target.maxOutput)
                ? 1 : 0;
        }
    }

    /// Calls that a step does not match count as well: they keep the entry alive that the others leave.
    void noteCaches(const LeverCall &call, StepMask matches)
    {
        const Int128 written = Int128(call.tokens[TokenClass::CacheWrite5m]) + call.tokens[TokenClass::CacheWrite1h];
        for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i) {
            if (m_cells.plan.steps[i].step->kind != LeverKind::Routing)
                continue;
            StreamCacheTokens &stream = m_cells.routing[i].streams[call.stream];
            stream.written += written;
            if ((matches >> i & 1) != 0) {
                stream.matchedWritten += written;
                stream.matchedRead += call.tokens[TokenClass::CacheRead];
            }
        }
    }

    PlanCells &m_cells;
    CellScope m_scope;
    std::unordered_map<CellKey, std::uint32_t, CellKeyHash> m_known;
    std::unordered_map<std::uint64_t, std::uint32_t> m_pricesByDay;
    double m_largestCut = 0;
};

} // namespace

PlanCells::PlanCells(const LeverInput &leverInput, const ScenarioPlan &scenarioPlan, CellScope scope, const JobControl &control)
    : input(leverInput)
    , plan(scenarioPlan)
    , chooser(leverInput)
    , routing(scenarioPlan.steps.size())
{
    constexpr std::size_t kCallsBetweenChecks = 65'536; // often enough to stop within milliseconds
    for (std::size_t i = 0; i < plan.steps.size(); ++i)
        if (plan.steps[i].step->kind == LeverKind::Routing)
            routing[i].streams.resize(input.streams().size());
    cellOf.reserve(input.calls().size());
    CellSorter sorter(*this, scope);
    for (std::size_t i = 0; i < input.calls().size(); ++i) {
        if (i % kCallsBetweenChecks == 0 && control.isCancelled())
            return;
        sorter.add(i);
    }
}

bool PlanCells::canRoute(const Cell &cell, const PlannedStep &step) const
{
    return step.model >= 0 && step.model != input.streams()[cell.stream].model && ratioIndex(cell, step) != kNoRatio
        && setOf(cell, int(step.target), false).isPriced();
}

bool PlanCells::canBatch(const Cell &cell) const
{
    return !input.kinds()[cell.kind].batch && !input.kinds()[cell.kind].fast && setOf(cell, -1, true).isPriced();
}

} // namespace assay
