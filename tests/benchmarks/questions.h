#pragma once

#include "core/analysis/snapshot.h"

#include <functional>
#include <string>
#include <vector>

namespace assay::bench {

/// Rows of texts: keys, then whole numbers; money in nano-dollars. What every engine must agree on.
using Answer = std::vector<std::vector<std::string>>;

/// One of the nine questions (README.md), asked through the functions that the window and the command line use.
struct Question
{
    std::string name;
    std::function<Answer()> ask;
};

std::vector<Question> questionsOf(std::shared_ptr<const Snapshot> snapshot);

} // namespace assay::bench
