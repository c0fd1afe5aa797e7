#pragma once

#include "core/attribution/sharedcost.h"
#include "ui/jobs.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace assay {

class Card;
class DataTable;
class RuleDraft;
class Session;

/// Shared costs of the rules being edited, and how they spread: direct, shared and total of each value side by side.
class SharedCostView : public QWidget
{
    Q_OBJECT

public:
    SharedCostView(Session &session, RuleDraft &draft, QWidget *parent);
    void setDimensions(const std::vector<DimensionRef> &dimensions);
    /// Spreads over the calls of a snapshot under the draft's rules.
    void setSnapshot(std::shared_ptr<const Snapshot> snapshot);

private:
    QWidget *createForm();
    void add();
    void showPools();
    void ask();
    void showSpread(const SharedSpread &spread);

    RuleDraft &m_draft;
    LatestJob m_job;
    std::shared_ptr<const Snapshot> m_snapshot;
    Card *m_card;
    QComboBox *m_dimension, *m_over, *m_by;
    QLineEdit *m_values;
    QVBoxLayout *m_pools;
    DataTable *m_table;
    RowModel<SharedRow> *m_model;
};

} // namespace assay
