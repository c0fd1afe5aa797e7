#pragma once

#include "ui/spendovertime.h"
#include "ui/widgets/card.h"

class QComboBox;
class QToolButton;

namespace assay {

class ChartLegend;
class LatestJob;
class Session;
class StackedBars;
class TimeBrush;

/// Spend over time stacked by a chosen dimension, as chart or table, with a brush over the whole ledger below that
/// sets the time range of every page.
class SpendCard : public Card
{
    Q_OBJECT

public:
    explicit SpendCard(Session &session, QWidget *parent = nullptr);

    void ask();
    void setLedger(const SpendPerSlot &ledger);
    /// The sum of what the chart shows and the change of it, said beside the title.
    void setTotal(const ResultRow &total);

private:
    void show(SpendOverTime spend);
    void draw();
    void brushed(Millis from, Millis to);
    void openSlot(int slot);
    DimensionRef dimension() const;

    Session &m_session;
    LatestJob *m_job;
    QComboBox *m_dimension;
    QToolButton *m_asTable;
    ChartLegend *m_legend;
    StackedBars *m_chart;
    TimeBrush *m_brush;
    SpendOverTime m_spend;
    TimeRange m_ledgerRange;
};

} // namespace assay
