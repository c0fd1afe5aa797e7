#include "core/analysis/attribution.h"

#include "core/analysis/parallel.h"

#include <algorithm>
#include <bit>

namespace assay {

/// What one thread holds while it applies a stage.
struct Attribution::Worker
{
    Worker(const RuleStage &stage, const CallColumns &calls) : reader(stage), block(calls), values(stage.targets().size()) {}

    RuleStage::Reader reader;
    Block block;
    std::vector<std::vector<std::int64_t>> values; ///< by target: ids of the segment's rows
    std::vector<bool> changed;                     ///< by target
};

Attribution::Attribution(std::shared_ptr<const CallColumns> recorded, const std::vector<AttributionRule> &rules, const PriceBook &book)
    : m_rules(rules), m_book(book), m_calls(std::move(recorded)), m_spill(m_calls->spill)
{
}

bool Attribution::next()
{
    if (m_next >= m_rules.size())
        return false;
    const std::size_t first = std::exchange(m_next, RuleStage::endOf(m_rules, m_next));
    m_texts = std::make_shared<Dictionaries>(Dictionaries::extending(m_calls->dictionaries));
    m_stage = std::make_unique<RuleStage>(m_rules, first, m_next, *m_calls, m_book, *m_texts);
    for (std::size_t target = 0; m_next < m_rules.size() && target < m_stage->targets().size(); ++target)
        if (decidersOf(target).empty())
            for (const auto &segment : m_calls->segments)
                decidersOf(target).emplace_back(segment->rows);
    return true;
}

std::size_t Attribution::placeOf(std::size_t target) const
{
    return std::size_t(std::ranges::find(kRuleTargets, m_stage->targets()[target].dimension) - kRuleTargets.begin());
}

std::size_t Attribution::decidedBy(std::size_t target, std::size_t segment, std::size_t row) const
{
    const Deciders &deciders = m_deciders[placeOf(target)];
    return deciders.empty() || deciders[segment][row] == 0 ? kNoRule : deciders[segment][row] - 1u;
}

/// True when a rule gave a row of the block another value.
bool Attribution::applyTarget(Worker &worker, Block &block, std::size_t index, std::size_t segment)
{
    const RuleStage::Target &target = m_stage->targets()[index];
    const auto matches = worker.reader.matches(target);
    const std::span values = std::span(worker.values[index]).subspan(block.first(), block.rows());
    std::uint32_t *decider = decidersOf(index).empty() ? nullptr : decidersOf(index)[segment].data() + block.first();
    bool changed = false;
    for (std::size_t row = 0; row < block.rows(); ++row) {
        if (decider && decider[row] != 0)
            continue;
        for (std::size_t w = 0; w < target.words; ++w) {
            const std::uint64_t open = matches[row * target.words + w] & (values[row] == 0 ? target.all[w] : target.overrides[w]);
            if (open == 0)
                continue;
            const std::size_t bit = w * 64 + std::size_t(std::countr_zero(open));
            const auto value = std::int64_t(worker.reader.value(target, bit, row));
            changed |= value != values[row];
            values[row] = value;
            if (decider)
                decider[row] = std::uint32_t(target.rules[bit]) + 1;
            break;
        }
    }
    return changed;
}

std::shared_ptr<const Segment> Attribution::applied(Worker &worker, std::size_t index)
{
    const auto &segment = m_calls->segments[index];
    const auto &targets = m_stage->targets();
    worker.changed.assign(targets.size(), false);
    for (std::size_t t = 0; t < targets.size(); ++t) {
        worker.values[t].resize(segment->rows);
        segment->column(columnOf(targets[t].dimension)).unpack(0, std::span(worker.values[t]));
    }
    forEachBlock(worker.block, index, segment->rows, [&] {
        worker.reader.moveTo(worker.block);
        for (std::size_t t = 0; t < targets.size(); ++t)
            if (applyTarget(worker, worker.block, t, index))
                worker.changed[t] = true;
        return true;
    });
    if (std::ranges::find(worker.changed, true) == worker.changed.end())
        return segment;
    auto derived = std::make_shared<Segment>(*segment);
    for (std::size_t t = 0; t < targets.size(); ++t)
        if (worker.changed[t]) {
            const PackedColumn values = PackedColumn::pack(worker.values[t]);
            auto kept = m_spill.take(values);
            derived->columns[std::size_t(columnOf(targets[t].dimension))] = kept ? kept.take() : values;
        }
    return derived;
}

void Attribution::apply(const JobControl &control)
{
    auto result = std::make_shared<CallColumns>(*m_calls);
    std::vector<std::unique_ptr<Worker>> workers;
    for (std::size_t i = 0; i < workersFor(m_calls->segments.size()); ++i)
        workers.push_back(std::make_unique<Worker>(*m_stage, *m_calls));
    forEachSegment(m_calls->segments.size(), control, "Attributing calls", [&](std::size_t worker, std::size_t segment) {
        result->segments[segment] = applied(*workers[worker], segment);
    });
    result->dictionaries = m_texts;
    m_stage.reset();
    m_calls = std::move(result);
}

std::shared_ptr<const CallColumns> attribute(std::shared_ptr<const CallColumns> recorded, const std::vector<AttributionRule> &rules,
                                             const PriceBook &book, const JobControl &control)
{
    if (std::ranges::none_of(rules, &AttributionRule::enabled))
        return recorded;
    Attribution attribution(std::move(recorded), rules, book);
    while (attribution.next())
        attribution.apply(control);
    return attribution.calls();
}

} // namespace assay
