#pragma once

#include "core/store/reportedsums.h"

#include <map>
#include <tuple>

namespace assay {

/// What one source reports, without what it reports twice. A day may have been downloaded by hour and by day, or per
/// model and over all models: added up they would double it.
struct ReportedChoice
{
    using Key = std::tuple<Day, std::string, bool>; ///< day, model as written, whether it is a fee
    std::map<Key, ReportedSum> cells;
    std::map<Day, bool> perModel; ///< by day: whether the source names models, or gives one sum over all
    std::int64_t withoutDay = 0;  ///< lines
    std::int64_t leftOut = 0;     ///< lines
};

/// Of each day the longest time buckets count; and where models are named, lines over all models do not.
ReportedChoice chooseReported(const std::vector<ReportedSum> &sums, std::string_view formatId);

} // namespace assay
