#include "ui/shell/crumbbar.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/ledger.h"
#include "ui/ledgers/inplace.h"
#include "ui/session.h"
#include "ui/shell/filtereditor.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/literal.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace assay {

namespace {

constexpr int kCrumbWidth = 190;
constexpr std::array kOffered{Dimension::Workload, Dimension::Team, Dimension::Customer, Dimension::Model, Dimension::Family,
                              Dimension::Feature, Dimension::ProductLine, Dimension::User, Dimension::ApiKey, Dimension::Workspace,
                              Dimension::Project, Dimension::Agent, Dimension::Platform, Dimension::Batch, Dimension::Tier,
                              Dimension::Speed, Dimension::Status, Dimension::StopReason, Dimension::Source};

QToolButton *plainButton(const QString &name, const QString &tip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

CrumbBar::CrumbBar(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_row(new QHBoxLayout(this))
    , m_all(plainButton(QStringLiteral("crumb.all"), tr("Remove all filters")))
    , m_more(plainButton(QStringLiteral("crumb.more"), tr("More filters")))
    , m_add(plainButton(QStringLiteral("crumb.add"), tr("Add a filter")))
    , m_job(new LatestJob(session.jobs(), this))
{
    setAccessibleName(tr("Filters"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Space::tight);
    m_all->setText(tr("All spend"));
    m_add->setText(tr("Filter"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    Icons::follow(m_add, QStringLiteral("plus"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    m_row->addWidget(m_all);
    m_row->addWidget(m_more);
    m_row->addWidget(m_add);
    m_row->addStretch(1);
    setMinimumWidth(m_all->sizeHint().width() + m_more->sizeHint().width() + m_add->sizeHint().width() + 3 * Space::tight);
    connect(m_all, &QToolButton::clicked, &session, &Session::removeAllFilters);
    connect(m_add, &QToolButton::clicked, this, &CrumbBar::offerDimensions);
    connect(&session, &Session::changed, this, &CrumbBar::rebuild);
    connect(&session, &Session::highlightChanged, this, &CrumbBar::rebuild);
    connect(&session.inPlace(), &InPlace::told, this, &CrumbBar::rebuild); // the share of what is highlighted
    rebuild();
}

QString CrumbBar::crumbText(const Filter &filter)
{
    const QString first = filter.values.empty() ? Format::notAvailable() : Format::key(filter.dimension, filter.values.front());
    const QString values = filter.values.size() > 1 ? tr("%1 +%2").arg(first).arg(filter.values.size() - 1) : first;
    return (filter.exclude ? tr("%1 not: %2") : tr("%1: %2")).arg(Format::dimension(filter.dimension), values);
}

QWidget *CrumbBar::crumb(const Filter &filter, int index)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("crumb"));
    auto *text = plainButton(QStringLiteral("crumb.edit.%1").arg(index), tr("Edit the filter %1").arg(crumbText(filter)));
    text->setText(literal(fontMetrics().elidedText(crumbText(filter), Qt::ElideMiddle, kCrumbWidth)));
    auto *cross = plainButton(QStringLiteral("crumb.remove.%1").arg(index), tr("Remove the filter %1").arg(crumbText(filter)));
    Icons::follow(cross, QStringLiteral("close"));
    cross->setIconSize({12, 12});
    setKind(cross, "cross");
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(0);
    row->addWidget(text);
    row->addWidget(cross);
    connect(text, &QToolButton::clicked, this, [this, filter, index, frame] { edit(filter.dimension, index, frame); });
    connect(cross, &QToolButton::clicked, this, [this, index] { remove(index); });
    return frame;
}

void CrumbBar::rebuild()
{
    for (QWidget *crumb : std::as_const(m_crumbs)) {
        crumb->hide();
        crumb->deleteLater(); // it may be the one that was clicked
    }
    m_crumbs.clear();
    const auto &filters = m_session.selection().filters;
    for (int i = 0; i < int(filters.size()); ++i) {
        m_crumbs << crumb(filters[std::size_t(i)], i);
        m_row->insertWidget(1 + i, m_crumbs.last());
    }
    m_highlightText = nullptr;
    if (const auto &highlight = m_session.view().highlight) {
        m_crumbs << highlightCrumb(*highlight);
        m_row->insertWidget(int(m_crumbs.size()), m_crumbs.last());
        askHighlight();
    }
    m_all->setEnabled(!filters.empty());
    fit();
    emit rebuilt();
}

QWidget *CrumbBar::highlightCrumb(const Filter &filter)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(QStringLiteral("crumb"));
    setKind(frame, "highlight");
    m_highlightText = plainButton(QStringLiteral("crumb.highlight"), tr("Keep only %1").arg(crumbText(filter)));
    m_highlightText->setText(tr("Highlighted: %1").arg(Format::key(filter.dimension, filter.values.front())));
    auto *cross = plainButton(QStringLiteral("crumb.highlight.remove"), tr("Remove the highlight"));
    Icons::follow(cross, QStringLiteral("close"));
    cross->setIconSize({12, 12});
    setKind(cross, "cross");
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(2, 0, 2, 0);
    row->setSpacing(0);
    row->addWidget(m_highlightText);
    row->addWidget(cross);
    connect(m_highlightText, &QToolButton::clicked, this, [this, filter] {
        m_session.change(tr("Keep only"), [&](View &v) {
            v.setFilter(filter);
            v.highlight.reset();
        });
    });
    connect(cross, &QToolButton::clicked, this, [this] { m_session.highlight(std::nullopt); });
    return frame;
}

/// The marked part beside the whole: both exact, asked together.
void CrumbBar::askHighlight()
{
    Query whole;
    whole.selection = m_session.selection();
    Query part = whole;
    part.selection.filters.push_back(*m_session.view().highlight);
    const auto calls = m_session.ledger().answering(part);
    if (!calls)
        return;
    m_job->start<std::pair<Money, Money>>(
        tr("Share of the highlight"),
        [whole, part, calls](const JobControl &control) {
            return std::pair(run(*calls, part, control).total.facts.totals.cost, run(*calls, whole, control).total.facts.totals.cost);
        },
        [this](std::pair<Money, Money> costs) {
            if (!m_highlightText || costs.second.isZero())
                return;
            const QString share = Format::share(double(costs.first.attos()) / double(costs.second.attos()));
            m_highlightText->setText(tr("%1 · %2 · %3 of what is shown").arg(m_highlightText->text(), Format::money(costs.first), share));
            fit();
            emit rebuilt();
        });
}

int CrumbBar::wantedWidth() const
{
    int width = m_all->sizeHint().width() + m_add->sizeHint().width() + 2 * Space::tight;
    for (const QWidget *crumb : m_crumbs)
        width += crumb->sizeHint().width() + Space::tight;
    return width;
}

void CrumbBar::fit()
{
    const bool allFit = wantedWidth() <= width();
    int room = width() - m_all->sizeHint().width() - m_add->sizeHint().width() - m_more->sizeHint().width() - 4 * Space::tight;
    QMenu *menu = m_more->menu();
    menu->clear();
    for (int i = 0; i < m_crumbs.size(); ++i) {
        room -= m_crumbs[i]->sizeHint().width() + Space::tight;
        const bool fits = allFit || room >= 0;
        m_crumbs[i]->setVisible(fits);
        if (!fits && std::size_t(i) < m_session.selection().filters.size()) {
            const Filter &filter = m_session.selection().filters[std::size_t(i)];
            QMenu *entry = menu->addMenu(literal(crumbText(filter)));
            entry->addAction(tr("Edit"), this, [this, d = filter.dimension, i] { edit(d, i, m_more); });
            entry->addAction(tr("Remove"), this, [this, i] { remove(i); });
        }
    }
    m_more->setText(QStringLiteral("+%1").arg(menu->actions().size()));
    m_more->setVisible(!menu->isEmpty());
}

void CrumbBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CrumbBar::edit(const DimensionRef &dimension, int index, QWidget *anchor)
{
    auto *editor = new FilterEditor(m_session, dimension, index, this);
    editor->adjustSize();
    const int right = window()->mapToGlobal(window()->rect().topRight()).x() - editor->width();
    const QPoint below = anchor->mapToGlobal(QPoint(0, anchor->height() + 2));
    editor->move(std::min(below.x(), right), below.y());
    editor->show();
}

void CrumbBar::remove(int index)
{
    m_session.change(tr("Removal of a filter"), [index](View &v) { v.removeFilter(std::size_t(index)); });
}

void CrumbBar::offerDimensions()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Dimension dimension : kOffered)
        menu->addAction(Format::dimension({dimension, {}}), this, [this, dimension] { edit({dimension, {}}, -1, m_add); });
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
}

} // namespace assay
