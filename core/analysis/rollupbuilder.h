#pragma once

#include "core/analysis/snapshot.h"

namespace assay {

/// Makes a snapshot whose rows are sums of calls. Questions of sums are put to it as to any other.
class RollUpBuilder
{
public:
    explicit RollUpBuilder(std::shared_ptr<const Pricer> pricer);
    /// With the cards of a snapshot.
    explicit RollUpBuilder(const Snapshot &snapshot) : RollUpBuilder(snapshot.m_pricer) {}

    /// Sums, row by row; `cards` and `traits` are shared by the calls of a row.
    void add(std::shared_ptr<const Segment> segment, std::vector<CardId> cards, std::vector<std::uint8_t> traits,
             std::vector<RowWeight> weights);
    std::shared_ptr<const Snapshot> finish(std::shared_ptr<const Dictionaries> dictionaries, RuleSet rules, Companions companions);

private:
    void numberVariants();

    std::shared_ptr<const Pricer> m_pricer;
    std::shared_ptr<Snapshot> m_rolled;
    std::shared_ptr<PricedCalls> m_priced;
    std::shared_ptr<CallColumns> m_columns;
    Totals m_ledger;
};

} // namespace assay
