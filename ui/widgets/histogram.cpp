#include "ui/widgets/histogram.h"

#include "ui/theme.h"
#include "ui/widgets/paint.h"

#include <QPainter>

#include <algorithm>

namespace assay {

namespace {
constexpr qreal kSide = 22, kTop = 6, kLabels = 20;
constexpr qreal kLabelGap = 10;
} // namespace

Histogram::Histogram(QWidget *parent) : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void Histogram::setColumns(QList<HistogramColumn> columns, const QString &upTo, const QString &sentence)
{
    m_columns = std::move(columns);
    m_upTo = upTo;
    describe(tr("Distribution"), sentence);
    resetParts();
}

QRectF Histogram::plot() const
{
    return QRectF(rect()).adjusted(kSide, kTop, -kSide, -kLabels);
}

QRectF Histogram::columnRect(int column) const
{
    double highest = 0;
    for (const HistogramColumn &c : m_columns)
        highest = std::max(highest, c.value);
    const QRectF area = plot();
    const qreal width = area.width() / std::max<qreal>(1, qreal(m_columns.size()));
    const qreal height = highest > 0 ? area.height() * m_columns[column].value / highest : 0;
    return {area.left() + column * width, area.bottom() - height, width, height};
}

int Histogram::partAt(const QPointF &position) const
{
    const QRectF area = plot();
    if (m_columns.isEmpty() || !area.contains(position))
        return kNone;
    return std::min(int(m_columns.size()) - 1, int((position.x() - area.left()) / area.width() * qreal(m_columns.size())));
}

void Histogram::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.setFont(Fonts::caption());
    if (m_columns.isEmpty()) {
        painter.setPen(theme.textMuted);
        painter.drawText(rect(), Qt::AlignCenter, accessibleDescription());
        return;
    }
    const QRectF area = plot();
    qreal labelled = -1e9;
    const auto label = [&](qreal x, const QString &text) {
        const qreal width = painter.fontMetrics().horizontalAdvance(text);
        if (x - width / 2 < labelled + kLabelGap)
            return;
        painter.setPen(theme.textMuted);
        painter.drawText(QRectF(x - width / 2 - 1, area.bottom() + 2, width + 2, kLabels - 2), Qt::AlignCenter, text);
        labelled = x + width / 2;
    };
    for (int i = 0; i < m_columns.size(); ++i) {
        const QRectF column = columnRect(i);
        painter.fillRect(column.adjusted(0.5, 0, -0.5, 0), i == hovered() ? paint::mixed(theme.accent, theme.text, 0.75) : theme.accent);
        label(column.left(), m_columns[i].label);
    }
    label(area.right(), m_upTo);
    painter.setPen(theme.border);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (hasFocus() && current() != kNone)
        paint::focusRing(painter, QRectF(columnRect(current()).left(), area.top(), columnRect(current()).width(), area.height()), theme, 3);
}

} // namespace assay
