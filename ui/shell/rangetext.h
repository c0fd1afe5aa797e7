#pragma once

#include "core/values/timerange.h"
#include "core/values/timezone.h"

#include <QString>

namespace assay {

/// A period as people type it, in days of `zone`: "2026-09-01..2026-10-31" (both days included), "2026-09-01..",
/// "2026-10-14", "2026-10" or "Oct 2026", "Q3 2026", "2026". Times may follow a date: "2026-10-14 08:00..2026-10-14 12:00".
Result<TimeRange> parseRange(const QString &text, const TimeZone &zone);

/// The same text for a range, so that it can be edited.
QString rangeText(const TimeRange &range, const TimeZone &zone);

} // namespace assay
