#pragma once

#include "core/analysis/metric.h"
#include "core/analysis/query.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace assay {

/// The only place where values become text for the window. One rule per kind of quantity, so that the same quantity
/// reads the same everywhere; everything is rounded once, from the exact value, half to even. n/a is a dash.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)

public:
    static QString notAvailable(); ///< "—"

    /// A total: "$198,212" from $1,000 up, else "$12.34"; "$12.35M" from ten millions; three digits below one cent.
    static QString money(Money value);
    /// The same with the shortest unit, for axis labels and narrow tiles: "$198k", "$1.2M", "$340".
    static QString moneyShort(Money value);
    /// "$900 – $1,500"; one amount where both are equal. Where the sign stands behind, a unit both share is written once.
    static QString moneyRange(Money low, Money high);
    static QString dollarsShort(double dollars);
    /// A cost per something: "$0.0217", "$12.34", "$0.000423".
    static QString moneyEach(Int128 attos, Int128 divisor);
    /// With sign: "+$1,200", "−$310".
    static QString moneyChange(Money value);
    /// Every digit: "$198,212.041237".
    static QString moneyExact(Money value);

    static QString count(std::int64_t value);     ///< "12,482,113"
    static QString countShort(std::int64_t value); ///< "12.5 M", "8,412" below 100,000
    static QString tokens(Int128 value);           ///< "1.24 B", "318 k"
    static QString share(double share);            ///< 0.412 -> "41.2 %"
    static QString percent(double share);          ///< as one would type it: 0.35 -> "35 %", 0.355 -> "35.5 %"

    /// A metric's value as shown; a trailing "*" marks a low sample.
    static QString metric(const Metric &metric, const MetricValue &value);
    /// Every digit the engine gives, with the unit: what tooltips show.
    static QString metricExact(const Metric &metric, const MetricValue &value);
    /// Plain decimal for the clipboard and files: no sign of currency, no grouping; "" for n/a.
    static QString metricPlain(const Metric &metric, const MetricValue &value);

    /// From `before` to `after`: "+18.1 %", for shares in points "+3.2 pp"; a dash when either is n/a or before is 0.
    static QString change(const Metric &metric, const MetricValue &before, const MetricValue &after);
    /// The same as a number: relative change, or the difference of shares; nullopt for n/a.
    static std::optional<double> changeRatio(const Metric &metric, const MetricValue &before, const MetricValue &after);
    static QString changePercent(double ratio); ///< 0.181 -> "+18.1 %"
    static QString changePoints(double points); ///< a difference in percentage points: 3.2 -> "+3.2 pp"

    static QString day(Millis time, const TimeZone &zone);      ///< "14 Oct 2026"
    static QString dayShort(Millis time, const TimeZone &zone); ///< "14 Oct"
    static QString time(Millis time, const TimeZone &zone);     ///< "14 Oct 2026 08:01:12"
    /// Half-open range as inclusive days: "1 Sep – 31 Oct 2026"; times are shown where an end is not midnight.
    static QString range(const TimeRange &range, const TimeZone &zone);

    static QString dimension(const DimensionRef &dimension);       ///< "Workload", "Tag release"
    static QString dimensionPlural(const DimensionRef &dimension); ///< "workloads"
    /// A key as shown: nullopt is "Unattributed" or "Not given"; weekdays and codes in words.
    static QString key(const DimensionRef &dimension, const KeyValue &value);
    static QString unpriced(Unpriced reason); ///< in words
    static QString bytes(std::uint64_t bytes);
};

} // namespace assay
