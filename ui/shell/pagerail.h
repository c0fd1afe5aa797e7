#pragma once

#include <QFrame>

class QButtonGroup;

namespace assay {

class SavedViews;
class Session;

/// The pages, one button each, at the left of the window. Ctrl+1 is the first.
class PageRail : public QFrame
{
    Q_OBJECT

public:
    explicit PageRail(Session &session, QWidget *parent = nullptr);
    SavedViews *views() const { return m_views; }

private:
    void followPage();

    Session &m_session;
    QButtonGroup *m_buttons;
    SavedViews *m_views;
};

} // namespace assay
