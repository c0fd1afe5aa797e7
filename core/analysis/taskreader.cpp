#include "core/analysis/freeaside.h"
#include "core/analysis/parallel.h"
#include "core/analysis/predicate.h"
#include "core/analysis/rowcosts.h"
#include "core/analysis/taskparts.h"

namespace assay {

namespace {

/// The part of the pass that one thread does.
class Worker
{
public:
    Worker(const Question &question, const KeyColumn &task, const Families &families)
        : parts(question, task, families), m_snapshot(question.snapshot), m_families(families), m_block(m_snapshot.calls()),
          m_filter(question.predicate), m_task(task), m_costs(m_snapshot), m_isMixed(question.needs(&Metric::needsFamilies))
    {
        for (const KeyColumn *key : question.timelessKeys())
            m_keys.emplace_back(*key);
    }

    void read(std::size_t segment, const JobControl &control)
    {
        forEachBlock(m_block, segment, m_snapshot.calls().segments[segment]->rows, [&] {
            m_filter.select(m_block, m_rows);
            if (!m_rows.empty())
                readRows();
            return !control.isCancelled();
        });
    }

    TaskParts parts;

private:
    void readRows()
    {
        m_codes.clear();
        for (KeyColumn::Reader &key : m_keys)
            m_codes.push_back(key.read(m_block, m_rows));
        const auto times = m_block.values(Column::Time, m_rows), outcomes = m_block.values(Column::TaskOutcome, m_rows);
        const auto costs = m_costs.read(m_block, m_rows);
        const std::size_t segment = m_block.segmentIndex();
        const CardId *const cards = m_snapshot.cards(segment).data() + m_block.first();
        const std::uint8_t *const traits = m_snapshot.traits(segment).data() + m_block.first();
        parts.add(m_codes, m_task.read(m_block, m_rows), [&](std::size_t i, TaskPart &part) {
            const CardId card = cards[m_rows[i]];
            const Money cost = Money::fromAttos(costs[i]);
            const Millis time = times[i];
            if (m_isMixed)
                parts.addFamily(part, std::size_t(m_families.ofCard[card]), {cost, 1});
            ++part.calls;
            part.priced += m_snapshot.rates().isPriced(card);
            part.cost += cost;
            widen(part.firstTime, part.lastTime, time, time);
            part.state(static_cast<TaskOutcome>(outcomes[i]), time);
            if (!(traits[m_rows[i]] & kTraitWasted))
                part.use(time, cost);
        });
    }

    const Snapshot &m_snapshot;
    const Families &m_families;
    Block m_block;
    Predicate::Reader m_filter;
    KeyColumn::Reader m_task;
    std::vector<KeyColumn::Reader> m_keys;
    RowCosts m_costs;
    bool m_isMixed;
    Rows m_rows;
    std::vector<std::span<const std::uint32_t>> m_codes;
};

} // namespace

TaskParts readTaskParts(const Question &question, const Families &families, const JobControl &control)
{
    const Snapshot &snapshot = question.snapshot;
    const std::size_t segments = snapshot.calls().segments.size();
    const KeyColumn task({Dimension::Task, {}}, snapshot.calls(), snapshot.pricer().book(), question.query.selection.zone);
    std::vector<Worker> workers;
    workers.reserve(workersFor(segments));
    for (std::size_t i = 0; i < workersFor(segments); ++i)
        workers.emplace_back(question, task, families);
    forEachSegment(segments, control, "Adding up calls", [&](std::size_t worker, std::size_t segment) {
        if (!question.predicate.excludes(segment))
            workers[worker].read(segment, control);
    });
    TaskParts parts = std::move(workers.front().parts);
    for (std::size_t i = 1; i < workers.size(); ++i) {
        parts.join(workers[i].parts, control);
        const std::size_t size = workers[i].parts.size();
        freeAside(std::move(workers[i].parts), size);
    }
    return parts;
}

} // namespace assay
