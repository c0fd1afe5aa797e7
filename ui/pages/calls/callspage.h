#pragma once

#include "core/analysis/query.h"
#include "ui/jobs.h"
#include "ui/pages/askingpage.h"
#include "ui/pages/calls/siblingcalls.h"

class QComboBox;
class QStackedWidget;

namespace assay {

class CallModel;
class LedgerBrush;
class Card;
class DataTable;
class EmptyState;
class ReceiptPanel;

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
        TimeZone zone;
        std::vector<CallRef> calls;
        QueryResult totals; ///< of the same selection, and of the compared period: count and sum of the header
    };
    static Answer answer(std::shared_ptr<const Snapshot> snapshot, const Query &totals, CallOrder order, const JobControl &control);

    QWidget *createList();
    void show(Answer answer);
    void showTotals(const QueryResult &result);
    void showReceipt(int row);
    void showReceipt(const CallDetail &call);
    void askForSiblings(SiblingCalls::Of of, const CallDetail &call);
    void askForRules(const CallDetail &call);
    void keepPlace();
    void restorePlace();

    LatestJob m_job, m_taskJob, m_sessionJob, m_rulesJob;
    TimeZone m_zone;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Card *m_card;
    QComboBox *m_orderBox;
    DataTable *m_table;
    CallModel *m_model;
    LedgerBrush *m_brush;
    ReceiptPanel *m_receipt;
};

QWidget *createCallsPage(Session &session, QWidget *parent);

} // namespace assay
