#pragma once

#include "core/columns/callcolumns.h"

#include <span>

namespace assay {

/// Calls column by column, before they are packed. A column shorter than `rows` holds zeros from there on, so that what
/// no call of a log carries costs nothing.
struct UnpackedSegment
{
    using Values = std::vector<std::int64_t>;
    static constexpr std::size_t kExpectedRows = 4'096; ///< of what is read at a time

    std::size_t rows = 0;
    std::array<Values, kColumnCount> columns;
    std::map<std::uint32_t, Values> tags; ///< by tag key id
    std::vector<std::size_t> dead;

    Values &column(Column c) { return columns[static_cast<std::size_t>(c)]; }
    const Values &column(Column c) const { return columns[static_cast<std::size_t>(c)]; }
    std::int64_t value(Column c, std::size_t row) const { return row < column(c).size() ? column(c)[row] : 0; }
    /// Sets the last value of a column so far; rows passed over get 0.
    void set(Column c, std::size_t row, std::int64_t value)
    {
        if (value == 0)
            return;
        Values &values = column(c);
        if (values.empty())
            values.reserve(kExpectedRows);
        if (values.size() < row)
            values.resize(row, 0);
        values.push_back(value);
    }
    /// Keeps the memory of its columns.
    void clear();
    /// Adds some rows, in this order, of calls encoded with the same dictionaries.
    void append(const UnpackedSegment &from, std::span<const std::uint32_t> rows);
};

/// Gives calls that were encoded with dictionaries of their own the ids of `into`, which learns the texts it lacks.
void translate(UnpackedSegment &calls, const Dictionaries &own, Dictionaries &into);

/// Touches nothing else, so that another thread may do it. Fills up the columns of `unpacked`.
Segment pack(UnpackedSegment &unpacked);

} // namespace assay
