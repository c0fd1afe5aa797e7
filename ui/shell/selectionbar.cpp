#include "ui/shell/selectionbar.h"

#include "ui/costtext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/session.h"
#include "ui/shell/crumbbar.h"
#include "ui/shell/periodpicker.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/zonepicker.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace assay {

namespace {

constexpr int kCrumbStretch = 100; ///< the crumbs take what is left

} // namespace

SelectionBar::SelectionBar(Session &session, QWidget *parent)
    : QFrame(parent)
    , m_lines(new QVBoxLayout(this))
    , m_first(new QHBoxLayout)
    , m_crumbs(new CrumbBar(session))
    , m_total(new QLabel)
    , m_search(new SearchField(session))
{
    setObjectName(QStringLiteral("selectionBar"));
    m_lines->setContentsMargins(Space::small, Space::small, Space::large, Space::small);
    m_lines->setSpacing(Space::tight);
    m_lines->addLayout(m_first);
    m_first->setSpacing(Space::small - 2);
    m_first->addWidget(wayButtons(session));
    m_first->addWidget(m_crumbs, kCrumbStretch);
    m_first->addStretch(1);
    m_first->addWidget(m_total);
    m_first->addWidget(new PeriodPicker(session));
    m_first->addWidget(new ZonePicker(session));
    m_first->addWidget(m_search);
    m_total->setObjectName(QStringLiteral("selectionTotal"));
    setKind(m_total, "strong");
    m_total->setAccessibleName(tr("Total of what is selected"));
    connect(m_crumbs, &CrumbBar::rebuilt, this, &SelectionBar::placeCrumbs);
    placeCrumbs();
}

void SelectionBar::setTotal(const Balance &balance, bool isInPlace)
{
    const QString total = costText(balance.shown, balance.calls, balance.pricedCalls);
    m_total->setText(isInPlace ? tr("%1 in place").arg(total) : total);
    m_total->setToolTip((isInPlace ? tr("What the ledger tells in place, on this page only: %1 in %2") : tr("The total of all pages: %1 in %2"))
                            .arg(total == Format::notAvailable() ? total : Format::moneyExact(balance.shown), callsText(balance.calls)));
    placeCrumbs();
}

void SelectionBar::clearTotal()
{
    m_total->clear();
    m_total->setToolTip({});
    placeCrumbs();
}

void SelectionBar::placeCrumbs()
{
    int others = m_lines->contentsMargins().left() + m_lines->contentsMargins().right();
    for (int i = 0; i < m_first->count(); ++i)
        if (const QWidget *part = m_first->itemAt(i)->widget(); part && part != m_crumbs)
            others += (part == m_search ? part->minimumWidth() : part->sizeHint().width()) + m_first->spacing();
    const bool ownLine = m_crumbs->wantedWidth() > width() - others;
    if (std::exchange(m_isOwnLine, ownLine) == ownLine)
        return;
    if (ownLine) {
        m_first->removeWidget(m_crumbs);
        m_lines->addWidget(m_crumbs);
    } else {
        m_lines->removeWidget(m_crumbs);
        m_first->insertWidget(1, m_crumbs, kCrumbStretch);
    }
}

QSize SelectionBar::minimumSizeHint() const
{
    QSize least = QFrame::minimumSizeHint();
    if (!m_isOwnLine)
        least.rwidth() -= m_crumbs->minimumWidth() + m_first->spacing();
    return least;
}

void SelectionBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeCrumbs();
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
