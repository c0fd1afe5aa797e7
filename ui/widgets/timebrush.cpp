#include "ui/widgets/timebrush.h"

#include "ui/theme.h"
#include "ui/widgets/paint.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace assay {

namespace {
constexpr qreal kSide = 6, kLabels = 16, kGripWidth = 7;
} // namespace

TimeBrush::TimeBrush(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Time range"));
}

void TimeBrush::setBars(QList<BrushBar> bars)
{
    const bool everything = m_bars.isEmpty() || (m_first == 0 && m_last == m_bars.size() - 1);
    const std::int64_t from = rangeFrom(), to = rangeTo();
    m_bars = std::move(bars);
    m_hovered = -1;
    if (everything)
        select(0, int(m_bars.size()) - 1, false);
    else
        setRange(from, to);
}

void TimeBrush::setRange(std::int64_t from, std::int64_t to)
{
    int first = -1, last = -1;
    for (int i = 0; i < m_bars.size(); ++i) {
        if (m_bars[i].to > from && m_bars[i].from < to) {
            first = first < 0 ? i : first;
            last = i;
        }
    }
    m_first = std::max(0, first);
    m_last = last < 0 ? int(m_bars.size()) - 1 : last;
    update();
}

std::int64_t TimeBrush::rangeFrom() const { return m_bars.isEmpty() ? 0 : m_bars[m_first].from; }
std::int64_t TimeBrush::rangeTo() const { return m_bars.isEmpty() ? 0 : m_bars[m_last].to; }

void TimeBrush::select(int first, int last, bool finished)
{
    const int end = int(m_bars.size()) - 1;
    m_first = qBound(0, first, std::max(0, end));
    m_last = qBound(std::min(m_first, end), last, end);
    if (!m_bars.isEmpty())
        setAccessibleDescription(tr("From %1 to %2").arg(m_bars[m_first].tip, m_bars[m_last].tip));
    update();
    if (finished)
        emit rangeChanged(rangeFrom(), rangeTo());
}

QRectF TimeBrush::plot() const { return QRectF(rect()).adjusted(kSide, 2, -kSide, -kLabels); }

qreal TimeBrush::xOf(int bar) const
{
    return plot().left() + plot().width() * bar / std::max<qreal>(1, qreal(m_bars.size()));
}

int TimeBrush::barAt(qreal x) const
{
    const qreal share = (x - plot().left()) / plot().width();
    return qBound(0, int(std::floor(share * qreal(m_bars.size()))), int(m_bars.size()) - 1);
}

TimeBrush::Grip TimeBrush::gripAt(qreal x) const
{
    const qreal left = xOf(m_first), right = xOf(m_last + 1);
    if (std::abs(x - left) <= kGripWidth && x < (left + right) / 2)
        return Grip::Left;
    if (std::abs(x - right) <= kGripWidth)
        return Grip::Right;
    const bool everything = m_first == 0 && m_last == m_bars.size() - 1;
    return x > left && x < right && !everything ? Grip::Move : Grip::Draw;
}

void TimeBrush::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_bars.isEmpty())
        return;
    m_grip = gripAt(event->position().x());
    m_pressed = barAt(event->position().x());
    m_pressedFirst = m_first;
    m_pressedLast = m_last;
    if (m_grip == Grip::Draw)
        select(m_pressed, m_pressed, false);
}

void TimeBrush::mouseMoveEvent(QMouseEvent *event)
{
    if (m_bars.isEmpty())
        return;
    const qreal x = event->position().x();
    const int bar = barAt(x), length = m_pressedLast - m_pressedFirst;
    switch (m_grip) {
    case Grip::None: {
        const Grip grip = gripAt(x);
        setCursor(grip == Grip::Move ? Qt::OpenHandCursor : grip == Grip::Draw ? Qt::CrossCursor : Qt::SizeHorCursor);
        m_hovered = bar;
        update();
        break;
    }
    case Grip::Left: select(std::min(bar, m_last), m_last, false); break;
    case Grip::Right: select(m_first, std::max(bar, m_first), false); break;
    case Grip::Draw: select(std::min(bar, m_pressed), std::max(bar, m_pressed), false); break;
    case Grip::Move: {
        const int first = qBound(0, m_pressedFirst + bar - m_pressed, int(m_bars.size()) - 1 - length);
        select(first, first + length, false);
        break;
    }
    }
}

void TimeBrush::mouseReleaseEvent(QMouseEvent *)
{
    if (m_grip == Grip::None)
        return;
    m_grip = Grip::None;
    if (m_first != m_pressedFirst || m_last != m_pressedLast)
        select(m_first, m_last, true);
}

void TimeBrush::keyPressEvent(QKeyEvent *event)
{
    const int end = int(m_bars.size()) - 1, length = m_last - m_first;
    const int step = event->key() == Qt::Key_Left ? -1 : 1;
    if (end < 0)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (event->modifiers() & Qt::ShiftModifier)
            select(m_first, std::max(m_first, m_last + step), true);
        else if (event->modifiers() & Qt::ControlModifier)
            select(std::min(m_last, m_first + step), m_last, true);
        else if (m_first + step >= 0 && m_last + step <= end)
            select(m_first + step, m_last + step, true);
        return;
    case Qt::Key_Home: return select(0, length, true);
    case Qt::Key_End: return select(end - length, end, true);
    case Qt::Key_Escape: return select(0, end, true);
    default: QWidget::keyPressEvent(event);
    }
}

void TimeBrush::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

bool TimeBrush::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_bars.isEmpty()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos() + QPoint(12, 12), m_bars[barAt(help->pos().x())].tip, this);
        return true;
    }
    return QWidget::event(event);
}

void TimeBrush::paintBars(QPainter &painter, const Theme &theme) const
{
    double highest = 0;
    for (const BrushBar &bar : m_bars)
        highest = std::max(highest, bar.value);
    const QRectF area = plot();
    painter.setFont(paint::font(font(), 11));
    qreal labelEnd = -1;
    for (int i = 0; i < m_bars.size(); ++i) {
        const qreal left = xOf(i), width = xOf(i + 1) - left;
        const qreal height = highest > 0 ? m_bars[i].value / highest * (area.height() - 4) : 0;
        const QRectF bar(left, area.bottom() - height, std::max(1.0, width - (width > 3 ? 1 : 0)), height);
        const bool inside = i >= m_first && i <= m_last;
        QColor colour = inside ? theme.accent : theme.unattributed;
        if (i == m_hovered)
            colour = paint::mixed(colour, theme.text, 0.75);
        if (m_bars[i].partial) {
            paint::hatch(painter, bar, colour);
        } else {
            painter.fillRect(bar, colour);
        }
        if (m_bars[i].tick.isEmpty() || left < labelEnd)
            continue;
        const qreal labelWidth = painter.fontMetrics().horizontalAdvance(m_bars[i].tick);
        painter.setPen(theme.textMuted);
        if (left + labelWidth <= rect().right())
            painter.drawText(QRectF(left, area.bottom() + 2, labelWidth + 2, kLabels - 2), Qt::AlignLeft | Qt::AlignVCenter, m_bars[i].tick);
        labelEnd = left + labelWidth + 12;
    }
}

void TimeBrush::paintSelection(QPainter &painter, const Theme &theme) const
{
    const QRectF area = plot();
    const QRectF chosen(QPointF(xOf(m_first), area.top()), QPointF(xOf(m_last + 1), area.bottom()));
    QColor wash = theme.accent;
    wash.setAlphaF(0.10f);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, hasFocus() ? 2 : 1));
    painter.setBrush(wash);
    painter.drawRoundedRect(chosen, 3, 3);
    painter.setBrush(theme.surface);
    painter.setPen(QPen(theme.accent, 1.5));
    for (const qreal x : {chosen.left(), chosen.right()})
        painter.drawRoundedRect(QRectF(x - 3.5, chosen.center().y() - 8, 7, 16), 3, 3);
}

void TimeBrush::paintEvent(QPaintEvent *)
{
    if (m_bars.isEmpty())
        return;
    QPainter painter(this);
    const Theme &theme = Theme::current();
    paintBars(painter, theme);
    paintSelection(painter, theme);
}

} // namespace assay
