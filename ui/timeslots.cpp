#include "ui/timeslots.h"

#include "core/analysis/series.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

constexpr Millis kHour = 3'600'000;
constexpr Millis kHourlyUpTo = 3 * kMillisPerDay;
constexpr Millis kDailyUpTo = 130 * kMillisPerDay; ///< more bars are no longer told apart, and slow to draw
constexpr Millis kWeeklyUpTo = 3 * 366 * kMillisPerDay;

constexpr int kWeek = 7, kMonth = 28; ///< tick steps in days; kMonth and its multiples stand for calendar months
constexpr int kThursday = 3;          ///< 1 January 1970, counted from Monday

/// Distances of ticks to try, in slots: days begin them on Mondays or on the first of a month, months with a quarter.
std::vector<int> tickSteps(Dimension dimension)
{
    switch (dimension) {
    case Dimension::Hour: return {1, 2, 3, 6, 12, 24, 48};
    case Dimension::Week: return {1, 2, 4, 8, 13, 26, 52};
    case Dimension::DayOf: return {1, 2, kWeek, 2 * kWeek, kMonth, 2 * kMonth, 3 * kMonth};
    default: return {kMonth, 3 * kMonth, 6 * kMonth, 12 * kMonth};
    }
}

} // namespace

TimeSlots::TimeSlots(const Snapshot &snapshot, const Selection &selection)
    : m_zone(selection.zone)
{
    if (snapshot.firstTime() == kNoTime)
        return;
    const Millis first = std::max(selection.range.from, snapshot.firstTime());
    const Millis last = std::min(selection.range.to - 1, snapshot.lastTime());
    if (first > last)
        return;
    m_dimension = dimensionFor(last - first);
    for (const TimeSlot &slot : timeSlots(snapshot, selection, m_dimension)) {
        if (slot.coverage == Coverage::Outside) // a range that reaches beyond the ledger
            continue;
        m_byKey.emplace(slot.key, m_starts.size());
        m_starts.push_back(slot.from);
        m_partial.push_back(slot.coverage == Coverage::Partial);
        m_end = slot.to;
    }
}

Dimension TimeSlots::dimensionFor(Millis length)
{
    return length <= kHourlyUpTo ? Dimension::Hour
        : length <= kDailyUpTo          ? Dimension::DayOf
        : length <= kWeeklyUpTo         ? Dimension::Week
                                        : Dimension::Month;
}

std::optional<std::size_t> TimeSlots::indexOf(const KeyValue &key) const
{
    if (!key)
        return std::nullopt;
    const auto found = m_byKey.find(*key);
    return found == m_byKey.end() ? std::nullopt : std::optional(found->second);
}

QString TimeSlots::label(std::size_t slot) const
{
    switch (m_dimension) {
    case Dimension::Hour: return Format::time(start(slot), m_zone).chopped(3);
    case Dimension::Week: return QCoreApplication::translate("TimeSlots", "Week of %1").arg(Format::day(start(slot), m_zone));
    case Dimension::Month: return Format::day(start(slot), m_zone).section(QLatin1Char(' '), 1);
    default: return Format::day(start(slot), m_zone);
    }
}

QString TimeSlots::tick(std::size_t slot) const
{
    if (m_dimension == Dimension::Hour) {
        const Millis local = m_zone.toLocal(start(slot));
        return local % kMillisPerDay == 0 ? Format::dayShort(start(slot), m_zone) : label(slot).right(5);
    }
    return m_dimension == Dimension::Month ? label(slot) : Format::dayShort(start(slot), m_zone);
}

bool TimeSlots::isTick(std::size_t slot, int step) const
{
    const Millis local = m_zone.toLocal(start(slot));
    const CivilDate date = civilFromDay(dayOf(local));
    const bool isFirst = m_dimension == Dimension::Month || date.day == 1;
    switch (m_dimension) {
    case Dimension::Hour: return local / kHour % step == 0;
    case Dimension::Week: return slot % std::size_t(step) == 0;
    case Dimension::DayOf:
        if (step < kMonth)
            return step < kWeek ? slot % std::size_t(step) == 0 : (dayOf(local) + kThursday) % step == 0;
        [[fallthrough]];
    default: return isFirst && (date.month - 1) % (step / kMonth) == 0;
    }
}

std::vector<std::size_t> TimeSlots::ticks(std::size_t most) const
{
    if (size() == 0 || most == 0)
        return {};
    for (const int step : tickSteps(m_dimension)) {
        std::vector<std::size_t> found;
        for (std::size_t slot = 0; slot < size(); ++slot)
            if (isTick(slot, step))
                found.push_back(slot);
        if (found.size() <= most)
            return found;
    }
    return {0, size() - 1};
}

QString TimeSlots::adjective() const
{
    switch (m_dimension) {
    case Dimension::Hour: return QCoreApplication::translate("TimeSlots", "Hourly");
    case Dimension::Week: return QCoreApplication::translate("TimeSlots", "Weekly");
    case Dimension::Month: return QCoreApplication::translate("TimeSlots", "Monthly");
    default: return QCoreApplication::translate("TimeSlots", "Daily");
    }
}

} // namespace assay
