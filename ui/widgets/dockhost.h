#pragma once

#include <QMainWindow>

namespace assay {

class SidePanel;

/// A part of the window that panels dock beside.
class DockHost : public QMainWindow
{
    Q_OBJECT

public:
    explicit DockHost(QWidget *parent = nullptr) : QMainWindow(parent, Qt::Widget) {}
    /// Takes both over. The panel stands at the right, `extent` pixels wide, until it is moved.
    DockHost(QWidget *content, SidePanel *panel, int extent, QWidget *parent = nullptr);

    /// Title bars have a menu of their own.
    QMenu *createPopupMenu() override { return nullptr; }
};

} // namespace assay
