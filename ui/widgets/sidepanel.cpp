#include "ui/widgets/sidepanel.h"

#include "ui/icons.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QAction>
#include <QCloseEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QToolButton>

namespace assay {

namespace {

QToolButton *titleButton(const QString &name, const QString &tip, const QString &icon)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    Icons::follow(button, icon);
    return button;
}

bool isBeside(Qt::DockWidgetArea area)
{
    return area == Qt::LeftDockWidgetArea || area == Qt::RightDockWidgetArea;
}

} // namespace

SidePanel::SidePanel(const QString &name, const QString &title, QWidget *parent)
    : QDockWidget(title, parent)
    , m_toggle(new QAction(title, this))
    , m_head(new QHBoxLayout)
{
    setObjectName(name);
    setAccessibleName(title);
    setTitleBarWidget(createTitle(title));
    hide();
    m_toggle->setObjectName(QStringLiteral("panel.") + name);
    m_toggle->setCheckable(true);
    connect(m_toggle, &QAction::triggered, this, [this](bool wanted) {
        m_toggle->setChecked(!wanted); // as it stood
        emit arranging();
        setWanted(wanted);
        emit arranged();
    });
    connect(this, &QDockWidget::dockLocationChanged, this, &SidePanel::arranged);
    connect(this, &QDockWidget::topLevelChanged, this, &SidePanel::arranged);
}

QWidget *SidePanel::createTitle(const QString &title)
{
    auto *bar = new QFrame;
    bar->setObjectName(QStringLiteral("panelTitle"));
    auto *heading = new QLabel(title);
    setKind(heading, "title");
    QToolButton *place = titleButton(objectName() + QStringLiteral(".place"), tr("Move the panel"), QStringLiteral("dock"));
    place->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(place);
    menu->addAction(tr("To the left"), this, [this] { moveTo(Qt::LeftDockWidgetArea); });
    menu->addAction(tr("To the right"), this, [this] { moveTo(Qt::RightDockWidgetArea); });
    menu->addAction(tr("Below"), this, [this] { moveTo(Qt::BottomDockWidgetArea); });
    menu->addAction(tr("Into a window of its own"), this, [this] {
        emit arranging();
        setFloating(true);
    });
    place->setMenu(menu);
    QToolButton *close = titleButton(objectName() + QStringLiteral(".close"), tr("Close the panel"), QStringLiteral("close"));
    connect(close, &QToolButton::clicked, this, &QWidget::close);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Space::large, Space::small, Space::small, Space::tight);
    row->setSpacing(2);
    row->addWidget(heading, 1);
    row->addLayout(m_head);
    row->addWidget(place);
    row->addWidget(close);
    return bar;
}

void SidePanel::setContent(QWidget *content)
{
    auto *body = new QFrame;
    body->setObjectName(QStringLiteral("panelBody"));
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(Space::large, Space::tight, Space::large, Space::medium);
    layout->addWidget(content);
    setWidget(body);
}

void SidePanel::addControl(QWidget *control)
{
    m_head->addWidget(control);
}

void SidePanel::setWanted(bool wanted)
{
    m_wanted = wanted;
    showWhereWanted();
}

void SidePanel::setFits(bool fits)
{
    m_fits = fits;
    showWhereWanted();
}

void SidePanel::showWhereWanted()
{
    m_toggle->setEnabled(m_fits);
    m_toggle->setChecked(m_wanted);
    setVisible(m_wanted && m_fits);
}

QMainWindow *SidePanel::host() const
{
    return qobject_cast<QMainWindow *>(parentWidget());
}

void SidePanel::moveTo(Qt::DockWidgetArea area)
{
    emit arranging();
    setFloating(false);
    m_extent = 0;
    host()->addDockWidget(area, this);
    emit arranged();
}

QByteArray SidePanel::state() const
{
    const Qt::DockWidgetArea area = host()->dockWidgetArea(const_cast<SidePanel *>(this));
    return QStringLiteral("%1 %2 %3 %4").arg(int(m_wanted)).arg(int(area)).arg(int(isFloating())).arg(m_extent).toLatin1();
}

void SidePanel::setState(const QByteArray &state)
{
    const QList<QByteArray> words = state.split(' ');
    if (words.size() != 4)
        return;
    const auto area = Qt::DockWidgetArea(words[1].toInt());
    const bool floats = words[2].toInt() != 0;
    if (isFloating() != floats)
        setFloating(floats);
    if (area != Qt::NoDockWidgetArea && host()->dockWidgetArea(this) != area)
        host()->addDockWidget(area, this);
    setWanted(words[0].toInt() != 0);
    m_extent = words[3].toInt();
    if (m_wanted && !floats && m_extent > 0)
        host()->resizeDocks({this}, {m_extent}, isBeside(area) ? Qt::Horizontal : Qt::Vertical);
}

void SidePanel::closeEvent(QCloseEvent *event)
{
    if (!host()->isVisible())
        return event->accept(); // all of it is going
    emit arranging();
    setWanted(false);
    emit arranged();
    event->accept();
}

bool SidePanel::event(QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        emit arranging(); // a drag of the title may follow
    if (event->type() == QEvent::Resize && isVisible() && !isFloating())
        m_extent = isBeside(host()->dockWidgetArea(this)) ? width() : height();
    return QDockWidget::event(event);
}

} // namespace assay
