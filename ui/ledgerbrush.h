#pragma once

#include "ui/spendovertime.h"
#include "ui/widgets/timebrush.h"

namespace assay {

class LatestJob;
class Session;

/// The brush over the whole ledger under the filters in force: what it selects is the time range of every page.
class LedgerBrush : public TimeBrush
{
    Q_OBJECT

public:
    explicit LedgerBrush(Session &session, QWidget *parent = nullptr);
    /// Asks for the bars where the calls, the filters or the time zone are new, and follows the range.
    void ask();

private:
    void show(const SpendPerSlot &ledger);
    void followRange();
    void choose(Millis from, Millis to);

    Session &m_session;
    LatestJob *m_job;
    std::shared_ptr<const Snapshot> m_asked;
    Selection m_askedSelection; ///< of all time
    TimeRange m_ledgerRange;
};

} // namespace assay
