#pragma once

#include "core/formats/format.h"

#include <string>
#include <vector>

namespace assay {

/// The head of a file of records, for the question what its columns mean.
struct TableSample
{
    std::string formatId;                       ///< what recognises its first record; "" when nothing does
    std::vector<std::string> columns;           ///< scalar fields by name, those of nested `usage` and `tags` too; of other objects by path, "response.model"
    std::vector<std::vector<std::string>> rows; ///< the first records, cells in the order of columns
    Mapping guess;                              ///< what the names say: target -> column

    /// Same for files with the same columns in any order and spelling: the name under which an answer is kept.
    std::string headerKey() const;
    /// Whether only the user knows: no format reads these records, or their input count may or may not include the
    /// cached tokens. Counts under the names of the Messages API never do.
    bool needsAnswer() const;
};

/// Reads at most `rows` records. An error when nothing of the file can be read; no columns when it holds no records.
Result<TableSample> sampleTable(const std::string &path, std::size_t rows = 20);

} // namespace assay
