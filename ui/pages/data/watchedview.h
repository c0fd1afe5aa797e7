#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace assay {

class Session;

/// The watched folders of the open store: what is watched, one to add, one to take away.
class WatchedView : public QWidget
{
    Q_OBJECT

public:
    explicit WatchedView(Session &session, QWidget *parent = nullptr);

private:
    void reload();
    void add();
    void remove();

    Session &m_session;
    QListWidget *m_list;
    QPushButton *m_remove;
};

} // namespace assay
