#include "ui/widgets/paintedwidget.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace assay {

PaintedWidget::PaintedWidget(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
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
    m_hovered = kNone;
    m_current = kNone;
    update();
}

bool PaintedWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int part = partAt(help->pos());
        const QString tip = part == kNone ? toolTip() : partTip(part);
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos() + QPoint(12, 12), tip, this);
        return true;
    }
    return QWidget::event(event);
}

void PaintedWidget::setHovered(int part)
{
    if (part == m_hovered)
        return;
    m_hovered = part;
    update();
}

void PaintedWidget::mouseMoveEvent(QMouseEvent *event) { setHovered(partAt(event->position())); }

void PaintedWidget::leaveEvent(QEvent *) { setHovered(kNone); }

void PaintedWidget::mouseReleaseEvent(QMouseEvent *event)
{
    const int part = partAt(event->position());
    if (event->button() != Qt::LeftButton || part == kNone)
        return;
    m_current = part;
    update();
    emit partActivated(part);
}

void PaintedWidget::keyPressEvent(QKeyEvent *event)
{
    const bool arrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (partCount() == 0 || event->modifiers() & ~Qt::KeypadModifier || (!arrow && !enter))
        return QWidget::keyPressEvent(event);
    if (arrow) {
        m_current = m_current == kNone ? 0 : neighbour(m_current, event->key());
        update();
    } else if (m_current != kNone) {
        emit partActivated(m_current);
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
