#include "ui/rowmarks.h"

#include "ui/session.h"

#include <QAbstractItemView>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace assay {

RowMarks::RowMarks(Session &session, QAbstractItemView *view, std::function<Mark(const QModelIndex &)> markOf)
    : QObject(view)
    , m_session(session)
    , m_view(view)
    , m_markOf(std::move(markOf))
{
    view->viewport()->installEventFilter(this);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_view->indexAt(at);
        if (index.isValid())
            MarkMenu::create(m_session, m_markOf(index), m_view)->popup(m_view->viewport()->mapToGlobal(at));
    });
}

bool RowMarks::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress, isRelease = event->type() == QEvent::MouseButtonRelease;
    if (!isPress && !isRelease && event->type() != QEvent::MouseButtonDblClick)
        return QObject::eventFilter(watched, event);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return QObject::eventFilter(watched, event);
    if (isPress) {
        const QModelIndex index = m_view->indexAt(mouse->position().toPoint());
        m_pressed = index.isValid() ? m_markOf(index) : Mark();
        m_view->setFocus(Qt::MouseFocusReason);
        m_view->setCurrentIndex(index);
    } else if (isRelease) {
        pick(m_pressed, mouse->modifiers());
    } else if (!m_pressed.filters.empty() || m_pressed.range) {
        MarkMenu::openCalls(m_session, m_pressed);
        m_pressed = {};
    }
    return true;
}

void RowMarks::pick(const Mark &mark, Qt::KeyboardModifiers modifiers)
{
    const Pick how = pickOf(modifiers);
    if (how == Pick::Only && (mark.range || !mark.filters.empty())) {
        MarkMenu::keepOnly(m_session, mark);
    } else if (how == Pick::Add && mark.range && !m_session.view().highlight) {
        const TimeRange &now = m_session.selection().range;
        m_session.setRange(now.isAll() ? *mark.range : TimeRange{std::min(now.from, mark.range->from), std::max(now.to, mark.range->to)});
    } else if (!mark.filters.empty()) {
        m_session.pick(mark.filters.back().dimension, mark.filters.back().values.front(), how);
    }
}

bool isHighlighted(const std::optional<Filter> &highlight, const Filter &own)
{
    return highlight && highlight->dimension == own.dimension && std::ranges::find(highlight->values, own.values.front()) != highlight->values.end();
}

} // namespace assay
