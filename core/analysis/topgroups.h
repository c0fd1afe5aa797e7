#pragma once

#include "core/analysis/question.h"

namespace assay {

/// The groups that a question shows when it asks for few of very many, dearest first: found by cost alone, so that the full
/// sums need to be taken only for them and for the rest together.
struct TopGroups
{
    std::vector<std::uint32_t> codes;     ///< of the question's only key
    std::vector<std::uint32_t> placeOf;   ///< by code: 0 the rest, else the place in `codes` + 1
};

/// Null when the question is of another kind, or when cancelled.
std::unique_ptr<TopGroups> findTopGroups(const Question &question, const JobControl &control);

} // namespace assay
