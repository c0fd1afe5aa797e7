#pragma once

#include "core/report/bill.h"
#include "ui/jobs.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace assay {

class BillModel;
class Card;
class DataTable;
class EmptyState;
class Session;

/// The bill of each month beside what the calls add up to; the billed amount is typed in or imported.
class BillView : public QWidget
{
    Q_OBJECT

public:
    BillView(Session &session, QWidget *parent);
    void reload();

private:
    void show(BillComparison comparison);
    void store(Day month, std::optional<Money> amount);

    Session &m_session;
    LatestJob m_job;
    QStackedWidget *m_stack;
    Card *m_card;
    EmptyState *m_empty;
    DataTable *m_table;
    BillModel *m_model;
    QLabel *m_problem;
};

} // namespace assay
