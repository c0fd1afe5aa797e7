#include "ui/shell/selectionbar.h"

#include "ui/icons.h"
#include "ui/session.h"
#include "ui/shell/crumbbar.h"
#include "ui/shell/periodpicker.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/zonepicker.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace assay {

SelectionBar::SelectionBar(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_search(new SearchField(session))
{
    setObjectName(QStringLiteral("selectionBar"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::small, Space::small, Space::large, Space::small);
    layout->setSpacing(Space::small);
    layout->addWidget(wayButtons(session));
    layout->addWidget(new CrumbBar(session), 1);
    layout->addWidget(new PeriodPicker(session));
    layout->addWidget(new ZonePicker(session));
    layout->addWidget(m_search);
    connect(&session, &Session::changed, this, [this, &session] { // the filters come first
        m_search->setNarrow(!session.selection().filters.empty());
    });
}

QWidget *SelectionBar::wayButtons(Session &session)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const auto add = [&](const QString &icon, const QString &tip, auto go, auto can) {
        auto *button = new QToolButton;
        button->setObjectName(QStringLiteral("way.") + icon);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setFocusPolicy(Qt::TabFocus);
        Icons::follow(button, icon);
        button->setEnabled(false);
        connect(button, &QToolButton::clicked, &session, go);
        connect(&session, &Session::wayChanged, button, [button, &session, can] { button->setEnabled((session.*can)()); });
        row->addWidget(button);
    };
    add(QStringLiteral("back"), tr("Back (Alt+Left)"), &Session::back, &Session::canGoBack);
    add(QStringLiteral("forward"), tr("Forward (Alt+Right)"), &Session::forward, &Session::canGoForward);
    return holder;
}

} // namespace assay
