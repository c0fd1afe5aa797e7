#pragma once

#include "core/targets/target.h"
#include "ui/pages/askingpage.h"

#include <QList>

class QAction;
class QLabel;
class QStackedWidget;

namespace assay {

class Card;
class DataTable;
class EmptyState;
class LatestJob;
class TargetForm;
class TargetsDraft;
template <typename Row>
class RowModel;

/// The targets in force, how the calls on screen stand against each, and a form that makes and changes them. Every change is a
/// step of the undo stack and is kept in the ledger; a ledger that cannot be written shows them only.
class TargetsPage : public AskingPage
{
    Q_OBJECT

public:
    TargetsPage(Session &session, QWidget *parent);

protected:
    void ask() override;

private:
    struct Answer
    {
        TargetSet targets;
        std::vector<TargetOutcome> outcomes; ///< missed ones first
        bool areBuiltIn = false;
    };
    enum Body { Table, NoTargets, NoCalls };

    void createActions();
    QAction *addCommand(const char *name, const QString &text, void (TargetsPage::*run)());
    void createTable();
    QWidget *createCard();
    void show(const Result<Answer> &answer);
    void say(const Answer &answer);
    void showWhy();
    void followDocument();
    void followChoice();
    /// Not before the targets in force are known, nor where the ledger cannot keep others.
    bool canEdit() const;
    bool hasCalls() const;
    /// Targets of the chosen rows.
    std::vector<Target> chosen() const;
    void select(const Target &target);

    void add();
    void edit();
    void duplicate();
    void remove();
    void useBuiltIn();
    void freeze();
    void openForm(const Target &target, const std::optional<Target> &changed);
    void offerConditions();
    void keep(const Target &target, const std::optional<Target> &changed);
    void takeProposal();

    TargetsDraft &m_draft;
    LatestJob *m_job, *m_offer, *m_freezing;
    Card *m_card;
    QStackedWidget *m_body;
    EmptyState *m_noTargets, *m_noCalls;
    DataTable *m_table;
    RowModel<TargetOutcome> *m_model;
    QLabel *m_why;
    TargetForm *m_form;
    QAction *m_add, *m_edit, *m_duplicate, *m_remove, *m_builtIn, *m_freeze;
    std::optional<TargetSet> m_targets; ///< in force; none before they are known
    std::optional<Target> m_select;   ///< chosen when the next answer is there
};

QWidget *createTargetsPage(Session &session, QWidget *parent);

} // namespace assay
