#include "ui/charts/barsview.h"

#include <QChart>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace assay {

void BarsView::mark(int slot)
{
    if (slot == m_marked)
        return;
    m_marked = slot;
    showCard();
    viewport()->update();
}

void BarsView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = m_dragged = slotAt(mapToScene(event->pos()));
    else
        QChartView::mousePressEvent(event);
}

void BarsView::mouseMoveEvent(QMouseEvent *event)
{
    const int slot = slotAt(mapToScene(event->pos()));
    if (m_pressed >= 0 && slot >= 0)
        m_dragged = slot;
    mark(slot);
    viewport()->update();
}

void BarsView::mouseReleaseEvent(QMouseEvent *event)
{
    const int first = std::min(m_pressed, m_dragged), last = std::max(m_pressed, m_dragged);
    if (event->button() != Qt::LeftButton || m_pressed < 0)
        return;
    m_pressed = -1;
    viewport()->update();
    if (first != last) {
        emit slotsBrushed(first, last);
        return;
    }
    mark(first);
    pinCard();
}

void BarsView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int slot = slotAt(mapToScene(event->pos()));
    if (event->button() == Qt::LeftButton && slot >= 0)
        emit slotActivated(slot);
}

void BarsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    emit menuRequested(byMouse ? slotAt(mapToScene(event->pos())) : m_marked, event->globalPos());
}

void BarsView::leaveEvent(QEvent *event)
{
    mark(-1);
    QChartView::leaveEvent(event);
}

void BarsView::walk(int slot, bool extends)
{
    if (extends && m_pressed < 0)
        m_pressed = m_marked;
    mark(slot);
    if (extends)
        m_dragged = slot;
    else
        m_pressed = -1;
    viewport()->update();
}

void BarsView::keyPressEvent(QKeyEvent *event)
{
    const int last = m_data ? int(m_data->labels.size()) - 1 : -1;
    const bool extends = event->modifiers() & Qt::ShiftModifier && m_marked >= 0;
    switch (event->key()) {
    case Qt::Key_Left: return walk(std::max(0, m_marked < 0 ? last : m_marked - 1), extends);
    case Qt::Key_Right: return walk(std::min(last, m_marked + 1), extends);
    case Qt::Key_Escape:
        m_pressed = -1;
        if (m_marked < 0)
            event->ignore();
        return mark(-1);
    case Qt::Key_Space:
        if (m_marked >= 0)
            pinCard();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pressed >= 0 && m_pressed != m_dragged)
            emit slotsBrushed(std::min(m_pressed, m_dragged), std::max(m_pressed, m_dragged));
        else if (m_marked >= 0)
            emit slotActivated(m_marked);
        m_pressed = -1;
        return;
    default: QChartView::keyPressEvent(event);
    }
}

HoverFigures BarsView::figuresOf(int slot) const
{
    HoverFigures figures;
    figures.title = m_data->labels[slot] + (m_data->partial[slot] ? tr(" · partial") : QString());
    const auto row = [slot](const ChartSeries &series) {
        return HoverFigures::Row{series.colour, series.name, series.withShare[slot]};
    };
    for (qsizetype i = m_data->series.size() - 1; i >= 0; --i)
        if (m_data->series[i].values[slot] > 0)
            figures.rows << row(m_data->series[i]);
    if (!m_data->highlight.values.isEmpty())
        figures.rows << row(m_data->highlight);
    figures.total = {QColor(), tr("Total"), m_data->totals[slot]};
    if (std::size_t(slot) < m_data->notes.size())
        figures.notes = m_data->notes[std::size_t(slot)];
    for (const auto &[at, text] : m_data->events)
        if (at == std::size_t(slot))
            figures.notes << text;
    return figures;
}

void BarsView::showCard()
{
    if (!m_data || m_marked < 0 || m_marked >= m_data->labels.size()) {
        if (m_card)
            m_card->hide();
        return;
    }
    if (!m_card)
        m_card = new HoverCard(window());
    const QPointF top(barRect(m_marked, 0, 0).center().x(), chart()->plotArea().top());
    m_card->showBeside(*this, mapFromScene(top), figuresOf(m_marked));
}

void BarsView::pinCard()
{
    showCard();
    if (m_card)
        m_card->pin();
    m_card = nullptr; // it is the window's now
}

} // namespace assay
