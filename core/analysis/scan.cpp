#include "core/analysis/scan.h"

#include "core/analysis/freeaside.h"
#include "core/analysis/parallel.h"

#include <algorithm>
#include <iterator>

namespace assay {

namespace {

std::vector<std::uint64_t> cardinalities(const ScanRequest &request)
{
    std::vector<std::uint64_t> counts;
    for (const KeyColumn *key : request.keys)
        counts.push_back(key->cardinality());
    if (request.firstKeyPlaces)
        counts.front() = request.firstKeyPlaces->size() + 1;
    counts.push_back(std::max<std::size_t>(request.snapshot.variants().size(), 1));
    counts.push_back(request.periods.size());
    return counts;
}

void addTo(LedgerSums &sums, const LedgerSums &other)
{
    sums.cost += other.cost;
    sums.calls += other.calls;
    sums.priced += other.priced;
}

/// The part of a pass that one thread does.
class ScanWorker
{
public:
    explicit ScanWorker(const ScanRequest &request)
        : cells(cardinalities(request), request.withTimes), m_request(request), m_block(request.snapshot.calls()),
          m_filter(request.predicate),
          m_hidden(request.withHidden ? request.snapshot.pricer().cards().size() : 0)
    {
        for (const KeyColumn *key : request.keys)
            m_keys.emplace_back(*key);
    }

    void read(std::size_t segment, const JobControl &control)
    {
        const auto outside = [&](const TimeRange &period) { return !mayHold(m_request.snapshot, segment, period); };
        const bool excluded = m_request.predicate.excludes(segment);
        if (excluded || std::ranges::all_of(m_request.periods, outside)) {
            addTo(m_hiddenSegments, m_request.snapshot.ledgerOf(segment));
            return;
        }
        const std::size_t rows = m_request.snapshot.calls().segments[segment]->rows;
        forEachBlock(m_block, segment, rows, [&] {
            readBlock();
            return !control.isCancelled();
        });
    }

    LedgerSums hidden() const
    {
        Totals totals;
        for (std::size_t card = 0; card < m_hidden.size(); ++card)
            if (m_hidden[card].calls > 0)
                totals.add(m_hidden[card], m_request.snapshot.pricer().card(CardId(card)), 0);
        LedgerSums sums{totals.cost, totals.calls, totals.priced};
        addTo(sums, m_hiddenSegments);
        return sums;
    }

    CellTable cells;

private:
    void readBlock()
    {
        if (m_request.withHidden)
            takeCalls(m_request.snapshot, m_block, m_calls);
        m_filter.select(m_block, m_kept);
        for (std::size_t period = 0; period < m_request.periods.size(); ++period) {
            m_rows = m_kept;
            keepInRange(m_block, m_request.periods[period], m_rows);
            if (period == 0 && m_request.withHidden)
                addHidden();
            if (m_request.leavesRest && !m_rows.empty())
                keepPlaced();
            if (!m_rows.empty())
                addRows(std::uint32_t(period));
        }
    }

    /// Of the rows of the block; null where each is one call.
    const RowWeight *weights() const
    {
        const RowWeight *weights = m_request.snapshot.weights(m_block.segmentIndex());
        return weights ? weights + m_block.first() : nullptr;
    }

    /// The rows whose first code has a place.
    void keepPlaced()
    {
        const auto codes = m_keys.front().read(m_block, m_rows);
        std::size_t count = 0;
        for (std::size_t i = 0; i < codes.size(); ++i) {
            m_rows[count] = m_rows[i];
            count += m_request.firstKeyPlaces->has(codes[i]) ? 1 : 0;
        }
        m_rows.resize(count);
    }

    /// Codes of m_rows for every key column, variant and period last.
    void gatherCodes(std::uint32_t period)
    {
        m_codes.clear();
        for (KeyColumn::Reader &key : m_keys)
            m_codes.push_back(key.read(m_block, m_rows));
        if (m_request.firstKeyPlaces) {
            m_places.resize(m_rows.size());
            for (std::size_t i = 0; i < m_rows.size(); ++i)
                m_places[i] = m_request.firstKeyPlaces->of(m_codes.front()[i]);
            m_codes.front() = m_places;
        }
        const Snapshot &snapshot = m_request.snapshot;
        const CardId *cards = snapshot.cards(m_block.segmentIndex()).data() + m_block.first();
        const std::uint8_t *traits = snapshot.traits(m_block.segmentIndex()).data() + m_block.first();
        m_variants.resize(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_variants[i] = snapshot.variantOf(cards[m_rows[i]], traits[m_rows[i]]);
        m_codes.push_back(m_variants);
        m_periods.assign(m_rows.size(), period);
        m_codes.push_back(m_periods);
    }

    void addRows(std::uint32_t period)
    {
        gatherCodes(period);
        const auto placed = cells.place(m_codes, m_rows.size());
        cells.add(m_block, m_rows, placed, weights());
    }

    /// Sums the calls of the block that are not in m_rows, call by call: the other side of the balance.
    void addHidden()
    {
        if (m_rows.size() == m_calls.size())
            return;
        Rows hidden;
        std::ranges::set_difference(m_calls, m_rows, std::back_inserter(hidden));
        const RowWeight *weight = weights();
        const CardId *cards = m_request.snapshot.cards(m_block.segmentIndex()).data() + m_block.first();
        for (const std::uint32_t row : hidden)
            m_hidden[cards[row]].calls += weight ? weight[row].calls : 1;
        const auto add = [&](Column column, auto sumOf) {
            if (m_block.isZero(column))
                return;
            const auto values = m_block.column(column);
            for (const std::uint32_t row : hidden)
                sumOf(m_hidden[cards[row]]) += values[row];
        };
        for (std::size_t c = 0; c < kTokenClassCount; ++c)
            add(tokenColumn(static_cast<TokenClass>(c)), [c](CallSums &sums) -> Int128 & { return sums.tokens[c]; });
        add(Column::WebSearches, [](CallSums &sums) -> Int128 & { return sums.webSearches; });
        add(Column::WebFetches, [](CallSums &sums) -> Int128 & { return sums.webFetches; });
    }

    const ScanRequest &m_request;
    Block m_block;
    Predicate::Reader m_filter;
    std::vector<KeyColumn::Reader> m_keys;
    Rows m_calls, m_kept, m_rows;
    std::vector<std::span<const std::uint32_t>> m_codes; ///< of m_rows by key column
    std::vector<std::uint32_t> m_places, m_variants, m_periods;
    std::vector<CallSums> m_hidden;                    ///< by card
    LedgerSums m_hiddenSegments;                       ///< of segments left out whole
};

} // namespace

ScanResult scan(const ScanRequest &request, const JobControl &control)
{
    const std::size_t segments = request.snapshot.calls().segments.size();
    std::vector<std::unique_ptr<ScanWorker>> workers;
    for (std::size_t i = 0; i < workersFor(segments); ++i)
        workers.push_back(std::make_unique<ScanWorker>(request));
    forEachSegment(segments, control, "Adding up calls",
                   [&](std::size_t worker, std::size_t segment) { workers[worker]->read(segment, control); });

    ScanResult result{std::move(workers[0]->cells), workers[0]->hidden(), request.keys.size()};
    for (std::size_t i = 1; i < workers.size(); ++i) {
        result.cells.merge(workers[i]->cells, control);
        addTo(result.hidden, workers[i]->hidden());
    }
    freeAside(std::move(workers), result.cells.size());
    return result;
}

} // namespace assay
