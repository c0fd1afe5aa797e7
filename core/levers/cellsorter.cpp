#include "core/levers/cells.h"

#include "core/analysis/parallel.h"

#include <algorithm>
#include <optional>
#include <span>

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

} // namespace

/// Sorts group by group; looks at single calls only where a rule or a price band tells calls of one group apart.
class CellSorter
{
public:
    CellSorter(PlanCells &cells, CellScope scope) : m_cells(cells), m_scope(scope)
    {
        for (const PlannedStep &step : cells.plan.steps)
            if (step.step->kind == LeverKind::Input)
                m_largestCut = std::max(m_largestCut, step.step->share.high);
    }

    void sort(const JobControl &control)
    {
        constexpr std::size_t kGroupsAtATime = 1'024;
        const auto &groups = m_cells.input.groups();
        std::vector<Matches> matches(groups.size());
        std::vector<std::vector<Part>> mixed(groups.size());
        forEachSegment((groups.size() + kGroupsAtATime - 1) / kGroupsAtATime, control, "Sorting calls", [&](std::size_t, std::size_t some) {
            for (std::size_t i = some * kGroupsAtATime; i < std::min(groups.size(), (some + 1) * kGroupsAtATime); ++i) {
                matches[i] = matchesOf(groups[i], i);
                if (matches[i].open != 0)
                    mixed[i] = partsOf(groups[i], matches[i]);
            }
        });
        for (std::size_t i = 0; i < groups.size() && !control.isCancelled(); ++i) {
            m_day = m_cells.plan.pricingDate.value_or(groups[i].day);
            if (matches[i].open == 0)
                addSlot(groups[i], {matches[i].sure, groups[i].tally, groups[i].first});
            for (const Part &part : mixed[i])
                addSlot(groups[i], part);
            m_cells.m_firstSlot[i + 1] = m_cells.m_slots.size();
        }
    }

private:
    /// Calls of a group that the same steps match.
    struct Part
    {
        StepMask matches = 0;
        CallTally tally;
        std::size_t sample = 0; ///< position of one of them
    };

    const LeverCall &callAt(std::size_t position) const { return m_cells.input.calls()[position]; }
    /// Steps that match every call of a group, and those that only its calls can tell.
    struct Matches
    {
        StepMask sure = 0, open = 0;
    };

    Matches matchesOf(const CallGroup &group, std::size_t index) const
    {
        Matches matches;
        for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i) {
            const Matching::Some some = m_cells.plan.steps[i].matches(group, index);
            matches.sure |= StepMask(some == Matching::Some::All) << i;
            matches.open |= StepMask(some == Matching::Some::Mixed) << i;
        }
        return matches;
    }

    void addSlot(const CallGroup &group, const Part &part) { m_cells.m_slots.push_back({part.matches, place(group, part)}); }

    /// A group's calls by the steps that match them, one by one.
    std::vector<Part> partsOf(const CallGroup &group, Matches known) const
    {
        std::vector<Part> parts;
        for (std::size_t position = group.first; position < group.end; ++position) {
            const StepMask matches = known.sure | m_cells.matchesOf(position, known.open);
            auto part = std::ranges::find(parts, matches, &Part::matches);
            if (part == parts.end())
                part = parts.insert(parts.end(), {matches, {}, position});
            part->tally.add(callAt(position));
        }
        return parts;
    }

    /// Cell of the part's calls, or kByCall.
    std::uint32_t place(const CallGroup &group, const Part &part)
    {
        noteCaches(group, part);
        if (part.matches == 0 && m_scope == CellScope::MatchedCalls)
            return kNoCell;
        const std::uint32_t prices = pricesFor(group.kind);
        if (!m_cells.chooser.set(m_cells.prices[prices].own.realtime).isPriced()) {
            m_cells.droppedCalls += part.tally.calls;
            return kNoCell;
        }
        const Prompts all{double(group.leastPrompt) - m_largestCut * double(group.mostInput), double(group.mostPrompt)};
        if (const auto bands = bandsOf(group.stream, prices, part.matches, all)) {
            const std::uint32_t cell = cellFor(group, {part.matches, prices, *bands, 0}, part.sample, part.tally);
            noteRouting(group, part, m_cells.cells[cell]);
            return cell;
        }
        for (std::size_t position = group.first; position < group.end; ++position)
            if (m_cells.matchesOf(position, m_cells.plan.all()) == part.matches)
                m_cells.m_cellOfCall[position] = placeCall(group, part.matches, prices, position);
        noteRouting(group, part, m_cells.cells[m_cells.m_cellOfCall[part.sample]]);
        return PlanCells::kByCall;
    }

    std::uint32_t placeCall(const CallGroup &group, StepMask matches, std::uint32_t prices, std::size_t position)
    {
        const TokenCounts &tokens = callAt(position).tokens;
        const double prompt = double(tokens.promptTotal());
        const auto bands = bandsOf(group.stream, prices, matches, {prompt - m_largestCut * double(tokens[TokenClass::Input]), prompt});
        CallTally one;
        one.add(callAt(position));
        return cellFor(group, {matches, prices, bands.value_or(0), bands ? 0 : position + 1}, position, one);
    }

    /// What tells cells of one stream, kind and set of traits apart.
    struct Treatment
    {
        StepMask matches = 0;
        std::uint32_t prices = 0;
        std::uint64_t bands = 0, alone = 0;
    };

    std::uint32_t cellFor(const CallGroup &group, const Treatment &treatment, std::size_t sample, const CallTally &tally)
    {
        const CellKey key{std::uint64_t(group.stream) << 32 | group.kind,
                          std::uint64_t(treatment.prices) << 32 | std::uint64_t(group.traits) << 24 | treatment.bands,
                          treatment.matches, treatment.alone};
        const auto [known, isNew] = m_known.try_emplace(key, std::uint32_t(m_cells.cells.size()));
        if (isNew)
            m_cells.cells.push_back({group.stream, group.kind, treatment.prices, treatment.matches, group.traits,
                                     callAt(sample).tokens.promptTotal(), callAt(sample).tokens[TokenClass::Input], {}});
        m_cells.cells[known->second].tally += tally;
        return known->second;
    }

    /// Cards for a kind on the day, remembered.
    std::uint32_t pricesFor(std::uint32_t kindIndex)
    {
        const auto [known, isNew] = m_pricesByDay.try_emplace(std::uint64_t(kindIndex) << 32 | std::uint32_t(m_day), 0);
        if (!isNew)
            return known->second;
        const CallKind &kind = m_cells.input.kinds()[kindIndex];
        const auto pair = [&](int model) {
            return CellPrices::Pair{m_cells.chooser.setFor(kindIndex, model, kind.batch, m_day),
                                    m_cells.chooser.setFor(kindIndex, model, true, m_day)};
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

    /// The shortest prompt that an input step may leave, and the longest there is.
    struct Prompts
    {
        double least = 0, most = 0;
    };

    /// The bands that prompts fall into on each card they may pay, packed; nullopt when they fall into more than one.
    std::optional<std::uint64_t> bandsOf(std::uint32_t stream, std::uint32_t prices, StepMask matches, Prompts prompts)
    {
        const CellPrices &p = m_cells.prices[prices];
        std::uint64_t packed = 0;
        const auto pack = [&](std::uint32_t set, double low, double high) {
            const CardSet &cards = m_cells.chooser.set(set);
            const std::size_t band = AlternativeCards::bandOf(cards, high);
            packed = packed * 3 + band;
            return cards.limits.empty() || band == AlternativeCards::bandOf(cards, low);
        };
        if (!pack(p.own.realtime, prompts.least, prompts.most))
            return std::nullopt;
        for (std::size_t i = 0; i < m_cells.plan.steps.size(); ++i) {
            const PlannedStep &step = m_cells.plan.steps[i];
            if ((matches >> i & 1) == 0 || step.step->kind != LeverKind::Routing || step.model < 0)
                continue;
            const std::size_t ratio = step.ratioOf[std::size_t(m_cells.input.streams()[stream].model)];
            if (ratio == kNoRatio)
                continue;
            if (!pack(p.targets[step.target].realtime, prompts.least * step.ratios[ratio].low.as<double>(),
                      prompts.most * step.ratios[ratio].high.as<double>()))
                return std::nullopt;
        }
        return packed & 0xffffffu;
    }

    void noteRouting(const CallGroup &group, const Part &part, const Cell &cell)
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
    void noteCaches(const CallGroup &group, const Part &part)
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
    Day m_day = 0; ///< whose prices the group pays
    std::unordered_map<CellKey, std::uint32_t, CellKeyHash> m_known;
    std::unordered_map<std::uint64_t, std::uint32_t> m_pricesByDay;
    double m_largestCut = 0;
};

void PlanCells::sort(CellScope scope, const JobControl &control)
{
    CellSorter(*this, scope).sort(control);
}

} // namespace assay
