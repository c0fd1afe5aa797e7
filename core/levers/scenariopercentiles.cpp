#include "core/levers/scenariopercentiles.h"

#include "core/analysis/parallel.h"
#include "core/levers/outcomelist.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace assay {

namespace {

/// Twice the most by which a guess may be wrong, and more: its arithmetic holds 15 digits.
double doubtAbout(double attos)
{
    return std::abs(attos) * 1e-9 + 1e6;
}

PlanValues<Guess> guessesOf(const PlanValues<Quad> &values)
{
    PlanValues<Guess> all;
    for (const StepValues<Quad> &step : values) {
        all.push_back({step.share, step.verbosity, step.escalation, step.prefixScale, step.hitRate, {}});
        all.back().ratios.assign(step.ratios.begin(), step.ratios.end());
    }
    return all;
}

/// Weights of outcomes: most are 1, and whole numbers are counted fast.
struct Weight
{
    std::int64_t whole = 0;
    Quad parts = 0;

    void add(const OutcomeList &list, const OutcomeList::Outcome &outcome)
    {
        if (list.isWhole(outcome))
            ++whole;
        else
            parts += list.weightOf(outcome);
    }
    Quad sum() const { return Quad(whole) + parts; }
};

/// The outcomes of all lists by size. Sorts none but those near the rank that is asked for.
class Ranking
{
public:
    Ranking(const std::vector<OutcomeList> &lists, const JobControl &control) : m_lists(lists), m_bins(lists.size())
    {
        forEachSegment(lists.size(), control, "Ranking calls", [&](std::size_t, std::size_t i) {
            m_bins[i].resize(kBins);
            for (const OutcomeList::Outcome &outcome : lists[i].outcomes())
                m_bins[i][binOf(outcome.attos)].add(lists[i], outcome);
        });
        for (const auto &bins : m_bins)
            for (const Weight &weight : bins)
                m_total += weight.sum();
    }

    Quad total() const { return m_total; }

    /// The cost of the outcome at which weights add up to `wanted`, of all in order of cost. There is one.
    Money costAt(Quad wanted) const
    {
        const std::size_t bin = binAt(wanted);
        const double from = valueOf(bin) - doubtAbout(valueOf(bin)), to = valueOf(bin + 1) + doubtAbout(valueOf(bin + 1));
        std::vector<Near> near;
        Quad below = 0;
        for (const OutcomeList &list : m_lists) {
            Weight weight;
            for (const OutcomeList::Outcome &outcome : list.outcomes())
                if (outcome.attos < from)
                    weight.add(list, outcome);
                else if (outcome.attos <= to)
                    near.push_back({outcome, &list});
            below += weight.sum();
        }
        std::ranges::sort(near, {}, [](const Near &one) { return one.outcome.attos; });
        std::size_t place = 0;
        for (; place + 1 < near.size() && below + near[place].weight() < wanted; ++place)
            below += near[place].weight();
        return exactNear(near, place, below, wanted);
    }

private:
    static constexpr int kBinShift = 47; ///< a bin is all numbers of one exponent and the same first five bits
    static constexpr std::size_t kBins = std::size_t(1) << (63 - kBinShift);

    struct Near
    {
        OutcomeList::Outcome outcome;
        const OutcomeList *list;
        Quad weight() const { return list->weightOf(outcome); }
    };

    static std::size_t binOf(double attos) { return attos > 0 ? std::bit_cast<std::uint64_t>(attos) >> kBinShift : 0; }
    static double valueOf(std::size_t bin) { return std::bit_cast<double>(std::uint64_t(bin) << kBinShift); }

    std::size_t binAt(Quad wanted) const
    {
        Quad below = 0;
        std::size_t last = 0;
        for (std::size_t bin = 0; bin < kBins; ++bin) {
            Quad here = 0;
            for (const auto &bins : m_bins)
                here += bins[bin].sum();
            below += here;
            last = here > 0 ? bin : last;
            if (here > 0 && below >= wanted)
                break;
        }
        return last;
    }

    /// What stands at `place` by guesses: another one does only if its guess is as good as equal.
    static Money exactNear(const std::vector<Near> &all, std::size_t place, Quad below, Quad wanted)
    {
        struct Exact
        {
            Int128 attos;
            Quad weight;
        };
        const double attos = all[place].outcome.attos, doubt = doubtAbout(attos);
        for (; place > 0 && all[place - 1].outcome.attos >= attos - doubt; --place)
            below -= all[place - 1].weight();
        std::vector<Exact> near;
        for (; place < all.size() && all[place].outcome.attos <= attos + doubt; ++place)
            near.push_back({all[place].list->exactly(all[place].outcome), all[place].weight()});
        std::ranges::sort(near, {}, &Exact::attos);
        for (const Exact &outcome : near)
            if ((below += outcome.weight) >= wanted)
                return Money::fromAttos(outcome.attos);
        return Money::fromAttos(near.back().attos);
    }

    const std::vector<OutcomeList> &m_lists;
    std::vector<std::vector<Weight>> m_bins; ///< by list
    Quad m_total = 0;
};

} // namespace

RequestPercentiles requestPercentiles(const ScenarioPipeline &pipeline, StepMask on, const PlanValues<Quad> &values,
                                      const JobControl &control)
{
    constexpr std::size_t kGroupsAtATime = 256;
    const PlanCells &cells = pipeline.cells();
    const auto &groups = cells.input.groups();
    const PlanValues<Guess> guesses = guessesOf(values);
    const CallDecisions decisions = decideCalls(cells, on);
    std::vector<OutcomeList> lists;
    for (std::size_t i = 0; i < workersFor(rangesIn(groups.size(), kGroupsAtATime)); ++i)
        lists.emplace_back(cells, on, values, guesses, decisions);
    forEachRange(groups.size(), kGroupsAtATime, control, "Ranking calls", [&](std::size_t worker, std::size_t, std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i)
            cells.forEachCallOf(groups[i], [&](std::size_t position, std::uint32_t cell) { lists[worker].addCall(position, cell); });
    });
    const Ranking ranking(lists, control);
    if (control.isCancelled() || ranking.total() == 0)
        return {};
    // Shares are no binary fractions: 95 of 100 must count as 95 %.
    const auto percentile = [&](int percent) { return ranking.costAt(ranking.total() * Quad(percent) / 100 * (1 - Quad(1e-20))); };
    return {percentile(50), percentile(95), percentile(99)};
}

} // namespace assay
