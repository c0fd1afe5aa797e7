#include "core/values/instant.h"

#include "core/values/decimal.h"

#include <cstdio>
#include <optional>

namespace assay {

namespace {

/// Reads a text from the left; every step either moves on or leaves the scanner failed.
struct Scanner
{
    std::string_view rest;

    bool accept(char c)
    {
        if (rest.empty() || rest.front() != c)
            return false;
        rest.remove_prefix(1);
        return true;
    }
    std::optional<int> number(int minDigits, int maxDigits)
    {
        int value = 0, n = 0;
        while (n < maxDigits && !rest.empty() && rest.front() >= '0' && rest.front() <= '9') {
            value = value * 10 + (rest.front() - '0');
            rest.remove_prefix(1);
            ++n;
        }
        return n >= minDigits ? std::optional(value) : std::nullopt;
    }
};

Error badTime(std::string_view text)
{
    return {"\"" + std::string(text) + "\" is not a time", {}};
}

bool isNumeric(std::string_view text)
{
    return text.find_first_not_of("0123456789.eE+-") == std::string_view::npos && text.find('-', 1) == std::string_view::npos
        && text.find_first_of("0123456789") != std::string_view::npos;
}

int daysInMonth(int year, int month)
{
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

std::optional<Day> scanDate(Scanner &scanner)
{
    const auto year = scanner.number(4, 4);
    if (!year)
        return std::nullopt;
    const char separator = !scanner.rest.empty() && scanner.rest.front() == '/' ? '/' : '-';
    const int minDigits = separator == '/' ? 1 : 2;
    if (!scanner.accept(separator))
        return std::nullopt;
    const auto month = scanner.number(minDigits, 2);
    if (!month || *month < 1 || *month > 12 || !scanner.accept(separator))
        return std::nullopt;
    const auto day = scanner.number(minDigits, 2);
    if (!day || *day < 1 || *day > daysInMonth(*year, *month))
        return std::nullopt;
    return dayFromCivil({*year, *month, *day});
}

/// Milliseconds within the day, the zone already subtracted.
std::optional<Millis> scanClock(Scanner &scanner)
{
    const auto hour = scanner.number(2, 2);
    if (!hour || *hour > 24 || !scanner.accept(':'))
        return std::nullopt;
    const auto minute = scanner.number(2, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    int second = 0, millis = 0;
    if (scanner.accept(':')) {
        const auto seconds = scanner.number(2, 2);
        if (!seconds || *seconds > 60)
            return std::nullopt;
        second = *seconds;
        if (scanner.accept('.') || scanner.accept(',')) {
            int digits = 0;
            for (; !scanner.rest.empty() && scanner.rest.front() >= '0' && scanner.rest.front() <= '9'; ++digits) {
                if (digits < 3)
                    millis = millis * 10 + (scanner.rest.front() - '0');
                scanner.rest.remove_prefix(1);
            }
            if (digits == 0)
                return std::nullopt;
            for (; digits < 3; ++digits)
                millis *= 10;
        }
    }
    if (*hour == 24 && (*minute || second || millis))
        return std::nullopt;
    return ((*hour * 60 + *minute) * 60 + second) * Millis(1000) + millis;
}

/// Minutes east of UTC; no zone means UTC.
std::optional<int> scanZone(Scanner &scanner)
{
    if (scanner.rest.empty() || scanner.accept('Z') || scanner.accept('z'))
        return 0;
    if (scanner.rest == " UTC" || scanner.rest == " Z") {
        scanner.rest = {};
        return 0;
    }
    const int sign = scanner.accept('+') ? 1 : scanner.accept('-') ? -1 : 0;
    const auto hours = scanner.number(2, 2);
    if (sign == 0 || !hours || *hours > 14)
        return std::nullopt;
    scanner.accept(':');
    const auto minutes = scanner.rest.empty() ? std::optional(0) : scanner.number(2, 2);
    if (!minutes || *minutes > 59)
        return std::nullopt;
    return sign * (*hours * 60 + *minutes);
}

Result<Millis> timeFromNumber(std::string_view text)
{
    const auto attos = parseDecimal(text, 9);
    Int128 value = 0; // the number in billionths of its own unit
    if (attos) {
        value = *attos;
    } else { // more than nine decimals: whatever follows is far below a millisecond
        const auto point = text.find('.');
        if (point == std::string_view::npos || text.find_first_of("eE") != std::string_view::npos)
            return badTime(text);
        const auto cut = parseDecimal(text.substr(0, point + 10), 9);
        if (!cut)
            return badTime(text);
        value = *cut;
    }
    constexpr Int128 kBillion = 1'000'000'000;
    if (value < 0)
        return badTime(text);
    if (value < Int128(100'000'000'000) * kBillion)
        return Millis(value / 1'000'000);
    if (value < Int128(100'000'000'000'000) * kBillion)
        return Millis(value / kBillion);
    if (value < Int128(100'000'000'000'000'000) * kBillion)
        return Millis(value / kBillion / 1000);
    const Int128 millis = value / kBillion / 1'000'000;
    if (millis > Int128(100'000'000'000'000))
        return badTime(text);
    return Millis(millis);
}

} // namespace

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
Day dayFromCivil(CivilDate date)
{
    const int y = date.month <= 2 ? date.year - 1 : date.year;
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

CivilDate civilFromDay(Day day)
{
    const int z = day + 719468;
    const int era = (z >= 0 ? z : z - 146096) / 146097;
    const int dayOfEra = z - era * 146097;
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int shifted = (5 * dayOfYear + 2) / 153;
    const int month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1};
}

Day dayOf(Millis time)
{
    const Millis day = time / kMillisPerDay;
    return Day(time % kMillisPerDay < 0 ? day - 1 : day);
}

int weekdayOf(Day day)
{
    const int shifted = (day + 3) % 7; // 1970-01-01 was a Thursday
    return shifted < 0 ? shifted + 7 : shifted;
}

std::string isoText(CivilDate date)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year, date.month, date.day);
    return text;
}

std::string isoText(Millis time)
{
    if (time == kNoTime)
        return {};
    const Day day = dayOf(time);
    const int ms = int(time - Millis(day) * kMillisPerDay);
    char clock[32];
    std::snprintf(clock, sizeof clock, "T%02d:%02d:%02d.%03dZ", ms / 3'600'000, ms / 60'000 % 60, ms / 1000 % 60, ms % 1000);
    return isoDayText(day) + clock;
}

Result<Day> parseDay(std::string_view text)
{
    Scanner scanner{text};
    const auto day = scanDate(scanner);
    if (!day || !scanner.rest.empty())
        return Error{"\"" + std::string(text) + "\" is not a date (YYYY-MM-DD)", {}};
    return *day;
}

namespace {

constexpr std::size_t kStampSize = 24; ///< "2026-10-05T08:00:01.120Z"

/// The number that `count` digits at `at` write; negative when one of them is none.
int digitsAt(std::string_view text, std::size_t at, std::size_t count)
{
    int value = 0;
    bool areDigits = true;
    for (std::size_t i = at; i < at + count; ++i) {
        const auto digit = static_cast<unsigned char>(text[i] - '0');
        areDigits = areDigits && digit <= 9;
        value = value * 10 + digit;
    }
    return areDigits ? value : -1;
}

/// The form nearly every log writes; nullopt for any other, and for what may be no time.
std::optional<Millis> timeOfStamp(std::string_view text)
{
    if (text.size() != kStampSize || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':'
        || text[19] != '.' || text[23] != 'Z')
        return std::nullopt;
    const int year = digitsAt(text, 0, 4), month = digitsAt(text, 5, 2), day = digitsAt(text, 8, 2);
    const int hour = digitsAt(text, 11, 2), minute = digitsAt(text, 14, 2), second = digitsAt(text, 17, 2);
    const int fraction = digitsAt(text, 20, 3);
    constexpr int kShortestMonth = 28;
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > kShortestMonth || hour < 0 || hour > 23 || minute < 0 || minute > 59
        || second < 0 || second > 59 || fraction < 0)
        return std::nullopt;
    return Millis(dayFromCivil({year, month, day})) * kMillisPerDay + ((hour * 60 + minute) * 60 + second) * Millis(1000) + fraction;
}

} // namespace

Result<Millis> parseTime(std::string_view text)
{
    if (const auto time = timeOfStamp(text))
        return *time;
    if (isNumeric(text))
        return timeFromNumber(text);
    Scanner scanner{text};
    const auto day = scanDate(scanner);
    if (!day)
        return badTime(text);
    if (scanner.rest.empty())
        return Millis(*day) * kMillisPerDay;
    if (!scanner.accept('T') && !scanner.accept('t') && !scanner.accept(' '))
        return badTime(text);
    const auto clock = scanClock(scanner);
    if (!clock)
        return badTime(text);
    const auto zone = scanZone(scanner);
    if (!zone || !scanner.rest.empty())
        return badTime(text);
    return Millis(*day) * kMillisPerDay + *clock - Millis(*zone) * 60'000;
}

} // namespace assay
