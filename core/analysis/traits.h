#pragma once

#include "core/analysis/block.h"
#include "core/analysis/totals.h"
#include "core/store/companions.h"

#include <vector>

namespace assay {

/// Reads the CallTrait bits of the rows of a block. One per worker.
class TraitReader
{
public:
    TraitReader(const CallColumns &calls, const Companions &companions);

    /// Traits of the rows of the block; valid until the next call.
    std::span<const std::uint8_t> read(Block &block);
    /// The same for rows whose traits are known but for what attribution decides.
    std::span<const std::uint8_t> reread(Block &block, std::span<const std::uint8_t> known);

private:
    void markAttribution(Block &block);
    /// Sets `trait` where the value of the column satisfies `test`.
    template <typename Test>
    void mark(Block &block, Column column, std::uint8_t trait, Test test);

    std::vector<bool> m_wastedStopReasons; ///< by dictionary id
    std::vector<bool> m_eligibleWorkloads; ///< by dictionary id
    std::vector<std::uint8_t> m_traits;
};

} // namespace assay
