#pragma once

#include "core/formats/receipt.h"
#include "core/store/companions.h"
#include "core/values/result.h"

#include <span>
#include <string_view>
#include <vector>

namespace assay {

/// The cells of one row by the table's own column order; "" for a column the file does not have.
using CompanionCells = std::vector<std::string_view>;

/// One companion table as a CSV: its columns, an example line, and how a row becomes an entry.
struct CompanionCsv
{
    std::string_view name;                     ///< "workloads", "units", "revenue", "invoices"
    std::vector<std::string_view> columns;
    std::size_t required = 0;                  ///< so many of the first columns must be in the header
    std::string_view example;
    /// Adds the row, replacing an entry of the same key; why not, as a reject reason, or "" when it was taken.
    std::string (*add)(const CompanionCells &cells, Companions &into);
};

/// Null when there is no such table.
const CompanionCsv *companionTable(std::string_view name);

/// Reads the rows of a CSV (comma, semicolon or tab) into `into`. An error when the header lacks a column.
struct CompanionRows
{
    std::int64_t read = 0;
    std::vector<RejectedRecord> rejects;
};
Result<CompanionRows> readCompanionCsv(const CompanionCsv &table, std::string_view text, const std::string &file, Companions &into);

} // namespace assay
