#include "ui/widgets/waterfall.h"

#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {
constexpr int kRow = 26, kMostRow = 76; ///< where there is room, rows spread
constexpr qreal kBarOfRow = 0.54, kMostBar = 30, kGap = 12;
} // namespace

Waterfall::Waterfall(QWidget *parent) : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Waterfall::setSteps(QList<WaterfallStep> steps)
{
    m_steps = std::move(steps);
    QStringList sentence;
    for (const WaterfallStep &step : m_steps)
        sentence << step.label + QStringLiteral(" ") + step.text;
    describe(tr("Waterfall from baseline to scenario"), sentence.join(QStringLiteral(", ")));
    updateGeometry();
    resetParts();
}

int Waterfall::rowHeight() const { return std::clamp(height() / std::max(1, int(m_steps.size())), kRow, kMostRow); }

QSize Waterfall::sizeHint() const { return {360, kRow * int(m_steps.size())}; }
QSize Waterfall::minimumSizeHint() const { return {240, kRow * int(m_steps.size())}; }

int Waterfall::partAt(const QPointF &position) const
{
    const int row = int(position.y()) / rowHeight();
    return row >= 0 && row < m_steps.size() ? row : kNone;
}

Waterfall::Scale Waterfall::scale() const
{
    const QFontMetrics metrics(paint::font(font(), 12, QFont::Bold));
    qreal labels = 0, figures = 0, low = 0, high = 0;
    for (const WaterfallStep &step : m_steps) {
        labels = std::max<qreal>(labels, metrics.horizontalAdvance(step.label));
        figures = std::max<qreal>(figures, metrics.horizontalAdvance(step.text));
        low = std::min({low, step.from, step.to});
        high = std::max({high, step.from, step.to});
    }
    const qreal left = std::min(labels, width() * 0.4) + kGap;
    return {left, std::max<qreal>(20, width() - left - figures - kGap - 2), low, high};
}

void Waterfall::paintRow(QPainter &painter, int row, const Scale &scale, const Theme &theme) const
{
    const WaterfallStep &step = m_steps[row];
    const bool total = step.kind == WaterfallStep::Kind::Total;
    const QRectF line(0, row * rowHeight(), width(), rowHeight());
    if (row == hovered())
        painter.fillRect(line, paint::hoverFill(theme));
    const bool less = step.to < step.from;
    const qreal bar = std::min(kMostBar, std::round(line.height() * kBarOfRow));
    const QColor colour = total ? (step.accent ? theme.accent : theme.textMuted) : step.neutral ? theme.rest : less ? theme.good : theme.warning;

    qreal x0 = scale.x(total ? 0 : step.from), x1 = scale.x(step.to);
    if (x0 > x1)
        std::swap(x0, x1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(x0, line.center().y() - bar / 2, std::max(2.0, x1 - x0), bar), 2, 2);
    if (row + 1 < m_steps.size()) {
        painter.setPen(QPen(theme.textMuted, 1, Qt::DotLine));
        const qreal x = scale.x(step.to);
        painter.drawLine(QPointF(x, line.center().y() + bar / 2), QPointF(x, line.bottom() + (line.height() - bar) / 2));
    }
    painter.setFont(paint::font(font(), 12, total ? QFont::Bold : QFont::Normal));
    painter.setPen(theme.text);
    paint::elided(painter, QRectF(0, line.top(), scale.left - kGap / 2, line.height()), Qt::AlignLeft | Qt::AlignVCenter, step.label);
    const bool none = !total && step.from == step.to;
    painter.setPen(total || step.neutral ? theme.text : none ? theme.textMuted : colour);
    painter.drawText(line.adjusted(0, 0, -2, 0), Qt::AlignRight | Qt::AlignVCenter, step.text);
}

void Waterfall::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::current();
    const Scale scale = this->scale();
    for (int row = 0; row < m_steps.size(); ++row)
        paintRow(painter, row, scale, theme);
    if (hasFocus() && current() != kNone)
        paint::focusRing(painter, QRectF(0, current() * rowHeight(), width(), rowHeight()), theme, 3);
}

} // namespace assay
