#pragma once

#include "core/values/instant.h"
#include "resources/sample/random.h"

namespace sample {

using assay::Day;
using assay::Millis;

inline constexpr int kDays = 120;
/// 2026-07-19 .. 2026-11-15, both included; `month` 7..11.
Day firstDay();
Day day(int month, int dayOfMonth);
constexpr Millis startOf(Day d) { return Millis(d) * assay::kMillisPerDay; }

enum class Rhythm { Office, Evening, AroundTheClock, Night };

/// How busy a day is for a rhythm, in per mille of a working day.
std::int64_t loadOf(Day d, Rhythm rhythm);
/// A moment of the day at which such work starts, milliseconds after midnight UTC.
Millis momentOf(Rhythm rhythm, Random &random);

} // namespace sample
