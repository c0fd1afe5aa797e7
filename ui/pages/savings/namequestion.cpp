#include "ui/pages/savings/namequestion.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace assay {

NameQuestion::NameQuestion(QWidget *parent)
    : QWidget(parent), m_question(new QLabel(this)), m_name(new QLineEdit(this)), m_yes(new QPushButton(this))
{
    m_question->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("scenarioName"));
    m_name->setAccessibleName(tr("Name of the scenario"));
    m_name->setPlaceholderText(tr("Name"));
    m_yes->setObjectName(QStringLiteral("confirmScenario"));
    m_yes->setProperty("kind", QStringLiteral("primary"));
    auto *no = new QPushButton(tr("Cancel"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_question, 1);
    layout->addWidget(m_name, 1);
    layout->addWidget(m_yes);
    layout->addWidget(no);
    const auto answer = [this] { emit answered(m_name->isHidden() ? QString() : m_name->text().trimmed()); };
    connect(m_yes, &QPushButton::clicked, this, answer);
    connect(m_name, &QLineEdit::returnPressed, this, answer);
    connect(no, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NameQuestion::askForName(const QString &suggestion, const QString &yes)
{
    m_question->hide();
    m_name->show();
    m_name->setText(suggestion);
    m_yes->setText(yes);
    show();
    m_name->setFocus();
    m_name->selectAll();
}

void NameQuestion::askWhether(const QString &question, const QString &yes)
{
    m_name->hide();
    m_question->setText(question);
    m_question->show();
    m_yes->setText(yes);
    show();
}

} // namespace assay
