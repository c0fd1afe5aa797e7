#pragma once

#include "core/ingest/importjob.h"
#include "ui/jobs.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace assay {

class Card;
class DataTable;
class EmptyState;
class Session;

/// One line of any companion table, as text.
struct CompanionRow
{
    QStringList cells, exact;
};

/// A companion table: its id in core, its title, what it is for, its columns and how its rows read.
struct CompanionTab
{
    std::string_view id;
    QString title, purpose;
    QStringList columns;
    QList<bool> numeric;
    int widest; ///< column that takes what room is left, or DataTable::kEvenly
    std::vector<CompanionRow> (*rows)(const Companions &);
};
const std::vector<CompanionTab> &companionTabs();

/// The tables beside the calls: shown, imported from CSV, and their template saved.
class CompanionsView : public QWidget
{
    Q_OBJECT

public:
    CompanionsView(Session &session, QWidget *parent);
    void reload();

private:
    const CompanionTab &table() const;
    void showTable();
    void importCsv();
    void saveTemplate();
    void report(const Result<CompanionReport> &report);

    Session &m_session;
    LatestJob m_job;
    QTabBar *m_tabs;
    Card *m_card;
    QLabel *m_report;
    QStackedWidget *m_stack;
    DataTable *m_table;
    RowModel<CompanionRow> *m_model;
    EmptyState *m_empty;
};

} // namespace assay
