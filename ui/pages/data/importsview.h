#pragma once

#include "core/store/store.h"
#include "ui/jobs.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace assay {

class Card;
class ConfirmBar;
class SharedCallsView;
class DataTable;
class EmptyState;
class ImportReceiptPanel;
class Session;
class SidePanel;

/// Every import with its receipt; files and folders are imported from here, and an import can be undone.
class ImportsView : public QWidget
{
    Q_OBJECT

public:
    ImportsView(Session &session, QWidget *parent);
    /// Reads the receipts again from the open store.
    void reload();

private:
    Card *createList();
    SidePanel *createReceipt();
    void show(std::vector<ImportReceipt> receipts);
    void showReceipt();
    void askToUndo();
    void undo();
    /// `others`: the imports that held copies of what is gone.
    void undone(const Result<std::vector<std::int64_t>> &others);

    Session &m_session;
    LatestJob m_load;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    DataTable *m_table;
    RowModel<ImportReceipt> *m_model;
    ImportReceiptPanel *m_receipt;
    QPushButton *m_undo;
    ConfirmBar *m_confirm;
    SharedCallsView *m_shared;
};

} // namespace assay
