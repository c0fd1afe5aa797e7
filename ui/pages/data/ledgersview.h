#pragma once

#include "core/ingest/ledgersync.h"
#include "ui/jobs.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

#include <map>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace assay {

class Card;
class ConfirmBar;
class DataTable;
class EmptyState;
class LedgerForm;
class PasswordBar;
class Session;

/// A ledger as the table shows it.
struct LedgerRow
{
    LedgerEntry entry;
    std::int64_t calls = 0; ///< that imports of it brought
};

/// The databases of gateways that calls are copied from: what is known of each, and reading what is new. What a run
/// brings is an import like any other, with a receipt and an undo.
class LedgersView : public QWidget
{
    Q_OBJECT

public:
    LedgersView(Session &session, QWidget *parent);
    void reload();

private:
    Card *createCard();
    void show(std::vector<LedgerEntry> entries);
    void showActions();
    void add();
    void synchroniseChosen();
    void synchronise(const LedgerRequest &request);
    void finished(const LedgerRequest &request, const Result<LedgerReceipt> &receipt);
    void askForPassword(const LedgerRequest &request);
    void cancel();
    void askToForget();
    void forget();
    void say(const QString &text, const char *tone);
    const LedgerRow *chosen() const;

    Session &m_session;
    LatestJob m_load;
    QPointer<Job> m_sync;
    std::map<std::string, std::string> m_passwords; ///< by location, for as long as the window is open
    std::optional<LedgerRequest> m_waiting;         ///< for a password
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DataTable *m_table;
    RowModel<LedgerRow> *m_model;
    QLabel *m_report;
    QPushButton *m_add, *m_synchronise, *m_cancel, *m_forget;
    LedgerForm *m_form;
    PasswordBar *m_password;
    ConfirmBar *m_confirm;
};

} // namespace assay
