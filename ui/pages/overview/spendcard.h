#pragma once

#include "core/analysis/query.h"
#include "ui/widgets/card.h"

class QComboBox;

namespace assay {

class Session;
class SpendChart;

/// Spend over time stacked by a chosen dimension, as chart or table.
class SpendCard : public Card
{
    Q_OBJECT

public:
    explicit SpendCard(Session &session, QWidget *parent = nullptr);

    void ask();
    /// The sum of what the chart shows and the change of it, said beside the title.
    void setTotal(const ResultRow &total);

private:
    void fillDimensions();

    Session &m_session;
    QComboBox *m_dimension;
    SpendChart *m_chart;
};

} // namespace assay
