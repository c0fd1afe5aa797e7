#pragma once

#include "core/analysis/question.h"

#include <functional>
#include <vector>

namespace assay {

/// The groups of a question in the order in which its rows stand: the query's sort, ties by key. With a `top` only the
/// first so many are in order; the others follow in any order. `facts` tells the figures of one group in the period.
/// Cancelled: in no order.
std::vector<std::uint32_t> rank(const Question &question, const GroupTable &groups,
                                const std::function<GroupFacts(std::uint32_t)> &facts, const JobControl &control);

} // namespace assay
