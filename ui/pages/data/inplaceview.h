#pragma once

#include "core/analysis/askledger.h"
#include "core/ingest/ledgersync.h"
#include "ui/pages/data/ledgeraccess.h"
#include "ui/widgets/card.h"
#include "ui/widgets/rowmodel.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace assay {

class DataTable;

/// A row of an answer under the name it is shown by.
struct AnswerRow
{
    QString name;
    ResultRow row;
};

/// What a ledger answers where it lies: the selection of the window, grouped by one dimension, summed by the ledger's own
/// server. Nothing is copied, and it asks only when told to: the server is somebody else's. What needs single calls is
/// offered to be synchronised instead.
class InPlaceView : public Card
{
    Q_OBJECT

public:
    InPlaceView(Session &session, std::shared_ptr<HeldPasswords> held, QWidget *parent);
    /// Shows the card and asks.
    void open(const LedgerRequest &request);

signals:
    /// The ledger could be read, as this entry says: one to remember.
    void answered(const assay::LedgerEntry &entry);
    void synchroniseRequested(const assay::LedgerRequest &request);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createQuestion();
    void fillChoices();
    Query question() const;
    InPlaceTerms terms() const;
    void ask();
    void show(const Result<LedgerAnswer> &answer);
    void showRows(const LedgerAnswer &answer);
    void showState();
    QString selectionNow() const;
    void say(const QString &text, const char *kind);
    void offerCalls(const LedgerAnswer &answer);

    Session &m_session;
    PasswordBar *m_password;
    LedgerAccess *m_access;
    QComboBox *m_by, *m_metric;
    QPushButton *m_ask, *m_cancel, *m_close, *m_synchronise;
    QLabel *m_where, *m_report;
    DataTable *m_table;
    RowModel<AnswerRow> *m_model;
    std::optional<LedgerRequest> m_request;
    QString m_asked; ///< the selection of the answer on screen; empty: there is none
};

} // namespace assay
