#pragma once

#include "core/pricing/contract.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace assay {

class Card;
class ConfirmBar;
class DataTable;
class EmptyState;
class Session;

/// The negotiated contract laid over list prices: its dated rules, typed in or imported from JSON; Del removes one.
class ContractView : public QWidget
{
    Q_OBJECT

public:
    ContractView(Session &session, QWidget *parent);
    void reload();

private:
    void importFile();
    /// Puts a rule before the others, or takes the chosen one away: the first rule that holds a call decides.
    void addRule(const ContractRule &rule);
    void removeRule();
    Contract saved() const;
    /// A step named `text`; an empty contract takes the saved one away.
    void save(const QString &text, const Contract &contract);
    void say(const QString &problem);

    Session &m_session;
    Card *m_card;
    QPushButton *m_remove;
    ConfirmBar *m_confirm;
    QLabel *m_problem;
    QStackedWidget *m_stack;
    DataTable *m_table;
    RowModel<ContractRule> *m_model;
    EmptyState *m_empty;
};

} // namespace assay
