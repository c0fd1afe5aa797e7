#include "ui/widgets/paintedwidget.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace assay {

PaintedWidget::PaintedWidget(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
}

PaintedWidget::~PaintedWidget()
{
    if (m_card && !m_card->isPinned())
        delete m_card;
}

void PaintedWidget::describe(const QString &name, const QString &sentence)
{
    setAccessibleName(name);
    setAccessibleDescription(sentence);
}

int PaintedWidget::neighbour(int part, int key) const
{
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    return qBound(0, part + (forward ? 1 : -1), partCount() - 1);
}

void PaintedWidget::resetParts()
{
    setHovered(kNone, {});
    m_current = kNone;
    update();
}

void PaintedWidget::showCard(int part, const QPoint &position)
{
    const HoverFigures figures = part == kNone ? HoverFigures() : partFigures(part);
    if (figures.title.isEmpty()) {
        if (m_card)
            m_card->hide();
        return;
    }
    if (!m_card)
        m_card = new HoverCard(window());
    m_card->showBeside(*this, position, figures);
}

void PaintedWidget::pinCard(int part, const QPoint &position)
{
    showCard(part, position);
    if (m_card && m_card->isVisible())
        m_card->pin();
    m_card = nullptr; // it is the window's now
}

void PaintedWidget::setHovered(int part, const QPoint &position)
{
    if (part == m_hovered)
        return;
    m_hovered = part;
    showCard(part, position);
    update();
}

void PaintedWidget::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(partAt(event->position()), event->position().toPoint());
}

void PaintedWidget::leaveEvent(QEvent *)
{
    setHovered(kNone, {});
}

void PaintedWidget::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const int part = byMouse ? partAt(event->pos()) : m_current;
    if (part != kNone)
        emit partMenuRequested(part, event->globalPos());
}

void PaintedWidget::mouseReleaseEvent(QMouseEvent *event)
{
    const int part = partAt(event->position());
    if (event->button() != Qt::LeftButton || part == kNone)
        return;
    m_current = part;
    update();
    if (event->modifiers() & Qt::AltModifier)
        pinCard(part, event->position().toPoint());
    else
        emit partActivated(part, event->modifiers());
}

void PaintedWidget::keyPressEvent(QKeyEvent *event)
{
    const bool arrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool pin = event->key() == Qt::Key_Space;
    const auto foreign = event->modifiers() & ~(enter ? Qt::KeypadModifier | Qt::ShiftModifier | Qt::ControlModifier : Qt::KeypadModifier);
    if (partCount() == 0 || foreign || (!arrow && !enter && !pin))
        return QWidget::keyPressEvent(event);
    if (arrow) {
        m_current = m_current == kNone ? 0 : neighbour(m_current, event->key());
        update();
    } else if (m_current != kNone && pin) {
        pinCard(m_current, rect().center());
    } else if (m_current != kNone) {
        emit partActivated(m_current, event->modifiers());
    }
}

void PaintedWidget::focusInEvent(QFocusEvent *event)
{
    if (m_current == kNone && partCount() > 0 && event->reason() != Qt::MouseFocusReason)
        m_current = 0;
    update();
}

void PaintedWidget::focusOutEvent(QFocusEvent *) { update(); }

} // namespace assay
