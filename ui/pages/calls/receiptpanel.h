#pragma once

#include "core/attribution/ruletrace.h"
#include "ui/pages/calls/receiptlines.h"
#include "ui/pages/calls/siblingcalls.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace assay {

class ColumnFit;
class DataTable;

/// How one call's cost comes about: every price line, the sum, where the prices come from, what was noticed, who it
/// was for, and what else the same task and session did.
class ReceiptPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptPanel(QWidget *parent = nullptr);

    void show(const CallDetail &call, const TimeZone &zone);
    /// The rules that gave the call some of its values; all of them as the record has them when there is none.
    void showRules(const std::vector<RuleTrace> &traces, const RuleSet &rules);
    /// The other calls of the task or session, most expensive first; `more`: there are more than these.
    void showSiblings(SiblingCalls::Of of, std::vector<CallDetail> calls, bool more);
    void clear();

signals:
    void callChosen(assay::CallRef call); ///< one of the same task or session was opened

private:
    void showHead(const CallDetail &call, const TimeZone &zone);
    void showPrice(const CallDetail &call);
    void fitLines(bool withList);
    void showIdentity(const CallDetail &call);
    QLabel *addLabel(const char *kind);

    QLabel *m_id, *m_summary, *m_cost, *m_problem, *m_price, *m_flags;
    DataTable *m_lines;
    ColumnFit *m_lineFit;
    SiblingCalls *m_task, *m_session;
    RowModel<ReceiptRow> *m_lineModel;
    QGridLayout *m_identity;
    QLabel *m_rules;
    QWidget *m_identityBox;
    TimeZone m_zone;
};

} // namespace assay
