#include "ui/pages/data/ruleeditor.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/pages/data/conditionrow.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace assay {

namespace {

void fill(QLineEdit *field, const std::string &text)
{
    if (field->text().toStdString() != text) // keeps the cursor where somebody types
        field->setText(QString::fromStdString(text));
}

} // namespace

RuleEditor::RuleEditor(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_target(new QComboBox(this))
    , m_overrides(new QCheckBox(tr("Also where the record carries another value"), this))
    , m_enabled(new QCheckBox(tr("In force"), this))
    , m_conditions(new QVBoxLayout)
    , m_problem(new QLabel(this))
{
    m_name->setObjectName(QStringLiteral("ruleName"));
    m_value->setObjectName(QStringLiteral("ruleValue"));
    m_target->setObjectName(QStringLiteral("ruleTarget"));
    m_overrides->setObjectName(QStringLiteral("ruleOverrides"));
    m_enabled->setObjectName(QStringLiteral("ruleEnabled"));
    m_problem->setObjectName(QStringLiteral("ruleProblem"));
    m_problem->setProperty("kind", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_value->setToolTip(tr("$0 is the text of the first condition, $1, $2 … the parts that its pattern found"));
    for (const Dimension target : kRuleTargets)
        m_target->addItem(Format::dimension({target, {}}), int(target));
    auto *add = new QPushButton(tr("Add condition"), this);
    add->setObjectName(QStringLiteral("addCondition"));
    m_conditions->setSpacing(Space::tight);

    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("Gives"), m_target);
    form->addRow(tr("Value"), m_value);
    form->addRow(tr("When"), m_conditions);
    form->addRow(QString(), add);
    form->addRow(QString(), m_overrides);
    form->addRow(tr("Name"), m_name);
    form->addRow(QString(), m_enabled);
    form->addRow(m_problem);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit(QStringLiteral("name"), [&](AttributionRule &r) { r.name = text.toStdString(); });
    });
    connect(m_value, &QLineEdit::textEdited, this, [this](const QString &text) {
        edit(QStringLiteral("value"), [&](AttributionRule &r) { r.value = text.toStdString(); });
    });
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        edit({}, [this](AttributionRule &r) { r.target = Dimension(m_target->currentData().toInt()); });
    });
    connect(m_overrides, &QCheckBox::toggled, this, [this](bool on) { edit({}, [on](AttributionRule &r) { r.overrides = on; }); });
    connect(m_enabled, &QCheckBox::toggled, this, [this](bool on) { edit({}, [on](AttributionRule &r) { r.enabled = on; }); });
    connect(add, &QPushButton::clicked, this, [this] {
        edit({}, [](AttributionRule &r) { r.conditions.push_back(RuleCondition::parse("api_key=").take()); });
    });
}

template <typename Edit>
void RuleEditor::edit(const QString &field, Edit change)
{
    AttributionRule next = m_rule;
    change(next);
    if (next != m_rule)
        emit edited(next, field);
}

void RuleEditor::setRule(const AttributionRule &rule)
{
    m_rule = rule;
    const QSignalBlocker quietTarget(m_target), quietOverrides(m_overrides), quietEnabled(m_enabled);
    fill(m_name, rule.name);
    fill(m_value, rule.value);
    m_target->setCurrentIndex(m_target->findData(int(rule.target)));
    m_overrides->setChecked(rule.overrides);
    m_enabled->setChecked(rule.enabled);
    showConditions();
    const auto usable = rule.check();
    m_problem->setText(usable ? QString() : coreText(usable.error()));
    m_problem->setVisible(!usable);
}

/// Rows are made anew only when their number or a table among them changes, so that typing goes on in its field.
void RuleEditor::showConditions()
{
    const auto fits = [this](std::size_t i) {
        return (m_rows[i]->condition().kind == MatchKind::Table) == (m_rule.conditions[i].kind == MatchKind::Table);
    };
    bool same = m_rows.size() == m_rule.conditions.size();
    for (std::size_t i = 0; same && i < m_rows.size(); ++i)
        same = fits(i);
    if (!same) {
        for (ConditionRow *row : m_rows) {
            row->hide();
            row->deleteLater(); // it may be the sender
        }
        m_rows.clear();
        for (std::size_t i = 0; i < m_rule.conditions.size(); ++i)
            m_rows.push_back(addRow(i));
    }
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setCondition(m_rule.conditions[i]);
}

ConditionRow *RuleEditor::addRow(std::size_t place)
{
    auto *row = new ConditionRow(m_rule.conditions[place], m_dimensions, this);
    m_conditions->addWidget(row);
    row->show(); // else a turn of the event loop later, and the form jumps
    connect(row, &ConditionRow::edited, this, [this, row, place] {
        edit(QStringLiteral("condition %1").arg(place), [&](AttributionRule &r) { r.conditions[place] = row->condition(); });
    });
    connect(row, &ConditionRow::removeRequested, this, [this, place] {
        edit({}, [place](AttributionRule &r) { r.conditions.erase(r.conditions.begin() + std::ptrdiff_t(place)); });
    });
    return row;
}

} // namespace assay
