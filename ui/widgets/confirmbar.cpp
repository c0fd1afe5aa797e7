#include "ui/widgets/confirmbar.h"

#include "ui/theme.h"
#include "ui/widgets/closebyescape.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace assay {

ConfirmBar::ConfirmBar(QWidget *parent)
    : QFrame(parent), m_question(new QLabel(this)), m_yes(new QPushButton(this)), m_no(new QPushButton(this))
{
    m_question->setWordWrap(true);
    m_question->setProperty("kind", QStringLiteral("warning"));
    m_yes->setObjectName(QStringLiteral("confirm"));
    m_yes->setProperty("kind", QStringLiteral("primary"));
    m_no->setObjectName(QStringLiteral("keep"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, Space::tight, 0, Space::tight);
    layout->addWidget(m_question, 1);
    layout->addWidget(m_yes);
    layout->addWidget(m_no);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        hide();
        emit confirmed();
    });
    connect(m_no, &QPushButton::clicked, this, &QWidget::hide);
    closeByEscape(this);
    hide();
}

void ConfirmBar::ask(const QString &question, const QString &yes, const QString &no)
{
    m_question->setText(question);
    m_yes->setText(yes);
    m_no->setText(no);
    show();
    m_no->setFocus(); // Enter on the safe answer
}

} // namespace assay
