#include "core/analysis/snapshotbuilder.h"

#include "core/analysis/parallel.h"

#include <algorithm>

namespace assay {

void SnapshotBuilder::note(Seen &seen, CardId card, std::uint8_t traits)
{
    const std::size_t variant = card * 256u + traits;
    if (variant >= seen.size())
        seen.resize(variant + 1);
    seen[variant] = true;
}

void SnapshotBuilder::addToLedger(PriceWorker &worker, std::size_t row, CardId card)
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

void SnapshotBuilder::readBlock(PriceWorker &worker, PricedCalls &priced)
{
    Block &block = worker.block;
    const auto cards = worker.chooser.choose(block);
    const auto traits = worker.traits.read(block);
    const auto kinds = block.column(Column::Kind);
    for (std::size_t i = 0; i < block.rows(); ++i) {
        const std::size_t row = block.first() + i;
        if (kinds[i] != std::int64_t(RecordKind::Call) || block.segment().isDead(row))
            continue;
        priced.cards[block.segmentIndex()][row] = cards[i];
        m_snapshot.m_traits[block.segmentIndex()][row] = traits[i];
        addToLedger(worker, i, cards[i]);
        note(worker.seen, cards[i], traits[i]);
    }
}

void SnapshotBuilder::closeSegment(PriceWorker &worker, const Pricer &pricer, LedgerSums &segment)
{
    Totals sums;
    for (std::size_t card = 0; card < worker.byCard.size(); ++card) {
        if (worker.byCard[card].calls == 0)
            continue;
        const std::lock_guard lock(m_mutex); // the other worker may be adding cards
        sums.add(worker.byCard[card], pricer.card(CardId(card)), 0);
    }
    segment = {sums.cost, sums.calls, sums.priced};
    worker.ledger += sums;
    worker.byCard.clear();
}

void SnapshotBuilder::numberVariants(const std::vector<const Seen *> &seen)
{
    m_snapshot.m_variants.clear();
    m_snapshot.m_variantIndex.assign(m_snapshot.pricer().cards().size() * 256u, 0);
    for (std::size_t variant = 0; variant < m_snapshot.m_variantIndex.size(); ++variant) {
        if (std::ranges::none_of(seen, [variant](const Seen *one) { return variant < one->size() && (*one)[variant]; }))
            continue;
        m_snapshot.m_variantIndex[variant] = std::uint32_t(m_snapshot.m_variants.size());
        m_snapshot.m_variants.push_back({CardId(variant / 256), std::uint8_t(variant % 256)});
    }
}

void SnapshotBuilder::price(Pricer &pricer, const JobControl &control)
{
    const auto &segments = m_snapshot.calls().segments;
    const auto priced = std::make_shared<PricedCalls>();
    std::vector<std::unique_ptr<PriceWorker>> workers;
    for (std::size_t i = 0; i < workersFor(segments.size()); ++i)
        workers.push_back(std::make_unique<PriceWorker>(m_snapshot, pricer, m_mutex));
    priced->segmentSums.resize(segments.size());
    for (const auto &segment : segments) {
        priced->cards.emplace_back(segment->rows, kNotACall);
        m_snapshot.m_traits.emplace_back(segment->rows, std::uint8_t(0));
    }
    forEachSegment(segments.size(), control, "Pricing calls", [&](std::size_t worker, std::size_t segment) {
        forEachBlock(workers[worker]->block, segment, segments[segment]->rows, [&] {
            readBlock(*workers[worker], *priced);
            return !control.isCancelled();
        });
        closeSegment(*workers[worker], pricer, priced->segmentSums[segment]);
    });
    Totals ledger;
    std::vector<const Seen *> seen;
    for (const auto &worker : workers) {
        ledger += worker->ledger;
        seen.push_back(&worker->seen);
    }
    priced->ledger = {ledger.cost, ledger.calls, ledger.priced};
    priced->firstTime = ledger.firstTime;
    priced->lastTime = ledger.lastTime;
    m_snapshot.m_priced = priced;
    numberVariants(seen);
}

void SnapshotBuilder::rereadTraits(const CallColumns *before, const JobControl &control)
{
    struct Worker
    {
        explicit Worker(const Snapshot &snapshot) : block(snapshot.calls()), traits(snapshot.calls(), snapshot.companions()) {}
        Block block;
        TraitReader traits;
        Seen seen;
    };
    const auto &segments = m_snapshot.calls().segments;
    std::vector<Worker> workers;
    for (std::size_t i = 0; i < workersFor(segments.size()); ++i)
        workers.emplace_back(m_snapshot).seen.resize(m_snapshot.pricer().cards().size() * 256u);
    forEachSegment(segments.size(), control, "Attributing calls", [&](std::size_t index, std::size_t segment) {
        Worker &worker = workers[index];
        std::vector<std::uint8_t> &traits = m_snapshot.m_traits[segment];
        const std::vector<CardId> &cards = m_snapshot.cards(segment);
        if (segments[segment] != before->segments[segment])
            forEachBlock(worker.block, segment, segments[segment]->rows, [&] {
                const std::span known = std::span(traits).subspan(worker.block.first(), worker.block.rows());
                std::ranges::copy(worker.traits.reread(worker.block, known), known.begin());
                return !control.isCancelled();
            });
        for (std::size_t row = 0; row < cards.size(); ++row)
            if (cards[row] != kNotACall)
                worker.seen[cards[row] * 256u + traits[row]] = true;
    });
    std::vector<const Seen *> seen;
    for (const Worker &worker : workers)
        seen.push_back(&worker.seen);
    numberVariants(seen);
}

} // namespace assay
