#include "core/analysis/demand.h"

#include "core/analysis/percentiles.h"
#include "core/analysis/wideningbuckets.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::int64_t kWindowSeconds = 60, kSecondsPerDay = 86'400;

/// In which sums of windows are counted; those of the bucket where a rank falls are kept.
using SumBuckets = WideningBuckets<8>;

/// Days come in order.
void keepMost(std::vector<std::pair<Day, std::int64_t>> &days, Day day, std::int64_t amount)
{
    if (days.empty() || days.back().first != day)
        days.emplace_back(day, amount);
    days.back().second = std::max(days.back().second, amount);
}

std::int64_t secondOf(Millis time) { return time / 1000 - (time % 1000 < 0 ? 1 : 0); }

} // namespace

/// The seconds of one day and of the next, into which its calls reach.
class Demand::Spread
{
public:
    struct Second
    {
        Amounts amounts{};
        bool isHeld = false; ///< touched by a call
    };

    void add(const Asked &call)
    {
        std::int64_t written = 0; // whole tokens: differences of the running share, so that they add up to the output
        for (std::int32_t i = 0; i < call.seconds; ++i) {
            const auto upTo = std::int64_t(Int128(call.output) * (i + 1) / call.seconds);
            Second &second = m_seconds[std::size_t(call.second + i)];
            second.isHeld = true;
            if (i == 0) {
                ++second.amounts[0];
                second.amounts[1] += call.input;
            }
            second.amounts[2] += upTo - written;
            written = upTo;
        }
        m_reachesOn = m_reachesOn || call.second + call.seconds > kSecondsPerDay;
    }
    const Second &operator[](std::int64_t second) const { return m_seconds[std::size_t(second)]; }
    bool reachesOn() const { return m_reachesOn; }
    /// The next day becomes the first.
    void goOn()
    {
        std::copy(m_seconds.begin() + kSecondsPerDay, m_seconds.end(), m_seconds.begin());
        std::fill(m_seconds.begin() + kSecondsPerDay, m_seconds.end(), Second());
        m_reachesOn = false;
    }

private:
    std::vector<Second> m_seconds = std::vector<Second>(2 * kSecondsPerDay);
    bool m_reachesOn = false;
};

void Demand::add(Millis start, std::int64_t durationMs, std::int64_t countedInput, std::int64_t output)
{
    const Day day = dayOf(start);
    const std::int64_t first = secondOf(start);
    const bool isKnown = durationMs > 0 && durationMs <= kMillisPerDay;
    const std::int64_t seconds = isKnown ? secondOf(start + durationMs) - first + 1 : 1;
    const std::int64_t second = first - std::int64_t{day} * kSecondsPerDay;
    m_days[day].push_back({std::int32_t(second), std::int32_t(std::min(seconds, kSecondsPerDay)), countedInput, output});
}

void Demand::merge(Demand &&other)
{
    for (auto &[day, calls] : other.m_days) {
        auto &own = m_days[day];
        own.insert(own.end(), calls.begin(), calls.end());
    }
}

template <typename Visit>
void Demand::slide(const JobControl &control, Visit visit) const
{
    Spread spread;
    std::array<Spread::Second, std::size_t(kWindowSeconds)> window; ///< by second, around and around
    Amounts sums{};
    std::int64_t held = 0; ///< seconds of the window that a call touches
    for (auto next = m_days.begin(); next != m_days.end() && !control.isCancelled();) {
        for (Day day = next->first;; ++day) { // as long as the window holds anything
            if (next != m_days.end() && next->first == day)
                for (const Asked &call : (next++)->second)
                    spread.add(call);
            const bool goesOn = spread.reachesOn();
            for (std::int64_t i = 0; i < kSecondsPerDay; ++i) {
                Spread::Second &place = window[std::size_t(i % kWindowSeconds)]; // a day is a whole number of windows
                const Spread::Second &enters = spread[i];
                for (std::size_t resource = 0; resource < sums.size(); ++resource)
                    sums[resource] += enters.amounts[resource] - place.amounts[resource];
                held += int(enters.isHeld) - int(place.isHeld);
                place = enters;
                if (held > 0)
                    visit(std::int64_t{day} * kSecondsPerDay + i, sums, enters.isHeld);
            }
            spread.goOn();
            const bool isNext = next != m_days.end() && next->first == day + 1;
            if (control.isCancelled() || (!goesOn && held == 0 && !isNext))
                break;
        }
    }
}

std::array<Demand::Peak, kLimitedResourceCount> Demand::peaks(const JobControl &control) const
{
    std::array<Peak, kLimitedResourceCount> peaks;
    std::vector<std::array<std::int64_t, kLimitedResourceCount>> windows(SumBuckets::kCount);
    std::int64_t all = 0;
    slide(control, [&](std::int64_t second, const Amounts &sums, bool isHeld) {
        ++all;
        for (std::size_t i = 0; i < peaks.size(); ++i) {
            ++windows[SumBuckets::of(sums[i])][i];
            if (!isHeld)
                continue;
            keepMost(peaks[i].days, dayOf(second * 1000), sums[i]);
            if (sums[i] > peaks[i].most || peaks[i].at == kNoTime) {
                peaks[i].most = sums[i];
                peaks[i].at = (second + 1) * 1000;
            }
        }
    });
    if (all == 0 || control.isCancelled())
        return peaks;

    std::array<std::size_t, kLimitedResourceCount> rank, bucket{};
    rank.fill(nearestRank(std::size_t(all), 99));
    for (std::size_t i = 0; i < peaks.size(); ++i)
        while (rank[i] > std::size_t(windows[bucket[i]][i]))
            rank[i] -= std::size_t(windows[bucket[i]++][i]);
    std::array<std::vector<std::int64_t>, kLimitedResourceCount> found;
    slide(control, [&](std::int64_t, const Amounts &sums, bool) {
        for (std::size_t i = 0; i < found.size(); ++i)
            if (SumBuckets::of(sums[i]) == bucket[i])
                found[i].push_back(sums[i]);
    });
    for (std::size_t i = 0; i < peaks.size() && !control.isCancelled(); ++i) {
        const auto at = found[i].begin() + std::ptrdiff_t(rank[i]) - 1;
        std::nth_element(found[i].begin(), at, found[i].end());
        peaks[i].p99 = *at;
    }
    return peaks;
}

} // namespace assay
