#pragma once

#include "core/formats/receipt.h"
#include "core/values/result.h"

#include <string>
#include <vector>

namespace assay {

/// Where the reading of a log goes on when it has grown, and what reading it whole would know by then.
struct FileGrowth
{
    std::uint64_t bytes = 0; ///< that need not be read again: whole lines
    std::int64_t line = 1;   ///< that starts there
    std::uint64_t keyless = 0, keylessLines = 0; ///< calls, and lines beside them, without a key: they are known by their number
    std::vector<std::string> tagNames;           ///< that were kept
    ImportCounts known;      ///< of the records up to there, as knownAgain() counts them

    std::string toJson() const;
    static Result<FileGrowth> fromJson(std::string_view json);
};

/// What the receipt of a file that is met again counts for records that were read before: all of them duplicates.
ImportCounts knownAgain(const ImportCounts &earlier);

} // namespace assay
