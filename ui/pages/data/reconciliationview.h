#pragma once

#include "core/analysis/reconciliation.h"
#include "ui/jobs.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace assay {

class Card;
class DataTable;
class EmptyState;
class Session;

/// The calls beside what providers report in sums: per day or month and model, the gap, and why it is there.
class ReconciliationView : public QWidget
{
    Q_OBJECT

public:
    ReconciliationView(Session &session, QWidget *parent);
    void reload();

private:
    void show(std::vector<Reconciliation> sources);
    void showWhetherThereIsOne();
    void showChosen();

    Session &m_session;
    LatestJob m_job;
    std::vector<Reconciliation> m_sources;
    QStackedWidget *m_stack;
    Card *m_card;
    EmptyState *m_empty;
    QComboBox *m_source;
    QComboBox *m_step; ///< days or months
    QLabel *m_verdict;
    DataTable *m_table;
    RowModel<ReconciledCell> *m_model;
};

} // namespace assay
