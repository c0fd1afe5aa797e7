#include "ui/widgets/celldelegate.h"

#include "ui/rowheight.h"
#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace assay {

namespace {

constexpr qreal kPadding = 10, kFigure = 62, kBarHeight = 6;

QFont cellFont(const QStyleOptionViewItem &option, QFont::Weight weight = QFont::Normal)
{
    return paint::font(option.font, std::max(12, option.font.pixelSize()), weight);
}

void paintCell(QPainter &painter, const QRectF &rect, const BarCell &cell, const QStyleOptionViewItem &option, const Theme &theme)
{
    painter.setFont(cellFont(option));
    const bool known = cell.state != BarCell::State::Unknown && !std::isnan(cell.share);
    painter.setPen(known ? theme.text : theme.textMuted);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, cell.text);
    const qreal figure = std::max<qreal>(kFigure, painter.fontMetrics().horizontalAdvance(cell.text) + 8);
    const QRectF track(rect.left(), rect.center().y() - kBarHeight / 2, rect.width() - figure, kBarHeight);
    if (track.width() < 12)
        return;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected); // a border is not seen on that
    painter.setPen(known ? QPen(Qt::NoPen) : QPen(isSelected ? theme.textMuted : theme.border));
    painter.setBrush(known ? QBrush(theme.sunken) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(known ? track : track.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (!known || cell.share <= 0)
        return;
    const QRectF bar(track.left(), track.top(), std::max(3.0, std::min(1.0, cell.share) * track.width()), kBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    if (cell.state == BarCell::State::Partial)
        paint::hatch(painter, bar, theme.accent);
    else
        painter.drawRoundedRect(bar, 3, 3);
}

void paintCell(QPainter &painter, const QRectF &rect, const ChangeCell &cell, const QStyleOptionViewItem &option, const Theme &theme)
{
    const QColor colour = paint::toneColour(cell.tone, theme);
    painter.setFont(cellFont(option));
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, cell.text);
    const qreal width = painter.fontMetrics().horizontalAdvance(cell.text);
    paintArrow(painter, QRectF(rect.right() - width - 13, rect.center().y() - 3, 8, 6), cell.arrow, colour);
}

void paintCell(QPainter &painter, const QRectF &rect, const MoneyCell &cell, const QStyleOptionViewItem &option, const Theme &theme)
{
    painter.setFont(cellFont(option, cell.emphasised ? QFont::Medium : QFont::Normal));
    painter.setPen(!cell.known ? theme.textMuted : cell.tone == Tone::Neutral ? theme.text : paint::toneColour(cell.tone, theme));
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, cell.text);
}

QString mixTip(const MixCell &cell)
{
    QStringList lines;
    for (const MixPart &part : cell.parts)
        lines << part.tip;
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    const QVariant cell = index.data(kCellRole);
    if (!cell.isValid())
        return QStyledItemDelegate::paint(painter, given, index);

    QStyleOptionViewItem option(given);
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const Theme &theme = Theme::current();
    const QRectF rect = QRectF(given.rect).adjusted(kPadding, 0, -kPadding, -2); // above the line between rows, as plain text is
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (cell.canConvert<BarCell>())
        paintCell(*painter, rect, cell.value<BarCell>(), option, theme);
    else if (cell.canConvert<ChangeCell>())
        paintCell(*painter, rect, cell.value<ChangeCell>(), option, theme);
    else if (cell.canConvert<MoneyCell>())
        paintCell(*painter, rect, cell.value<MoneyCell>(), option, theme);
    else if (cell.canConvert<MixCell>())
        paintMixBar(*painter, rect, cell.value<MixCell>().parts, theme);
    else if (cell.canConvert<SparklineData>())
        paintSparkline(*painter, rect.adjusted(0, 4, 0, -4), cell.value<SparklineData>(), theme);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant cell = index.data(kCellRole);
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    const auto fit = [&](const QString &text, int beside) {
        return QFontMetrics(cellFont(option, QFont::Medium)).horizontalAdvance(text) + beside + int(2 * kPadding);
    };
    int width = plain.width() + 2;
    if (cell.canConvert<BarCell>())
        width = fit(cell.value<BarCell>().text, 90);
    else if (cell.canConvert<ChangeCell>())
        width = fit(cell.value<ChangeCell>().text, 14);
    else if (cell.canConvert<MoneyCell>())
        width = fit(cell.value<MoneyCell>().text, 0);
    else if (cell.canConvert<MixCell>() || cell.canConvert<SparklineData>())
        width = 120;
    return {width, std::max(plain.height(), RowHeight::instance().of(RowHeight::Table::OnPage))};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QVariant cell = index.data(kCellRole);
    if (event->type() != QEvent::ToolTip || !index.data(Qt::ToolTipRole).toString().isEmpty() || !cell.canConvert<MixCell>())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos() + QPoint(12, 12), mixTip(cell.value<MixCell>()), view);
    return true;
}

} // namespace assay
