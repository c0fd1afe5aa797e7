#pragma once

#include "core/calls/call.h"
#include "core/columns/column.h"
#include "core/columns/columnspill.h"
#include "core/columns/dictionary.h"
#include "core/columns/packedcolumn.h"

#include <array>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace assay {

/// Up to kSegmentRows calls of one import, written once.
struct Segment
{
    std::int64_t id = 0;       ///< of the store; 0 before it is stored
    std::int64_t importId = 0;
    std::size_t rows = 0;
    std::array<PackedColumn, kColumnCount> columns;
    std::map<std::uint32_t, PackedColumn> tags; ///< tag key id -> dictionary ids of its values, only where used
    std::vector<std::uint64_t> dead;            ///< a bit per superseded row; empty: none

    const PackedColumn &column(Column c) const { return columns[static_cast<std::size_t>(c)]; }
    bool isDead(std::size_t row) const { return !dead.empty() && (dead[row / 64] >> (row % 64) & 1u); }
    void markDead(std::size_t row);
    std::size_t deadRows() const;
};

/// The texts behind the ids: one dictionary per text dimension, one for trace ids, one for request and message ids of no
/// known form, one for tag keys and one per tag key.
struct Dictionaries
{
    std::array<Dictionary, kTextDimensionCount> texts;
    Dictionary traces;
    Dictionary oddIds;
    Dictionary tagKeys;
    std::map<std::uint32_t, Dictionary> tagValues; ///< by tag key id

    /// Holds the texts of `base` and room for more; nothing is copied.
    static Dictionaries extending(const std::shared_ptr<const Dictionaries> &base);

    const Dictionary &of(Dimension text) const { return texts[static_cast<std::size_t>(text)]; }
    Dictionary &of(Dimension text) { return texts[static_cast<std::size_t>(text)]; }
};

/// All calls in memory, column by column: an immutable snapshot shared by everything that asks questions.
/// The key hash and the ranks serve the import only and may be left out (size() 0) of segments that a store loads.
struct CallColumns
{
    std::vector<std::shared_ptr<const Segment>> segments;
    std::shared_ptr<const Dictionaries> dictionaries = std::make_shared<Dictionaries>();
    std::vector<std::string> damage; ///< a sentence for each stored segment that is damaged and left out
    SpillSettings spill; ///< for what is worked out from them, call by call

    std::size_t rowCount() const;  ///< dead rows included
    std::size_t liveCount() const; ///< dead rows left out
};

/// Where a call lies: segment index in the snapshot and row.
struct CallRef
{
    std::uint32_t segment = 0;
    std::uint32_t row = 0;
    friend auto operator<=>(const CallRef &, const CallRef &) = default;
};

/// 128-bit identity of a record: format family and key. Never zero for a key; {0, 0} means "no key".
using KeyHash = std::array<std::int64_t, 2>;
KeyHash keyHash(std::string_view family, std::string_view key);

} // namespace assay
