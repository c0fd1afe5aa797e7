#pragma once

#include "core/analysis/query.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace assay {

/// The buckets of a time axis: hours, days, weeks or months that cover a range without gaps, so that a bucket without
/// calls is there and empty. At most a few hundred of them, whatever the range.
class TimeSlots
{
public:
    TimeSlots() = default;
    /// The range of the selection, clipped to where the ledger has calls.
    TimeSlots(const Snapshot &snapshot, const Selection &selection);

    /// The slots of a stretch of time: Hour, DayOf, Week or Month.
    static Dimension dimensionFor(Millis length);
    Dimension dimension() const { return m_dimension; }
    std::size_t size() const { return m_starts.size(); }
    Millis start(std::size_t slot) const { return m_starts[slot]; }
    Millis end(std::size_t slot) const { return slot + 1 < size() ? m_starts[slot + 1] : m_end; }
    /// The slot of a key that the engine gave for dimension(); nullopt for calls without a time.
    std::optional<std::size_t> indexOf(const KeyValue &key) const;
    /// True where the range or the ledger begins or ends inside the slot: its figure is not a whole one.
    bool isPartial(std::size_t slot) const { return m_partial[slot]; }

    QString label(std::size_t slot) const; ///< "14 Oct 2026", "Week of 12 Oct 2026", "14 Oct 2026 08:00"
    QString tick(std::size_t slot) const;  ///< "14 Oct", "Oct", "08:00"
    /// Slots that deserve a tick so that at most `most` are shown, on calendar boundaries.
    std::vector<std::size_t> ticks(std::size_t most) const;
    QString adjective() const; ///< "Hourly", "Daily", "Weekly", "Monthly"

private:
    bool isTick(std::size_t slot, int step) const;

    Dimension m_dimension = Dimension::DayOf;
    TimeZone m_zone;
    std::vector<Millis> m_starts;
    Millis m_end = kNoTime;
    std::vector<bool> m_partial;
    std::unordered_map<std::string, std::size_t> m_byKey;
};

} // namespace assay
