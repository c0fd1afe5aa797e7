#pragma once

#include <QWidget>

namespace assay {

class Session;

/// A page that asks its question again whenever the session's changes, but only while it is seen: a hidden page
/// remembers that it is out of date and asks when it is shown.
class AskingPage : public QWidget
{
    Q_OBJECT

public:
    AskingPage(Session &session, QWidget *parent);

protected:
    /// Ask for what the page shows; answers arrive later.
    virtual void ask() = 0;
    /// Asks now, or when the page is next shown.
    void askAgain();
    Session &session() const { return m_session; }
    void showEvent(QShowEvent *event) override;

private:
    Session &m_session;
    bool m_outOfDate = true;
};

} // namespace assay
