#pragma once

#include "core/attribution/preview.h"
#include "ui/jobs.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace assay {

class Card;
class DataTable;
class EmptyState;
class RuleDraft;
class RuleEditor;
class RuleListModel;
class RulePreviewView;
class RuleSuggestionsView;
class Session;
class SharedCostView;

/// Attribution rules: the ordered list, the editor of one rule, what saving would move while it is typed, suggestions,
/// and how shared cost spreads.
class RulesView : public QWidget
{
    Q_OBJECT

public:
    RulesView(Session &session, QWidget *parent);
    void reload();

private:
    QWidget *createList();
    QWidget *createConsequences();
    QPushButton *addButton(const QString &text, const char *name, void (RulesView::*clicked)());
    void showRules();
    void showSelected();
    void select(std::size_t place);
    int selected() const;
    void preview();
    void addRule();
    void removeRule();
    void moveUp();
    void moveDown();
    void moveRule(int from, int to);
    void importFile();
    void save();
    void discard();
    void say(const QString &problem);

    Session &m_session;
    LatestJob m_job;
    RuleDraft *m_draft;
    Card *m_card;
    QPushButton *m_remove = nullptr, *m_up = nullptr, *m_down = nullptr, *m_discard = nullptr, *m_save = nullptr;
    QLabel *m_problem;
    QStackedWidget *m_stack;
    DataTable *m_table;
    RuleListModel *m_model;
    EmptyState *m_empty;
    Card *m_editorCard;
    RuleEditor *m_editor;
    RulePreviewView *m_preview;
    SharedCostView *m_shared;
    RuleSuggestionsView *m_suggestions;
    RuleSet m_usesOf;             ///< the rules that m_uses tells about
    std::vector<RuleUse> m_uses;
};

} // namespace assay
