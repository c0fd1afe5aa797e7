#include "ui/pages/data/rulesview.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/pages/data/ruledraft.h"
#include "ui/pages/data/ruleeditor.h"
#include "ui/pages/data/rulelistmodel.h"
#include "ui/pages/data/rulepreviewview.h"
#include "ui/pages/data/rulesuggestionsview.h"
#include "ui/pages/data/sharedcostview.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace assay {

namespace {

/// What conditions may ask about: everything recorded, tags included.
std::vector<DimensionRef> conditionDimensions(const Snapshot &snapshot)
{
    std::vector<DimensionRef> dimensions;
    for (const DimensionInfo &info : allDimensions())
        if (info.dimension != Dimension::Tag)
            dimensions.push_back({info.dimension, {}});
    const Dictionaries &texts = *snapshot.calls().dictionaries;
    for (const auto &[key, values] : texts.tagValues)
        dimensions.push_back({Dimension::Tag, std::string(texts.tagKeys.text(key))});
    return dimensions;
}

} // namespace

RulesView::RulesView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_job(session.jobs(), this)
    , m_draft(&RuleDraft::of(session))
    , m_card(new Card(tr("Attribution rules"), this))
    , m_problem(new QLabel(m_card))
    , m_stack(new QStackedWidget(m_card))
    , m_table(new DataTable(m_stack))
    , m_model(new RuleListModel(this))
    , m_empty(new EmptyState(m_stack))
    , m_editorCard(new Card(tr("Rule"), this))
    , m_editor(new RuleEditor(m_editorCard))
    , m_preview(new RulePreviewView(this))
    , m_shared(new SharedCostView(session, *m_draft, this))
    , m_suggestions(new RuleSuggestionsView(session, this))
{
    m_editorCard->setBody(m_editor);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::medium);
    auto *rules = new QHBoxLayout; // the list has all of it while no rule is open
    rules->addWidget(createList(), 3);
    rules->addWidget(m_editorCard, 2);
    layout->addLayout(rules, 0, 0, 1, 2);
    layout->addWidget(createConsequences(), 1, 0);
    layout->addWidget(m_suggestions, 1, 1);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    layout->setRowStretch(0, 3);
    layout->setRowStretch(1, 2);
    connect(m_draft, &RuleDraft::changed, this, &RulesView::showRules);
    connect(m_draft, &RuleDraft::changed, this, &RulesView::preview);
    connect(m_model, &RuleListModel::moveRequested, this, &RulesView::moveRule);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RulesView::showSelected);
    connect(m_empty, &EmptyState::actionRequested, this, &RulesView::addRule);
    connect(m_suggestions, &RuleSuggestionsView::accepted, this, [this](const AttributionRule &rule) { select(m_draft->add({rule})); });
    connect(m_editor, &RuleEditor::edited, this, [this](const AttributionRule &rule, const QString &field) {
        m_draft->setRule(std::size_t(selected()), rule, field.isEmpty() ? QString() : QStringLiteral("%1/%2").arg(selected()).arg(field));
    });
    showRules();
}

QPushButton *RulesView::addButton(const QString &text, const char *name, void (RulesView::*clicked)())
{
    auto *button = new QPushButton(text, m_card);
    button->setObjectName(QString::fromLatin1(name));
    m_card->addAction(button);
    connect(button, &QPushButton::clicked, this, clicked);
    return button;
}

QWidget *RulesView::createList()
{
    addButton(tr("Add"), "addRule", &RulesView::addRule);
    m_remove = addButton(tr("Remove"), "removeRule", &RulesView::removeRule);
    m_up = addButton(tr("Up"), "ruleUp", &RulesView::moveUp);
    m_down = addButton(tr("Down"), "ruleDown", &RulesView::moveDown);
    addButton(tr("Import…"), "importRules", &RulesView::importFile)
        ->setToolTip(tr("A CSV maps keys: its columns are headed by dimensions, \"api_key,team\". A JSON file replaces all rules."));
    m_discard = addButton(tr("Discard"), "discardRules", &RulesView::discard);
    m_save = addButton(tr("Save"), "saveRules", &RulesView::save);
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_problem->setObjectName(QStringLiteral("rulesProblem"));
    m_problem->setProperty("kind", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    say({});
    m_table->setObjectName(QStringLiteral("rules"));
    m_table->setAccessibleName(tr("Attribution rules, in order"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setDragDropMode(QAbstractItemView::InternalMove);
    m_table->setDragDropOverwriteMode(false);
    m_empty->setTexts(tr("No rules"),
                      tr("Every call is attributed as it was recorded. A rule says whose money it was where nobody tagged it: this key is "
                         "that team, that path is this workload. Nothing recorded is ever rewritten."),
                      tr("Add a rule"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_card->bodyLayout()->addWidget(m_problem);
    m_card->bodyLayout()->addWidget(m_stack, 1);
    return m_card;
}

/// What would move, and behind a second tab what is shared.
QWidget *RulesView::createConsequences()
{
    auto *holder = new QWidget(this);
    auto *tabs = new QTabBar(holder);
    tabs->setObjectName(QStringLiteral("ruleTabs"));
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->addTab(tr("What would move"));
    tabs->addTab(tr("Shared cost"));
    auto *stack = new QStackedWidget(holder);
    stack->addWidget(m_preview);
    stack->addWidget(m_shared);
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins({});
    layout->setSpacing(Space::tight);
    layout->addWidget(tabs);
    layout->addWidget(stack, 1);
    connect(tabs, &QTabBar::currentChanged, stack, &QStackedWidget::setCurrentIndex);
    return holder;
}

void RulesView::reload()
{
    if (m_session.snapshot()) {
        const auto dimensions = conditionDimensions(*m_session.snapshot());
        m_editor->setDimensions(dimensions);
        m_shared->setDimensions(dimensions);
    }
    m_suggestions->reload();
    preview();
}

void RulesView::showRules()
{
    const int row = selected();
    const RuleSet &rules = m_draft->rules();
    const bool isKnown = rules == m_usesOf && m_uses.size() == rules.rules.size();
    std::vector<RuleRow> rows;
    for (std::size_t i = 0; i < rules.rules.size(); ++i)
        rows.push_back({i, rules.rules[i], isKnown ? m_uses[i] : RuleUse(), isKnown});
    m_model->setRows(std::move(rows));
    m_table->fitColumns(m_model->columnCount() - 1, 200);
    m_stack->setCurrentIndex(rules.rules.empty() ? 1 : 0);
    m_discard->setEnabled(m_draft->isChanged());
    m_save->setEnabled(m_draft->isChanged() && m_draft->isUsable());
    m_card->setNote(m_draft->isChanged() ? tr("not saved") : QString());
    if (!rules.rules.empty())
        select(std::min(std::size_t(std::max(row, 0)), rules.rules.size() - 1));
    showSelected();
}

void RulesView::showSelected()
{
    const int row = selected();
    m_editorCard->setVisible(row >= 0);
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_model->rowCount());
    if (row >= 0)
        m_editor->setRule(m_model->row(row).rule);
}

int RulesView::selected() const { return m_table->currentIndex().row(); }

void RulesView::select(std::size_t place) { m_table->selectRow(int(place)); }

void RulesView::preview()
{
    if (!m_session.snapshot())
        return;
    m_preview->setStale();
    m_job.start<RulePreview>(
        tr("Trying the rules"),
        [snapshot = m_session.snapshot(), rules = m_draft->rules()](const JobControl &control) { return previewRules(*snapshot, rules, control); },
        [this](const RulePreview &preview) {
            m_preview->setPreview(preview);
            m_shared->setSnapshot(preview.after);
            m_usesOf = preview.after->rules();
            m_uses = preview.rules;
            showRules();
        });
}

} // namespace assay
