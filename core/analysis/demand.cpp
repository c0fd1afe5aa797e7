#include "core/analysis/demand.h"

#include "core/analysis/percentiles.h"

#include <algorithm>

namespace assay {

namespace {

constexpr std::int64_t kWindowSeconds = 60;
constexpr std::size_t kUnsortedSeconds = 1'000'000; ///< before they are put in order and joined

/// Days come in order.
void keepMost(std::vector<std::pair<Day, std::int64_t>> &days, Day day, std::int64_t amount)
{
    if (days.empty() || days.back().first != day)
        days.emplace_back(day, amount);
    days.back().second = std::max(days.back().second, amount);
}

std::int64_t secondOf(Millis time) { return time / 1000 - (time % 1000 < 0 ? 1 : 0); }

} // namespace

void Demand::addSecond(std::int64_t second, const Amounts &amounts)
{
    if (!m_seconds.empty() && m_seconds.size() > m_sorted && m_seconds.back().second == second) {
        for (std::size_t i = 0; i < amounts.size(); ++i)
            m_seconds.back().amounts[i] += amounts[i];
        return;
    }
    m_seconds.push_back({second, amounts});
    if (m_seconds.size() - m_sorted > std::max(kUnsortedSeconds, m_sorted))
        compact();
}

void Demand::add(Millis start, std::int64_t durationMs, std::int64_t countedInput, std::int64_t output)
{
    const std::int64_t first = secondOf(start), last = durationMs > 0 ? secondOf(start + durationMs) : first;
    const std::int64_t seconds = last - first + 1;
    std::int64_t written = 0; // whole tokens: differences of the running share, so that they add up to the output
    for (std::int64_t i = 0; i < seconds; ++i) {
        const auto upTo = std::int64_t(Int128(output) * (i + 1) / seconds);
        const bool isFirst = i == 0;
        addSecond(first + i, {isFirst ? 1 : 0, isFirst ? countedInput : 0, upTo - written});
        written = upTo;
    }
}

void Demand::compact()
{
    const auto ascending = [](const Second &a, const Second &b) { return a.second < b.second; };
    const auto middle = m_seconds.begin() + std::ptrdiff_t(m_sorted);
    std::sort(middle, m_seconds.end(), ascending);
    std::inplace_merge(m_seconds.begin(), middle, m_seconds.end(), ascending);
    std::size_t kept = 0;
    for (const Second &second : m_seconds) {
        if (kept > 0 && m_seconds[kept - 1].second == second.second) {
            for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
                m_seconds[kept - 1].amounts[i] += second.amounts[i];
        } else {
            m_seconds[kept++] = second;
        }
    }
    m_seconds.resize(kept);
    m_sorted = kept;
}

void Demand::merge(Demand &&other)
{
    m_seconds.insert(m_seconds.end(), other.m_seconds.begin(), other.m_seconds.end());
    compact();
}

/// Slides a window over the seconds; between two seconds at which a call enters or leaves it, its sum stays the same.
Demand::Peak Demand::peakOf(std::size_t resource) const
{
    Peak peak;
    std::vector<std::pair<std::int64_t, std::int64_t>> spans; // sum of a window, and for how many windows
    std::int64_t sum = 0, windows = 0;
    for (std::size_t enter = 0, leave = 0; leave < m_seconds.size();) {
        const std::int64_t leaves = m_seconds[leave].second + kWindowSeconds;
        const bool enters = enter < m_seconds.size() && m_seconds[enter].second < leaves;
        const std::int64_t now = enters ? m_seconds[enter].second : leaves;
        sum += enters ? m_seconds[enter].amounts[resource] : -m_seconds[leave].amounts[resource];
        if (enters)
            keepMost(peak.days, dayOf(now * 1000), sum);
        ++(enters ? enter : leave);
        if (enters && (sum > peak.most || peak.at == kNoTime)) {
            peak.most = sum;
            peak.at = (now + 1) * 1000;
        }
        if (leave == m_seconds.size() || leave == enter)
            continue; // the window holds no call
        const std::int64_t nextLeave = m_seconds[leave].second + kWindowSeconds;
        const std::int64_t next = enter < m_seconds.size() ? std::min(nextLeave, m_seconds[enter].second) : nextLeave;
        if (next > now) {
            spans.emplace_back(sum, next - now);
            windows += next - now;
        }
    }
    std::ranges::sort(spans);
    auto rank = std::int64_t(windows > 0 ? nearestRank(std::size_t(windows), 99) : 0);
    for (const auto &[value, count] : spans)
        if (rank > 0 && (rank -= count) <= 0)
            peak.p99 = value;
    return peak;
}

std::array<Demand::Peak, kLimitedResourceCount> Demand::peaks()
{
    compact();
    std::array<Peak, kLimitedResourceCount> peaks;
    for (std::size_t resource = 0; resource < peaks.size(); ++resource)
        peaks[resource] = peakOf(resource);
    return peaks;
}

} // namespace assay
