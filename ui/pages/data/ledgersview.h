#pragma once

#include "ui/ledgers/ledgeraccess.h"
#include "ui/ledgers/ledgerrows.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace assay {

class Card;
class ConfirmBar;
class DataTable;
class EmptyState;
class LedgerForm;
class Session;

/// The databases of gateways: what is known of each, reading what is new, and asking them where they lie. What a run
/// brings is an import like any other, with a receipt and an undo.
class LedgersView : public QWidget
{
    Q_OBJECT

public:
    LedgersView(Session &session, QWidget *parent);
    void reload();

private:
    Card *createCard();
    void connectParts();
    void show(std::vector<LedgerEntry> entries);
    void showActions();
    void add();
    std::optional<LedgerRequest> chosenRequest();
    void synchroniseChosen();
    void read(const LedgerRequest &request);
    void exploreChosen();
    void cancel();
    void askToForget();
    void forget();
    void say(const QString &text, const char *kind);
    const LedgerRow *chosen() const;

    Session &m_session;
    LatestJob m_load;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DataTable *m_table;
    RowModel<LedgerRow> *m_model;
    QLabel *m_report;
    QPushButton *m_add, *m_inPlace, *m_synchronise, *m_cancel, *m_forget;
    LedgerForm *m_form;
    PasswordBar *m_password;
    LedgerAccess *m_sync;
    ConfirmBar *m_confirm;
};

} // namespace assay
