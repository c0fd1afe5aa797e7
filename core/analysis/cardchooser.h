#pragma once

#include "core/analysis/block.h"
#include "core/analysis/keyfolder.h"
#include "core/pricing/pricer.h"

#include <mutex>
#include <vector>

namespace assay {

/// Every prompt total, in tokens, above which some price of the book changes; ascending.
std::vector<std::int64_t> bandLimits(const PriceBook &book);

/// Chooses the card of each row of a block. Rows alike in everything that decides a price are asked about once, so the
/// pricer (shared, behind the mutex) hears of thousands of kinds instead of millions of calls. One per worker.
class CardChooser
{
public:
    CardChooser(const CallColumns &calls, Pricer &pricer, std::mutex &mutex);

    /// Cards of the rows of the block; valid until the next call.
    std::span<const CardId> choose(Block &block);

private:
    void foldKeys(Block &block);
    void addUse(Block &block);
    void addBand(Block &block);

    const CallColumns &m_calls;
    Pricer &m_pricer;
    std::mutex &m_mutex;
    std::vector<std::int64_t> m_bandLimits; ///< every prompt total at which some price changes, ascending
    Day m_firstDay = 0;
    std::uint64_t m_days = 1;               ///< days from m_firstDay that calls can have, and one for "no time"
    KeyFolder m_folder;
    HashIndex m_kinds;
    std::vector<CardId> m_cardOfKind;
    std::vector<CardId> m_cards;
    std::vector<std::uint32_t> m_codes;
};

} // namespace assay
