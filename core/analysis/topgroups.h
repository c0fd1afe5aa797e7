#pragma once

#include "core/analysis/codeplaces.h"
#include "core/analysis/question.h"
#include "core/analysis/scan.h"

namespace assay {

/// The groups that a question shows when it asks for few of very many, dearest first: found by cost alone, so that the full
/// sums need to be taken only for them and for the rest together.
struct TopGroups
{
    std::vector<std::uint32_t> codes; ///< of the question's only key
    CodePlaces places;                ///< of these codes; the rest is at 0
};

/// Null when the question is of another kind, or when cancelled.
std::unique_ptr<TopGroups> findTopGroups(const Question &question, const JobControl &control);

/// The sums of these groups and of the rest. Where sums that are at hand tell what all calls of the selection come to, only
/// the calls of the groups are read.
ScanResult scanTopGroups(const Question &question, const TopGroups &top, const JobControl &control);

} // namespace assay
