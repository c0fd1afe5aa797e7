#include "ui/ledgerbrush.h"

#include "ui/dollars.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/session.h"

#include <algorithm>

namespace assay {

LedgerBrush::LedgerBrush(Session &session, QWidget *parent)
    : TimeBrush(parent)
    , m_session(session)
    , m_job(new LatestJob(session.jobs(), this))
{
    setFixedHeight(54);
    connect(this, &TimeBrush::rangeChanged, this, &LedgerBrush::choose);
}

void LedgerBrush::ask()
{
    Selection allTime = m_session.selection();
    allTime.range = {};
    const auto &look = m_session.ledger().firstLook();
    const auto snapshot = look ? m_session.ledger().answering(queryPerSlot(*look, allTime)) : m_session.asked();
    if (m_asked == snapshot && m_askedSelection == allTime)
        return followRange();
    m_asked = snapshot;
    m_askedSelection = allTime;
    if (!snapshot)
        return m_job->cancel();
    m_job->start<SpendPerSlot>(
        tr("Spend of the whole ledger"),
        [snapshot, allTime](const JobControl &control) { return spendPerSlot(*snapshot, allTime, control); },
        [this](SpendPerSlot ledger) { show(ledger); });
}

void LedgerBrush::show(const SpendPerSlot &ledger)
{
    QList<BrushBar> bars;
    const auto ticks = ledger.time.ticks(6);
    for (std::size_t slot = 0; slot < ledger.time.size(); ++slot) {
        BrushBar bar{ledger.time.start(slot), ledger.time.end(slot), dollars(ledger.costs[slot]),
                     ledger.time.isPartial(slot), {}, {}};
        bar.tip = ledger.time.label(slot) + QStringLiteral(": ") + Format::money(ledger.costs[slot]);
        if (std::ranges::find(ticks, slot) != ticks.end())
            bar.tick = ledger.time.tick(slot);
        bars << bar;
    }
    m_ledgerRange = bars.isEmpty() ? TimeRange{} : TimeRange{bars.first().from, bars.last().to};
    setBars(bars);
    followRange();
}

void LedgerBrush::followRange()
{
    const TimeRange &range = m_session.selection().range;
    const TimeRange &shown = range.isAll() ? m_ledgerRange : range;
    setRange(shown.from, shown.to);
}

void LedgerBrush::choose(Millis from, Millis to)
{
    if (from <= m_ledgerRange.from && to >= m_ledgerRange.to)
        m_session.change(tr("Change of the time range"), [](View &v) { v.lastDays = View::kAllTime; }, true);
    else
        m_session.setRange({from, to}, true);
}

} // namespace assay
