#pragma once

#include <QFrame>

class QButtonGroup;
class QLabel;

namespace assay {

class Layout;
class SavedViews;
class Session;

/// The pages, one button each, at the left of the window; collapsed, by their icons alone. Ctrl+1 is the first.
class PageRail : public QFrame
{
    Q_OBJECT

public:
    /// `arrangement` is that of the window: saved views keep it.
    PageRail(Session &session, Layout &arrangement, QWidget *parent = nullptr);
    SavedViews *views() const { return m_views; }
    void setCollapsed(bool collapsed);

private:
    void followPage();

    Session &m_session;
    QLabel *m_name;
    QButtonGroup *m_buttons;
    SavedViews *m_views;
};

} // namespace assay
