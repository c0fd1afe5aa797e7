#include "ui/pages/explore/levelhandle.h"

#include "ui/theme.h"
#include "ui/widgets/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace assay {

LevelHandle::LevelHandle(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::OpenHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Drag to another level, or move with Left and Right"));
    setAccessibleName(tr("Order of the grouping"));
}

void LevelHandle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().textMuted);
    for (const int x : {-3, 3})
        for (const int y : {-5, 0, 5})
            painter.drawEllipse(QRectF(rect()).center() + QPointF(x, y), 1.2, 1.2);
    if (hasFocus())
        paint::focusRing(painter, QRectF(rect()).adjusted(1, 1, -1, -1), Theme::current(), 3);
}

void LevelHandle::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setCursor(Qt::ClosedHandCursor);
}

void LevelHandle::mouseReleaseEvent(QMouseEvent *event)
{
    setCursor(Qt::OpenHandCursor);
    if (event->button() == Qt::LeftButton && !rect().contains(event->position().toPoint()))
        emit dropped(event->globalPosition().toPoint());
}

void LevelHandle::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        emit stepped(event->key() == Qt::Key_Left ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace assay
