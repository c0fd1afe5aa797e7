#pragma once

#include "core/columns/callcolumns.h"
#include "core/pricing/pricer.h"
#include "core/store/companions.h"
#include "core/values/jobcontrol.h"

#include <memory>
#include <vector>

namespace assay {

/// Everything a question needs, immutable: the calls, the card of each call, and the companion tables.
/// A new import, catalogue or contract makes a new snapshot; running questions finish on theirs.
class Snapshot
{
public:
    /// Chooses a rate card for every call (two threads at most). `book` and `contract` as the user set them.
    static std::shared_ptr<const Snapshot> build(std::shared_ptr<const CallColumns> calls, Companions companions,
                                                 std::shared_ptr<const PriceBook> book, Contract contract,
                                                 const JobControl &control);

    const CallColumns &calls() const { return *m_calls; }
    std::shared_ptr<const CallColumns> sharedCalls() const { return m_calls; }
    const Companions &companions() const { return m_companions; }
    const Pricer &pricer() const { return *m_pricer; }
    const std::vector<CardId> &cards(std::size_t segment) const { return m_cards[segment]; }
    /// First and last known time of a call, both kNoTime when there is none.
    Millis firstTime() const { return m_firstTime; }
    Millis lastTime() const { return m_lastTime; }

private:
    std::shared_ptr<const CallColumns> m_calls;
    Companions m_companions;
    std::shared_ptr<const Pricer> m_pricer;
    std::vector<std::vector<CardId>> m_cards; ///< by segment index, then row
    Millis m_firstTime = kNoTime, m_lastTime = kNoTime;
};

/// What a pricing decision needs, read back from one stored call.
PricingInput pricingInputOf(const CallColumns &calls, CallRef ref);

} // namespace assay
