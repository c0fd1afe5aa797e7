#include "ui/pages/askingpage.h"

#include "ui/session.h"

namespace assay {

AskingPage::AskingPage(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    connect(&session, &Session::changed, this, &AskingPage::askAgain);
}

void AskingPage::askAgain()
{
    m_outOfDate = !isVisible();
    if (!m_outOfDate)
        ask();
}

void AskingPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_outOfDate, false))
        ask();
}

} // namespace assay
