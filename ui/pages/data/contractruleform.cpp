#include "ui/pages/data/contractruleform.h"

#include "core/values/decimal.h"
#include "ui/receipttext.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <nlohmann/json.hpp>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace assay {

ContractRuleForm::ContractRuleForm(QWidget *parent)
    : QWidget(parent)
    , m_problem(new QLabel)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Space::tight);
    auto *heading = new QLabel(tr("New rule"));
    auto *note = new QLabel(tr("rates in dollars per million tokens; an empty field leaves what stands in it"));
    setKind(heading, "strong");
    setKind(note, "note");
    auto *title = new QHBoxLayout;
    title->setSpacing(Space::small);
    title->addWidget(heading);
    title->addWidget(note, 1);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Space::tight);
    grid->setVerticalSpacing(Space::tight);
    column->addLayout(title);
    column->addLayout(grid);
    column->addWidget(m_problem);
    int at = 0;
    const auto add = [&](const char *name, const QString &caption, const QString &hint, const QString &tip, int width) {
        auto *label = new QLabel(caption);
        setKind(label, "note");
        auto *field = new QLineEdit;
        field->setObjectName(QStringLiteral("rule.") + QLatin1String(name));
        field->setPlaceholderText(hint);
        field->setAccessibleName(tip);
        field->setToolTip(tip);
        field->setMinimumWidth(width);
        connect(field, &QLineEdit::returnPressed, this, &ContractRuleForm::submit);
        grid->addWidget(label, 0, at);
        grid->addWidget(field, 1, at);
        grid->setColumnStretch(at++, width);
        return field;
    };
    m_from = add("from", tr("From"), tr("always"), tr("First day, such as 2026-10-01; empty: always"), 84);
    m_to = add("to", tr("Before"), tr("open"), tr("First day after it; empty: open"), 84);
    m_models = add("models", tr("Models"), tr("all"), tr("Model ids, separated by commas; empty: all"), 96);
    m_discount = add("discount", tr("Discount"), tr("0 %"), tr("Discount off list prices in percent"), 56);
    for (std::size_t i = 0; i < kTokenClassCount; ++i) {
        const std::string id(tokenClassId(TokenClass(i)));
        m_rates[i] = add(id.c_str(), ReceiptText::shortItem(TokenClass(i)), tr("list"), tr("%1: own rate in dollars per million tokens; empty: list").arg(ReceiptText::item(id)), 52);
    }
    m_note = add("note", tr("Note"), {}, tr("Note"), 80);
    auto *button = new QPushButton(tr("Add rule"));
    button->setObjectName(QStringLiteral("rule.add"));
    grid->addWidget(button, 1, at);
    m_problem->setObjectName(QStringLiteral("rule.problem"));
    setKind(m_problem, "bad");
    m_problem->setWordWrap(true);
    m_problem->hide();
    connect(button, &QPushButton::clicked, this, &ContractRuleForm::submit);
}

void ContractRuleForm::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

/// The fields as the contract's own format, which says what is wrong with them.
void ContractRuleForm::submit()
{
    nlohmann::json rule = nlohmann::json::object();
    const auto put = [&](const char *key, const QLineEdit *field) {
        if (const QString text = field->text().trimmed(); !text.isEmpty())
            rule[key] = text.toStdString();
    };
    put("from", m_from);
    put("to", m_to);
    put("note", m_note);
    for (const QString &model : m_models->text().split(QRegularExpression(QStringLiteral("[,\\s]+")), Qt::SkipEmptyParts))
        rule["models"].push_back(model.toStdString());
    if (const QString percent = m_discount->text().trimmed(); !percent.isEmpty()) {
        const auto millionths = parseDecimal(percent.toStdString(), 4);
        if (!millionths)
            return say(tr("The discount is no number: %1").arg(percent));
        rule["discount"] = decimalText(*millionths, 6);
    }
    for (std::size_t i = 0; i < kTokenClassCount; ++i)
        if (const QString rate = m_rates[i]->text().trimmed(); !rate.isEmpty())
            rule["rates"][std::string(tokenClassId(TokenClass(i)))] = rate.toStdString();
    const auto contract = Contract::fromJson(nlohmann::json{{"name", ""}, {"rules", {rule}}}.dump());
    if (!contract)
        return say(QString::fromStdString(contract.error().message));
    say({});
    emit ruleTyped(contract->rules.front());
}

} // namespace assay
