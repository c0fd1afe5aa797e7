#pragma once

#include "core/analysis/query.h"

#include <vector>

namespace assay {

/// What one value carries: the cost of its own calls, and its part of what is shared.
struct SharedRow
{
    KeyValue value; ///< null: unattributed; it gets no part
    std::int64_t calls = 0;
    Money direct, shared;
    Money total() const { return direct + shared; }
};

/// Shared costs spread over the values of one dimension. rows + unspread = total of the selection.
struct SharedSpread
{
    std::vector<SharedRow> rows; ///< the dearest first, null where its cost puts it
    Money pool;                  ///< what was shared
    Money unspread;              ///< of it: nobody there to carry it
    Money total;
    bool cancelled = false;
};

/// Spreads, of the rules' shared costs, those over this dimension, in their order: what an earlier one took a later one
/// does not take again. Parts are whole attodollars by largest remainder, so that no total changes.
SharedSpread spreadShared(const Snapshot &snapshot, const Selection &selection, Dimension over, const JobControl &control);

} // namespace assay
