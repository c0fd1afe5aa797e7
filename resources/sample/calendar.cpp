#include "resources/sample/calendar.h"

#include <array>

namespace sample {

namespace {

using Hours = std::array<std::int64_t, 24>; ///< weight of each UTC hour

constexpr Hours kOffice{0, 0, 0, 0, 0, 1, 4, 12, 22, 26, 24, 20, 18, 24, 27, 25, 19, 12, 6, 3, 2, 1, 0, 0};
constexpr Hours kEvening{4, 2, 1, 1, 1, 2, 4, 8, 12, 14, 15, 16, 16, 17, 18, 19, 21, 23, 24, 22, 18, 14, 10, 7};
constexpr Hours kAroundTheClock{9, 8, 8, 8, 9, 10, 11, 13, 14, 15, 15, 15, 15, 15, 15, 15, 14, 14, 13, 13, 12, 11, 10, 9};
constexpr Hours kNight{30, 42, 26, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8};

const Hours &hoursOf(Rhythm rhythm)
{
    switch (rhythm) {
    case Rhythm::Evening: return kEvening;
    case Rhythm::AroundTheClock: return kAroundTheClock;
    case Rhythm::Night: return kNight;
    case Rhythm::Office: break;
    }
    return kOffice;
}

} // namespace

Day firstDay()
{
    return day(7, 19);
}

Day day(int month, int dayOfMonth)
{
    return assay::dayFromCivil({2026, month, dayOfMonth});
}

std::int64_t loadOf(Day d, Rhythm rhythm)
{
    constexpr std::array<std::int64_t, 7> office{1040, 1080, 1060, 1010, 810, 60, 40};
    constexpr std::array<std::int64_t, 7> evening{980, 1000, 1010, 1020, 990, 620, 540};
    const auto weekday = std::size_t(assay::weekdayOf(d));
    return rhythm == Rhythm::Office ? office[weekday] : rhythm == Rhythm::Evening ? evening[weekday] : 1000;
}

Millis momentOf(Rhythm rhythm, Random &random)
{
    const Hours &hours = hoursOf(rhythm);
    std::int64_t sum = 0;
    for (const std::int64_t weight : hours)
        sum += weight;
    std::int64_t drawn = random.below(sum);
    std::size_t hour = 0;
    while (drawn >= hours[hour])
        drawn -= hours[hour++];
    return Millis(hour) * 3'600'000 + random.below(3'600'000);
}

} // namespace sample
