#pragma once

#include "core/targets/target.h"

#include <QString>

#include <optional>

namespace assay {

/// Targets in words, the same wherever they are shown, and back from what a person typed.
namespace TargetText {
QString kind(TargetKind kind);    ///< "at most", "at least", "within"
QString state(TargetState state); ///< "met", "missed", "cannot be judged"
/// "Workload: chat, replies; Team not: support"; "everything" for the whole selection.
QString segment(const std::vector<Filter> &segment);
/// A line as its metric would be shown: "$0.0217", "41.2 %".
QString line(const Metric &metric, double line);
/// Beyond what a target is missed, the tolerance included: "$0.026", "38.0 % – 44.0 %".
QString limit(const Metric &metric, const TargetOutcome &outcome);

/// "workload=chat; team!=support", which segmentFrom() reads back.
QString segmentTyped(const std::vector<Filter> &segment);
Result<std::vector<Filter>> segmentFrom(const QString &typed);
/// What a line is typed in: "$", "%"; "" for plain numbers.
QString unit(const Metric &metric);
/// A line as a person would type it, in unit(): 0.412 of a share is "41.2".
QString lineTyped(const Metric &metric, double line);
/// What was typed, "$0.02", "40 %", "1,5"; nullopt when it is no number.
std::optional<double> lineFrom(const Metric &metric, const QString &typed);
/// A share as a person would type it in percent: 0.2 is "20".
QString percentTyped(double share);
/// A share typed in percent, with or without its sign; nullopt when it is no number.
std::optional<double> percentFrom(QString typed);
} // namespace TargetText

} // namespace assay
