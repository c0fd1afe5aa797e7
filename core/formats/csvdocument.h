#pragma once

#include "core/formats/receipt.h"
#include "core/values/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A small CSV as people write it by hand or export it from a spreadsheet: a header, then rows of as many cells, apart by
/// comma, semicolon or tab. Cells are trimmed, blank rows are left out.
struct CsvDocument
{
    struct Row
    {
        std::int64_t line = 0; ///< where it starts, from 1
        std::vector<std::string> cells; ///< as many as the header has
    };
    std::vector<std::string> header;
    std::vector<Row> rows;
    std::vector<RejectedRecord> rejects; ///< "bad_quotes", "column_count"

    /// `file` names the place in errors and rejects. An error when there is no header.
    static Result<CsvDocument> read(std::string_view text, const std::string &file);
};

} // namespace assay
