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

void SnapshotBuilder::readBlock(PriceWorker &worker, PricedCalls &priced)
{
    Block &block = worker.block;
    const auto cards = worker.chooser.choose(block);
    const auto traits = worker.traits.read(block);
    const auto kinds = block.column(Column::Kind);
    for (std::size_t i = 0; i < block.rows(); ++i) {
        const std::size_t row = block.first() + i;
        if (kinds[i] != std::int64_t(RecordKind::Call) || block.segment().isDead(row)) {
            priced.holdCallsOnly[block.segmentIndex()] = false;
            continue;
        }
        priced.cards[block.segmentIndex()][row] = cards[i];
        m_snapshot.m_traits[block.segmentIndex()][row] = traits[i];
        note(worker.seen, cards[i], traits[i]);
    }
}

void SnapshotBuilder::addBlock(CostWorker &worker, const PricedCalls &priced, LedgerSums &sums)
{
    Block &block = worker.block;
    const auto cards = std::span(priced.cards[block.segmentIndex()]).subspan(block.first(), block.rows());
    const auto times = block.column(Column::Time);
    worker.calls.clear();
    for (std::uint32_t i = 0; i < cards.size(); ++i) {
        if (cards[i] == kNotACall)
            continue;
        worker.calls.push_back(i);
        sums.priced += priced.rates->isPriced(cards[i]) ? 1 : 0;
        widen(worker.firstTime, worker.lastTime, times[i], times[i]);
    }
    sums.calls += std::int64_t(worker.calls.size());
    if (!worker.fits) {
        worker.wideCosts.resize(worker.calls.size());
        priced.rates->wideCosts(block, cards, worker.calls, worker.wideCosts);
        for (const Int128 cost : worker.wideCosts)
            sums.cost += Money::fromAttos(cost);
        return;
    }
    const auto costs = std::span(worker.costs).subspan(block.first(), block.rows());
    priced.rates->costs(block, cards, costs);
    Int128 sum = 0;
    for (const std::int64_t cost : costs)
        sum += cost;
    sums.cost += Money::fromAttos(sum * priced.rates->scale());
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
    const auto priced = std::make_shared<PricedCalls>();
    chooseCards(pricer, *priced, control);
    priced->rates = std::make_shared<CallRates>(pricer);
    addUp(*priced, control);
    m_snapshot.m_priced = priced;
}

void SnapshotBuilder::chooseCards(Pricer &pricer, PricedCalls &priced, const JobControl &control)
{
    const auto &segments = m_snapshot.calls().segments;
    std::vector<std::unique_ptr<PriceWorker>> workers;
    for (std::size_t i = 0; i < workersFor(segments.size()); ++i)
        workers.push_back(std::make_unique<PriceWorker>(m_snapshot, pricer, m_mutex));
    for (const auto &segment : segments) {
        priced.cards.emplace_back(segment->rows, kNotACall);
        m_snapshot.m_traits.emplace_back(segment->rows, std::uint8_t(0));
    }
    priced.holdCallsOnly.assign(segments.size(), true);
    forEachSegment(segments.size(), control, "Pricing calls", [&](std::size_t worker, std::size_t segment) {
        forEachBlock(workers[worker]->block, segment, segments[segment]->rows, [&] {
            readBlock(*workers[worker], priced);
            return !control.isCancelled();
        });
    });
    std::vector<const Seen *> seen;
    for (const auto &worker : workers)
        seen.push_back(&worker->seen);
    numberVariants(seen);
}

void SnapshotBuilder::addUp(PricedCalls &priced, const JobControl &control)
{
    const std::size_t segments = priced.cards.size();
    std::vector<CostWorker> workers(workersFor(segments), CostWorker(m_snapshot));
    priced.segmentSums.resize(segments);
    priced.costs.resize(segments);
    ColumnSpill spill(m_snapshot.calls().spill);
    forEachSegment(segments, control, "Adding up calls", [&](std::size_t index, std::size_t segment) {
        CostWorker &worker = workers[index];
        worker.fits = priced.rates->fit(*m_snapshot.calls().segments[segment]);
        worker.costs.resize(priced.cards[segment].size());
        forEachBlock(worker.block, segment, worker.costs.size(), [&] {
            addBlock(worker, priced, priced.segmentSums[segment]);
            return !control.isCancelled();
        });
        if (!worker.fits)
            return;
        if (auto costs = spill.take(PackedColumn::pack(worker.costs))) // else they are worked out for each question
            priced.costs[segment] = costs.take();
    });
    for (const LedgerSums &sums : priced.segmentSums) {
        priced.ledger.cost += sums.cost;
        priced.ledger.calls += sums.calls;
        priced.ledger.priced += sums.priced;
    }
    for (const CostWorker &worker : workers)
        widen(priced.firstTime, priced.lastTime, worker.firstTime, worker.lastTime);
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
