#include "core/analysis/snapshot.h"

#include "core/analysis/cardchooser.h"
#include "core/analysis/parallel.h"
#include "core/analysis/traits.h"

namespace assay {

/// Builds a snapshot: workers choose cards and traits segment by segment and sum what the ledger adds up to.
class SnapshotBuilder
{
public:
    SnapshotBuilder(Snapshot &snapshot, Pricer &pricer) : m_snapshot(snapshot), m_pricer(pricer) {}

    void run(const JobControl &control);

private:
    struct Worker
    {
        Worker(const Snapshot &snapshot, Pricer &pricer, std::mutex &mutex)
            : block(snapshot.calls()), chooser(snapshot.calls(), pricer, mutex),
              traits(snapshot.calls(), snapshot.companions())
        {
        }

        Block block;
        CardChooser chooser;
        TraitReader traits;
        std::vector<CallSums> byCard; ///< of the segment being read
        Totals ledger;                ///< of the segments read
        std::vector<bool> seen; ///< by card * 256 + traits
    };

    void readBlock(Worker &worker);
    void addToLedger(Worker &worker, std::size_t row, CardId card);
    void closeSegment(Worker &worker, std::size_t segment);
    void finish(const std::vector<std::unique_ptr<Worker>> &workers);

    Snapshot &m_snapshot;
    Pricer &m_pricer;
    std::mutex m_mutex;
};

void SnapshotBuilder::addToLedger(Worker &worker, std::size_t row, CardId card)
{
    if (card >= worker.byCard.size())
        worker.byCard.resize(card + 1u);
    CallSums &sums = worker.byCard[card];
    ++sums.calls;
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        sums.tokens[c] += worker.block.tokens(static_cast<TokenClass>(c))[row];
    sums.webSearches += worker.block.column(Column::WebSearches)[row];
    sums.webFetches += worker.block.column(Column::WebFetches)[row];
    const Millis time = worker.block.column(Column::Time)[row];
    widen(sums.firstTime, sums.lastTime, time, time);
}

void SnapshotBuilder::readBlock(Worker &worker)
{
    Block &block = worker.block;
    const auto cards = worker.chooser.choose(block);
    const auto traits = worker.traits.read(block);
    const auto kinds = block.column(Column::Kind);
    for (std::size_t i = 0; i < block.rows(); ++i) {
        const std::size_t row = block.first() + i;
        if (kinds[i] != std::int64_t(RecordKind::Call) || block.segment().isDead(row))
            continue;
        m_snapshot.m_cards[block.segmentIndex()][row] = cards[i];
        m_snapshot.m_traits[block.segmentIndex()][row] = traits[i];
        addToLedger(worker, i, cards[i]);
        const std::size_t variant = cards[i] * 256u + traits[i];
        if (variant >= worker.seen.size())
            worker.seen.resize(variant + 1);
        worker.seen[variant] = true;
    }
}

void SnapshotBuilder::closeSegment(Worker &worker, std::size_t segment)
{
    Totals sums;
    for (std::size_t card = 0; card < worker.byCard.size(); ++card) {
        if (worker.byCard[card].calls == 0)
            continue;
        const std::lock_guard lock(m_mutex); // the other worker may be adding cards
        sums.add(worker.byCard[card], m_pricer.card(CardId(card)), 0);
    }
    m_snapshot.m_segmentSums[segment] = {sums.cost, sums.calls, sums.priced};
    worker.ledger += sums;
    worker.byCard.clear();
}

void SnapshotBuilder::finish(const std::vector<std::unique_ptr<Worker>> &workers)
{
    Totals ledger;
    m_snapshot.m_variantIndex.resize(m_pricer.cards().size() * 256u);
    for (std::size_t variant = 0; variant < m_snapshot.m_variantIndex.size(); ++variant) {
        const auto sawIt = [variant](const auto &worker) { return variant < worker->seen.size() && worker->seen[variant]; };
        if (!std::ranges::any_of(workers, sawIt))
            continue;
        m_snapshot.m_variantIndex[variant] = std::uint32_t(m_snapshot.m_variants.size());
        m_snapshot.m_variants.push_back({CardId(variant / 256), std::uint8_t(variant % 256)});
    }
    for (const auto &worker : workers)
        ledger += worker->ledger;
    m_snapshot.m_ledger = {ledger.cost, ledger.calls, ledger.priced};
    m_snapshot.m_firstTime = ledger.firstTime;
    m_snapshot.m_lastTime = ledger.lastTime;
}

void SnapshotBuilder::run(const JobControl &control)
{
    const auto &segments = m_snapshot.calls().segments;
    std::vector<std::unique_ptr<Worker>> workers;
    for (std::size_t i = 0; i < workersFor(segments.size()); ++i)
        workers.push_back(std::make_unique<Worker>(m_snapshot, m_pricer, m_mutex));
    m_snapshot.m_segmentSums.resize(segments.size());
    for (const auto &segment : segments) {
        m_snapshot.m_cards.emplace_back(segment->rows, kNotACall);
        m_snapshot.m_traits.emplace_back(segment->rows, std::uint8_t(0));
    }
    forEachSegment(segments.size(), control, "Pricing calls", [&](std::size_t worker, std::size_t segment) {
        forEachBlock(workers[worker]->block, segment, segments[segment]->rows, [&] {
            readBlock(*workers[worker]);
            return !control.isCancelled();
        });
        closeSegment(*workers[worker], segment);
    });
    finish(workers);
}

std::shared_ptr<const Snapshot> Snapshot::build(std::shared_ptr<const CallColumns> calls, Companions companions,
                                                std::shared_ptr<const PriceBook> book, Contract contract,
                                                const JobControl &control)
{
    auto snapshot = std::make_shared<Snapshot>();
    const auto pricer = std::make_shared<Pricer>(std::move(book), std::move(contract));
    snapshot->m_calls = std::move(calls);
    snapshot->m_companions = std::move(companions);
    snapshot->m_pricer = pricer;
    SnapshotBuilder(*snapshot, *pricer).run(control);
    return snapshot;
}

PricingInput pricingInputOf(const CallColumns &calls, CallRef ref)
{
    const Segment &segment = *calls.segments[ref.segment];
    const auto value = [&](Column column) { return segment.column(column).at(ref.row); };
    const auto text = [&](Dimension dimension) {
        return calls.dictionaries->of(dimension).text(std::uint32_t(value(columnOf(dimension))));
    };
    PricingInput input;
    input.modelId = text(Dimension::ModelId);
    input.platform = static_cast<Platform>(value(Column::Platform));
    input.endpoint = static_cast<EndpointScope>(value(Column::Endpoint));
    input.time = value(Column::Time);
    input.tier = static_cast<ServiceTier>(value(Column::Tier));
    input.batch = value(Column::Batch) != 0;
    input.speed = static_cast<Speed>(value(Column::Speed));
    input.geo = text(Dimension::Geo);
    input.stopReason = text(Dimension::StopReason);
    input.refusalCategory = text(Dimension::RefusalCategory);
    for (std::size_t c = 0; c < kTokenClassCount; ++c)
        input.tokens.counts[c] = value(tokenColumn(static_cast<TokenClass>(c)));
    input.webSearches = value(Column::WebSearches);
    input.webFetches = value(Column::WebFetches);
    return input;
}

} // namespace assay
