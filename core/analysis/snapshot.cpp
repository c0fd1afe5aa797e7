#include "core/analysis/snapshot.h"

#include "core/analysis/attribution.h"
#include "core/analysis/rolledup.h"
#include "core/analysis/snapshotbuilder.h"

namespace assay {

std::shared_ptr<const Snapshot> Snapshot::build(std::shared_ptr<const CallColumns> recorded, Companions companions,
                                                std::shared_ptr<const PriceBook> book, Contract contract,
                                                const JobControl &control, RuleSet rules)
{
    auto snapshot = std::make_shared<Snapshot>();
    const auto pricer = std::make_shared<Pricer>(std::move(book), std::move(contract));
    snapshot->m_recorded = std::move(recorded);
    snapshot->m_rules = std::move(rules);
    snapshot->m_calls = attribute(snapshot->m_recorded, snapshot->m_rules.rules, pricer->book(), control);
    snapshot->m_companions = std::move(companions);
    snapshot->m_pricer = pricer;
    SnapshotBuilder(*snapshot).price(*pricer, control);
    snapshot->m_rolledUp = std::make_shared<RolledUp>();
    return snapshot;
}

std::shared_ptr<const Snapshot> Snapshot::withRules(RuleSet rules, const JobControl &control) const
{
    auto snapshot = std::make_shared<Snapshot>(*this);
    snapshot->m_filterMemory = std::make_shared<FilterMemory>();
    snapshot->m_rules = std::move(rules);
    snapshot->m_calls = attribute(m_recorded, snapshot->m_rules.rules, m_pricer->book(), control);
    SnapshotBuilder(*snapshot).rereadTraits(m_calls.get(), control);
    snapshot->m_rolledUp = std::make_shared<RolledUp>();
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
