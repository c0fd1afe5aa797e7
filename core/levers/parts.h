#pragma once

#include "core/levers/portions.h"

#include <algorithm>

namespace assay {

/// What a portion of calls becomes under the steps that are on: some stay, some move, some go into batches. Token counts
/// and calls are fractions where shares and ratios are.
template <typename Real>
struct Part
{
    Real calls = 0;    ///< paid calls: an escalated call counts twice
    Real requests = 0; ///< what was asked for: an escalated call counts once
    std::array<Real, kTokenClassCount> tokens{};
    Real searches = 0, fetches = 0;
    Real judge = 0;    ///< attodollars
    const RateCard *card = nullptr;
    bool batch = false;

    Real classCost(std::size_t c) const { return tokens[c] * Real(card->net[c].attos); }
    Real fees() const { return searches * Real(card->webSearch.attos) + fetches * Real(card->webFetch.attos); }
    Real cost() const
    {
        Real cost = fees() + judge;
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            cost += classCost(c);
        return cost;
    }
};

/// The step of each kind that decides about a cell; -1 none.
struct Decision
{
    Decision(const ScenarioPlan &plan, const Cell &cell, StepMask on)
        : waste(plan.chosen(LeverKind::Waste, on & cell.matches)), routing(plan.chosen(LeverKind::Routing, on & cell.matches))
        , output(plan.chosen(LeverKind::Output, on & cell.matches)), input(plan.chosen(LeverKind::Input, on & cell.matches))
        , caching(plan.chosen(LeverKind::Caching, on & cell.matches)), batch(plan.chosen(LeverKind::Batch, on & cell.matches))
    {
    }
    int waste, routing, output, input, caching, batch;
};

/// Applies steps to portions, in the order of WHATIF section 5. Cheap: no call is looked at again.
template <typename Real>
class PartMaker
{
public:
    PartMaker(const PlanCells &cells, const PlanValues<Real> &values) : m_cells(cells), m_plan(cells.plan), m_values(values) {}

    /// Calls visit(const Part<Real> &) for each part of the portion that is not empty.
    template <typename Visit>
    void forEachPart(const Portion &portion, StepMask on, Visit &&visit) const
    {
        forEachPart(portion, Decision(m_plan, m_cells.cells[portion.cell], on), visit);
    }
    /// The same where it is known which steps decide.
    template <typename Visit>
    void forEachPart(const Portion &portion, const Decision &d, Visit &&visit) const
    {
        const Cell &cell = m_cells.cells[portion.cell];
        Real weight = 1;
        if (d.waste >= 0 && (cell.traits & kTraitWasted) != 0)
            weight -= at(d.waste).share;
        if (d.routing < 0 || !m_cells.canRoute(cell, step(d.routing))) {
            split(portion, cell, d, -1, {weight, weight}, visit);
            return;
        }
        const StepValues<Real> &routing = at(d.routing);
        const Real moved = weight * taken(routing.share, portion.flags, kPortionRouted);
        split(portion, cell, d, -1, {weight - moved + moved * routing.escalation, weight - moved}, visit);
        split(portion, cell, d, d.routing, {moved, moved}, visit);
    }

private:
    struct Weight
    {
        Real calls, requests;
    };
    using Tokens = std::array<Real, kTokenClassCount>;
    static constexpr std::size_t kIn = 0, kRead = 1, kWrite5m = 2, kWrite1h = 3, kOut = 4;

    const StepValues<Real> &at(int i) const { return m_values[std::size_t(i)]; }
    const PlannedStep &step(int i) const { return m_plan.steps[std::size_t(i)]; }

    /// A share as drawn, or all or nothing where a simulated share has already chosen sessions.
    Real taken(Real share, std::uint8_t flags, PortionFlag flag) const
    {
        return m_plan.mode == ShareMode::ExpectedValue ? share : Real((flags & flag) != 0 ? 1 : 0);
    }

    /// The part served by the call's own model (routed < 0) or by a routing step's target, real-time and batched.
    template <typename Visit>
    void split(const Portion &portion, const Cell &cell, const Decision &d, int routed, Weight weight, Visit &visit) const
    {
        if (weight.calls == 0)
            return;
        const int target = routed < 0 ? -1 : int(step(routed).target);
        const Real ratio = routed < 0 ? Real(1) : at(routed).ratios[m_cells.ratioIndex(cell, step(routed))];
        Tokens tokens;
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            tokens[c] = Real(portion.tokens[c]) * ratio;
        if (routed >= 0) {
            tokens[kOut] *= at(routed).verbosity;
            writeAgain(tokens, portion, cell, routed);
        }
        if (d.output >= 0)
            tokens[kOut] *= 1 - at(d.output).share;
        Real prompt = Real(cell.samplePrompt);
        if (d.input >= 0) {
            tokens[kIn] *= 1 - at(d.input).share;
            prompt -= at(d.input).share * Real(cell.sampleInput);
        }
        const Real judge = routed < 0 ? Real(0) : Real(step(routed).step->judgeCost.attos());
        const Real batched = d.batch >= 0 && m_cells.canBatch(cell) ? taken(at(d.batch).share, portion.flags, kPortionBatched) : Real(0);
        const auto give = [&](Real ofThem, bool batch) {
            if (ofThem == 0)
                return;
            const Real share = weight.calls * ofThem;
            const CardSet &set = m_cells.setOf(cell, target, batch);
            Tokens own = tokens;
            cache(own, portion, cell, d, target, ratio, batch);
            Part<Real> part{Real(portion.calls) * share, Real(portion.calls) * weight.requests * ofThem, own, Real(portion.searches) * share, Real(portion.fetches) * share,
                            Real(portion.calls) * share * judge,
                            &m_cells.chooser.card(set.cards[AlternativeCards::bandOf(set, prompt * ratio)]),
                            batch || m_cells.input.kinds()[cell.kind].batch};
            for (Real &count : part.tokens)
                count *= share;
            visit(part);
        };
        give(1 - batched, false);
        give(batched, true);
    }

    /// Cache entries belong to a model: what the whole stream wrote must be written again on the other one, and a prefix
    /// under its minimum is not cached there at all.
    void writeAgain(Tokens &tokens, const Portion &portion, const Cell &cell, int routed) const
    {
        const Real cached = tokens[kRead] + tokens[kWrite5m] + tokens[kWrite1h];
        if (cached == 0)
            return;
        const auto minimum = m_cells.modelOf(cell, int(step(routed).target)).minCacheable;
        if (!minimum || !m_cells.setOf(cell, int(step(routed).target), false).canCache
            || cached < Real(*minimum) * Real(portion.cacheCalls)) {
            tokens[kIn] += cached;
            tokens[kRead] = tokens[kWrite5m] = tokens[kWrite1h] = 0;
            return;
        }
        if (m_plan.mode == ShareMode::Simulated && (portion.flags & kPortionCached) != 0)
            return; // replayed on the other model
        const StreamCacheTokens &stream = m_cells.routing[std::size_t(routed)].streams[cell.stream];
        const Real read = at(routed).share * Real(stream.matchedRead);
        if (read <= 0 || m_cells.input.prefixes()[m_cells.input.streams()[cell.stream].prefix].conversation)
            return; // whole sessions move, and take their writes with them
        const Real missing = Real(stream.written) - at(routed).share * Real(stream.matchedWritten);
        const Real again = std::min(tokens[kRead], tokens[kRead] * missing / read);
        const std::size_t write = tokens[kWrite1h] > tokens[kWrite5m] ? kWrite1h : kWrite5m;
        tokens[kRead] -= again;
        tokens[write] += again;
    }

    void cache(Tokens &tokens, const Portion &portion, const Cell &cell, const Decision &d, int target, Real ratio, bool batch) const
    {
        const bool fromStep = d.caching >= 0 && (portion.flags & kPortionCached) != 0;
        if (fromStep && isCacheable(portion, cell, target, ratio * at(d.caching).prefixScale))
            cacheByStep(tokens, portion, d, ratio * at(d.caching).prefixScale, batch);
        else if (batch)
            cacheInBatch(tokens, d);
    }

    bool isCacheable(const Portion &portion, const Cell &cell, int target, Real scale) const
    {
        const auto minimum = m_cells.modelOf(cell, target).minCacheable;
        return minimum && m_cells.setOf(cell, target, false).canCache
            && Real(portion.prefix) * scale >= Real(*minimum) * Real(portion.calls);
    }

    /// Replaces the cache use of the calls by the step's: reads, writes, and the rest as plain input.
    void cacheByStep(Tokens &tokens, const Portion &portion, const Decision &d, Real scale, bool batch) const
    {
        const ScenarioStep &caching = *step(d.caching).step;
        Real read, written;
        std::size_t write = kWrite5m;
        if (batch || !caching.isReplay()) {
            const int decides = batch ? d.batch : d.caching;
            const Real hit = at(decides).hitRate;
            read = Real(portion.prefix) * scale * hit;
            written = Real(portion.prefix) * scale * (1 - hit);
            write = step(decides).step->ttl == ScenarioStep::Ttl::OneHour ? kWrite1h : kWrite5m;
        } else {
            read = Real(portion.prefixRead) * scale;
            written = Real(portion.prefixWritten) * scale;
            write = (portion.flags & kPortionOneHour) != 0 ? kWrite1h : kWrite5m;
        }
        const Real prompt = tokens[kIn] + tokens[kRead] + tokens[kWrite5m] + tokens[kWrite1h];
        if (read + written > prompt) { // trimmed below its own prefix
            const Real fit = prompt / (read + written);
            read *= fit;
            written *= fit;
        }
        tokens[kIn] = prompt - read - written;
        tokens[kRead] = read;
        tokens[kWrite5m] = tokens[kWrite1h] = 0;
        tokens[write] = written;
    }

    /// A real-time hit rate must not be carried into a batch: at most the assumed share of cached tokens is read there.
    void cacheInBatch(Tokens &tokens, const Decision &d) const
    {
        const Real cached = tokens[kRead] + tokens[kWrite5m] + tokens[kWrite1h];
        const Real lost = tokens[kRead] - at(d.batch).hitRate * cached;
        if (lost <= 0)
            return;
        tokens[kRead] -= lost;
        tokens[step(d.batch).step->ttl == ScenarioStep::Ttl::OneHour ? kWrite1h : kWrite5m] += lost;
    }

    const PlanCells &m_cells;
    const ScenarioPlan &m_plan;
    const PlanValues<Real> &m_values;
};

} // namespace assay
