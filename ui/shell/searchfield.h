#pragma once

#include "ui/shell/searchindex.h"

#include <QLineEdit>

class QListWidget;

namespace assay {

class LatestJob;
class Session;

/// Finds any workload, team, customer, model, value of a tag, saved view or command by its name. Return on a value keeps only its calls; on a
/// command runs it. Ctrl+P goes here; Ctrl+Shift+P goes here for commands.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(Session &session, QWidget *parent = nullptr);

    /// What can be done, beside the values of the ledger.
    void setCommands(std::vector<SearchEntry> commands) { m_commands = std::move(commands); }
    /// Views kept in the ledger.
    void setViews(std::vector<SearchEntry> views);
    /// Takes the focus and lists every command.
    void showCommands();
    QStringList shown() const;
    QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void buildIndex();
    void find(const QString &typed);
    void showList();
    void choose(int row);

    Session &m_session;
    LatestJob *m_job;
    std::vector<SearchEntry> m_values, m_commands, m_views;
    std::vector<const SearchEntry *> m_found;
    QListWidget *m_list;
};

} // namespace assay
