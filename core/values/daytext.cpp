#include "core/values/daytext.h"

#include <array>
#include <string_view>

namespace assay {

namespace {

constexpr std::array<std::string_view, 12> kMonths{"January", "February", "March",     "April",   "May",      "June",
                                                   "July",    "August",   "September", "October", "November", "December"};

} // namespace

std::string dayInWords(Day day)
{
    return std::to_string(civilFromDay(day).day) + " " + monthInWords(day);
}

std::string monthInWords(Day day)
{
    const CivilDate date = civilFromDay(day);
    return std::string(kMonths[std::size_t(date.month - 1)]) + " " + std::to_string(date.year);
}

} // namespace assay
