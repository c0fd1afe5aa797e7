#include "ui/shell/pagerail.h"

#include "ui/icons.h"
#include "ui/pages/page.h"
#include "ui/session.h"
#include "ui/shell/savedviews.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kRailWidth = 148, kCollapsedWidth = 52;

QLayout *logo(QLabel *name)
{
    auto *picture = new QLabel;
    picture->setPixmap(Icons::pixmap(QStringLiteral("assay"), Qt::white, 24, 2));
    setKind(name, "title");
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Space::small, Space::small, 0, Space::medium);
    row->setSpacing(Space::small);
    row->addWidget(picture);
    row->addWidget(name, 1);
    return row;
}

} // namespace

PageRail::PageRail(Session &session, Layout &arrangement, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_name(new QLabel(QStringLiteral("Assay")))
    , m_buttons(new QButtonGroup(this))
    , m_views(new SavedViews(session, arrangement))
{
    setObjectName(QStringLiteral("rail"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::small, Space::tight, Space::small, Space::small);
    layout->setSpacing(2);
    layout->addLayout(logo(m_name));

    int number = 0;
    for (const PageEntry &page : allPages()) {
        auto *button = new QToolButton;
        const QString id = QString::fromLatin1(page.id);
        button->setObjectName(QStringLiteral("rail.") + id);
        const QString title = QCoreApplication::translate("Page", page.title);
        button->setText(QLatin1Char(' ') + title); // the style leaves little between icon and text
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(title).arg(number + 1));
        button->setShortcut(QKeySequence(int(Qt::CTRL) | int(Qt::Key_1 + number)));
        button->setAccessibleName(tr("Page %1").arg(title));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setFixedHeight(34);
        button->setIconSize({18, 18});
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        Icons::follow(button, QString::fromLatin1(page.icon));
        setKind(button, "page");
        m_buttons->addButton(button, number++);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, id] { m_session.showPage(id.toStdString()); });
    }
    layout->addSpacing(Space::large);
    layout->addWidget(m_views);
    layout->addStretch(1);
    setCollapsed(false);
    connect(&session, &Session::pageChanged, this, &PageRail::followPage);
    followPage();
}

void PageRail::setCollapsed(bool collapsed)
{
    setFixedWidth(collapsed ? kCollapsedWidth : kRailWidth);
    m_name->setVisible(!collapsed);
    m_views->setVisible(!collapsed);
    for (QAbstractButton *button : m_buttons->buttons())
        static_cast<QToolButton *>(button)->setToolButtonStyle(collapsed ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void PageRail::followPage()
{
    const QString current = QStringLiteral("rail.") + QString::fromStdString(m_session.view().page);
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(button->objectName() == current);
}

} // namespace assay
