#pragma once

#include "core/values/jobcontrol.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>

namespace assay {

inline constexpr std::size_t kStep = 4096; ///< elements between two looks at whether a job was cancelled

/// Calls work(i) for each i below `count`, and looks at the control every kStep. False once cancelled: the rest is left.
template <typename Work>
bool inSteps(std::size_t count, const JobControl &control, Work work)
{
    for (std::size_t i = 0; i < count;) {
        if (control.isCancelled())
            return false;
        for (const std::size_t end = std::min(i + kStep, count); i < end; ++i)
            work(i);
    }
    return true;
}

/// As std::partition; nothing once cancelled.
template <typename Iterator, typename Predicate>
std::optional<Iterator> partitionInSteps(Iterator first, Iterator last, Predicate goesFirst, const JobControl &control)
{
    std::size_t looks = 0;
    const auto mayGoOn = [&] { return ++looks % kStep != 0 || !control.isCancelled(); };
    for (;; ++first) {
        for (; first != last && goesFirst(*first); ++first)
            if (!mayGoOn())
                return std::nullopt;
        do {
            if (first == last)
                return first;
            if (!mayGoOn())
                return std::nullopt;
        } while (!goesFirst(*--last));
        std::iter_swap(first, last);
    }
}

/// Of elements in no order the one that stands in the middle of nine from all over: near the median mostly.
template <typename Iterator, typename Less>
std::iter_value_t<Iterator> sampledMedian(Iterator first, Iterator last, Less less)
{
    constexpr std::ptrdiff_t kSampled = 9;
    std::iter_value_t<Iterator> sample[kSampled];
    for (std::ptrdiff_t i = 0; i < kSampled; ++i)
        sample[i] = first[(last - first - 1) * i / (kSampled - 1)];
    std::nth_element(sample, sample + kSampled / 2, sample + kSampled, less);
    return sample[kSampled / 2];
}

/// As std::nth_element by <; false once cancelled.
template <typename Iterator>
bool nthInSteps(Iterator first, Iterator nth, Iterator last, const JobControl &control)
{
    while (std::size_t(last - first) > kStep) {
        const auto middle = sampledMedian(first, last, std::less());
        const auto equal = partitionInSteps(first, last, [&](const auto &value) { return value < middle; }, control);
        if (!equal)
            return false;
        if (nth < *equal) {
            last = *equal;
            continue;
        }
        const auto above = partitionInSteps(*equal, last, [&](const auto &value) { return !(middle < value); }, control);
        if (!above || nth < *above)
            return above.has_value();
        first = *above;
    }
    std::nth_element(first, nth, last);
    return true;
}

/// Sorts in place, unstably, as std::sort does; looks at the control between parts. False once cancelled: any order.
/// `less` should tell all elements apart.
template <typename Iterator, typename Less>
bool sortInSteps(Iterator first, Iterator last, Less less, const JobControl &control)
{
    while (std::size_t(last - first) > kStep) {
        if (control.isCancelled())
            return false;
        const auto middle = sampledMedian(first, last, less);
        auto upper = partitionInSteps(first, last, [&](const auto &value) { return less(value, middle); }, control);
        const bool isLeast = upper == first; // the median: those equal to it are in place
        if (isLeast)
            upper = partitionInSteps(first, last, [&](const auto &value) { return !less(middle, value); }, control);
        if (!upper || (!isLeast && !sortInSteps(first, *upper, less, control)))
            return false;
        first = *upper;
    }
    std::sort(first, last, less);
    return true;
}

/// Puts the first `count` elements in order, as std::partial_sort does. False once cancelled.
template <typename Iterator, typename Less>
bool partialSortInSteps(Iterator first, Iterator last, std::size_t count, Less less, const JobControl &control)
{
    const Iterator middle = first + std::ptrdiff_t(count);
    if (std::size_t(last - first) <= 4 * count)
        return sortInSteps(first, last, less, control);
    if (count == 0)
        return true;
    std::make_heap(first, middle, less);
    const bool done = inSteps(std::size_t(last - middle), control, [&](std::size_t i) {
        const Iterator candidate = middle + std::ptrdiff_t(i);
        if (!less(*candidate, *first))
            return;
        std::pop_heap(first, middle, less);
        std::iter_swap(middle - 1, candidate);
        std::push_heap(first, middle, less);
    });
    return done && sortInSteps(first, middle, less, control);
}

} // namespace assay
