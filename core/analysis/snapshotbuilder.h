#pragma once

#include "core/analysis/cardchooser.h"
#include "core/analysis/snapshot.h"
#include "core/analysis/traits.h"

#include <memory>
#include <mutex>
#include <vector>

namespace assay {

/// Fills in what a snapshot knows of each call: workers go segment by segment.
class SnapshotBuilder
{
public:
    explicit SnapshotBuilder(Snapshot &snapshot) : m_snapshot(snapshot) {}

    /// Chooses cards, reads traits and sums what the ledger adds up to.
    void price(Pricer &pricer, const JobControl &control);
    /// Brings the traits of a snapshot that was priced in line with its calls; `before` are the calls they belong to.
    void rereadTraits(const CallColumns *before, const JobControl &control);

private:
    /// Which variants occur, by card * 256 + traits.
    using Seen = std::vector<bool>;
    struct PriceWorker
    {
        PriceWorker(const Snapshot &snapshot, Pricer &pricer, std::mutex &mutex)
            : block(snapshot.calls()), chooser(snapshot.calls(), pricer, mutex),
              traits(snapshot.calls(), snapshot.companions())
        {
        }

        Block block;
        CardChooser chooser;
        TraitReader traits;
        std::vector<CallSums> byCard; ///< of the segment being read
        Totals ledger;                ///< of the segments read
        Seen seen;
    };

    void readBlock(PriceWorker &worker, PricedCalls &priced);
    static void addToLedger(PriceWorker &worker, std::size_t row, CardId card);
    void closeSegment(PriceWorker &worker, const Pricer &pricer, LedgerSums &sums);
    static void note(Seen &seen, CardId card, std::uint8_t traits);
    void numberVariants(const std::vector<const Seen *> &seen);

    Snapshot &m_snapshot;
    std::mutex m_mutex;
};

} // namespace assay
