#pragma once

#include "core/analysis/query.h"
#include "ui/jobs.h"
#include "ui/pages/askingpage.h"

class QComboBox;
class QStackedWidget;

namespace assay {

class CallModel;
class LedgerBrush;
class Card;
class DataTable;
class EmptyState;
class ReceiptPanel;
class RelatedCalls;

/// Every call of the selection, most expensive or earliest first, and the receipt of the chosen one.
class CallsPage : public AskingPage
{
    Q_OBJECT

public:
    CallsPage(Session &session, QWidget *parent);

protected:
    void ask() override;

private:
    struct Answer
    {
        std::shared_ptr<const Snapshot> snapshot;
        std::vector<CallRef> calls; ///< the first of them: what a screen or two holds
        QueryResult totals; ///< of the same selection, and of the compared period: count and sum of the header
    };
    static Answer answer(std::shared_ptr<const Snapshot> snapshot, const Query &totals, CallOrder order, const JobControl &control);

    QWidget *createList();
    void show(Answer answer);
    /// The order of all calls takes longer than its beginning: it arrives behind it.
    void askForAll(std::shared_ptr<const Snapshot> snapshot);
    void showTotals(const QueryResult &result);
    void showReceipt(int row);
    void showReceipt(const CallDetail &call);
    void keepPlace();
    void restorePlace();
    bool hasPlace() const; ///< the row to return to is in the list already

    LatestJob m_job, m_allJob;
    Query m_asked; ///< of the list shown
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Card *m_card;
    QComboBox *m_orderBox;
    DataTable *m_table;
    CallModel *m_model;
    LedgerBrush *m_brush;
    ReceiptPanel *m_receipt;
    RelatedCalls *m_related;
};

QWidget *createCallsPage(Session &session, QWidget *parent);

} // namespace assay
