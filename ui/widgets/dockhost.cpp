#include "ui/widgets/dockhost.h"

#include "ui/widgets/sidepanel.h"

namespace assay {

DockHost::DockHost(QWidget *content, SidePanel *panel, int extent, QWidget *parent)
    : DockHost(parent)
{
    setCentralWidget(content);
    addDockWidget(Qt::RightDockWidgetArea, panel);
    panel->setWanted(true);
    resizeDocks({panel}, {extent}, Qt::Horizontal);
}

} // namespace assay
