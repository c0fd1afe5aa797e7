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
        Seen seen;
    };
    /// What a worker of the second pass adds up.
    struct CostWorker
    {
        explicit CostWorker(const Snapshot &snapshot) : block(snapshot.calls()) {}

        Block block;
        bool fits = false;               ///< whether the costs of the segment being read fit into 64 bits
        std::vector<std::int64_t> costs; ///< of all rows of that segment, where they fit
        std::vector<Int128> wideCosts;   ///< of `calls`, where they do not
        std::vector<std::uint32_t> calls; ///< rows of the block being read
        Millis firstTime = kNoTime, lastTime = kNoTime;
    };

    void chooseCards(Pricer &pricer, PricedCalls &priced, const JobControl &control);
    void readBlock(PriceWorker &worker, PricedCalls &priced);
    /// With all cards known: what each call costs, and what all of them do.
    void addUp(PricedCalls &priced, const JobControl &control);
    static void addBlock(CostWorker &worker, const PricedCalls &priced, LedgerSums &sums);
    static void note(Seen &seen, CardId card, std::uint8_t traits);
    void numberVariants(const std::vector<const Seen *> &seen);

    Snapshot &m_snapshot;
    std::mutex m_mutex;
};

} // namespace assay
