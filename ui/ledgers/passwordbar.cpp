#include "ui/ledgers/passwordbar.h"

#include "ui/theme.h"
#include "ui/widgets/closebyescape.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace assay {

PasswordBar::PasswordBar(QWidget *parent)
    : QFrame(parent)
    , m_question(new QLabel(this))
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep in the desktop’s keyring"), this))
{
    setObjectName(QStringLiteral("passwordBar"));
    m_question->setWordWrap(true);
    m_question->setProperty("kind", QStringLiteral("warning"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_keep->setObjectName(QStringLiteral("keepPassword"));
    m_keep->setToolTip(tr("The desktop guards it; Assay writes it nowhere itself. Forgetting the ledger removes it there too."));
    auto *proceed = new QPushButton(tr("Continue"), this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    proceed->setObjectName(QStringLiteral("submitPassword"));
    proceed->setProperty("kind", QStringLiteral("primary"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, Space::tight, 0, Space::tight);
    layout->addWidget(m_question, 1);
    layout->addWidget(m_password);
    layout->addWidget(m_keep);
    layout->addWidget(cancel);
    layout->addWidget(proceed);
    connect(m_password, &QLineEdit::returnPressed, this, &PasswordBar::submit);
    connect(proceed, &QPushButton::clicked, this, &PasswordBar::submit);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    closeByEscape(this);
    hide();
}

void PasswordBar::ask(const QString &question, bool hasKeyring)
{
    m_keep->setVisible(hasKeyring);
    m_keep->setChecked(false);
    m_question->setText(question);
    show();
    m_password->setFocus();
}

void PasswordBar::submit()
{
    const QString password = m_password->text();
    hide();
    if (!password.isEmpty())
        emit entered(password, m_keep->isChecked());
}

void PasswordBar::hideEvent(QHideEvent *event)
{
    m_password->clear();
    QFrame::hideEvent(event);
}

} // namespace assay
