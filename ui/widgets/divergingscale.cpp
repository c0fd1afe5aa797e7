#include "ui/widgets/divergingscale.h"

#include "ui/theme.h"
#include "ui/widgets/paint.h"

#include <QPainter>

#include <cmath>

namespace assay {

namespace {
constexpr int kSteps = 7, kStepWidth = 10, kHeight = 16;
constexpr std::size_t kOrange = 2, kBlue = 4; // of the theme's series
} // namespace

QColor DivergingScale::colour(std::optional<double> change, double limit, const Theme &theme)
{
    if (!change)
        return theme.surface;
    const double strength = std::min(1.0, std::abs(*change) / limit);
    const QColor end = theme.seriesColor(*change < 0 ? kBlue : kOrange);
    const QColor full = theme.dark ? paint::mixed(end, theme.surface, 0.75) : end; // bright fields glare on dark
    return paint::mixed(full, theme.sunken, std::pow(strength, 0.8));
}

DivergingLegend::DivergingLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLimit(m_limit);
}

void DivergingLegend::setLimit(double limit)
{
    m_limit = limit;
    setAccessibleName(tr("Colour scale: %1 or less to %2 or more").arg(text(-1), text(1)));
    updateGeometry();
    update();
}

QString DivergingLegend::text(int sign) const
{
    return QStringLiteral("%1%2\u2009%").arg(sign < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")).arg(std::lround(m_limit * 100));
}

QSize DivergingLegend::sizeHint() const
{
    const QFontMetrics metrics(paint::font(font(), 11));
    return {2 * metrics.horizontalAdvance(text(1)) + metrics.horizontalAdvance(tr("not known")) + kSteps * kStepWidth + 42, kHeight};
}

void DivergingLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::current();
    painter.setFont(paint::font(font(), 11));
    painter.setPen(theme.textMuted);
    const qreal width = painter.fontMetrics().horizontalAdvance(text(1));
    painter.drawText(QRectF(0, 0, width, kHeight), Qt::AlignVCenter | Qt::AlignRight, text(-1));
    qreal x = width + 6;
    for (int i = 0; i < kSteps; ++i, x += kStepWidth) {
        const double change = m_limit * (2.0 * i / (kSteps - 1) - 1);
        painter.fillRect(QRectF(x, 4, kStepWidth, 8), DivergingScale::colour(change, m_limit, theme));
    }
    painter.drawText(QRectF(x + 6, 0, width, kHeight), Qt::AlignVCenter, text(1));
    x += width + 18;
    if (x + 12 + painter.fontMetrics().horizontalAdvance(tr("not known")) > this->width() + 1)
        return; // no room for its square
    painter.setPen(theme.border);
    painter.drawRect(QRectF(x + 0.5, 4.5, 7, 7));
    painter.setPen(theme.textMuted);
    painter.drawText(QRectF(x + 12, 0, this->width() - x - 12, kHeight), Qt::AlignVCenter, tr("not known"));
}

} // namespace assay
