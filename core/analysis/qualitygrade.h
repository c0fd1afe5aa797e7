#pragma once

#include "core/analysis/metric.h"

#include <string>
#include <vector>

namespace assay {

/// What a grade looks at, each a share; an n/a one is left out.
struct QualityFigures
{
    MetricValue priced;     ///< price_coverage
    MetricValue attributed; ///< attribution_coverage
    MetricValue tasked;     ///< task_coverage
    MetricValue kept;       ///< records kept at import of those that should be calls
};

/// How far the figures of a ledger can be trusted: A, B, C or D, the worst of its shares deciding, and a sentence for each
/// share that is below A, worst first.
struct QualityGrade
{
    char letter = 'A';
    std::vector<std::string> reasons;
};
QualityGrade qualityGrade(const QualityFigures &figures);
/// From which share on each grade is given, in one sentence per share.
std::vector<std::string> qualityRules();

} // namespace assay
