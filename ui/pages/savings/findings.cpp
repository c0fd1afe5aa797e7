#include "ui/pages/savings/findings.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QTextLayout>

namespace assay {

namespace {

constexpr int kLeastWidth = 240, kPadding = 10, kCheck = 16, kLine = 18, kReasonLine = 16, kReasonLines = 6;

void paintCheck(QPainter &painter, const QRectF &box, bool checked, const Theme &theme)
{
    painter.setPen(QPen(checked ? theme.accent : theme.textMuted, 1.2));
    painter.setBrush(checked ? QBrush(theme.accent) : QBrush(theme.surface));
    painter.drawRoundedRect(box, 3, 3);
    if (!checked)
        return;
    painter.setPen(QPen(theme.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{box.left() + 3.5, box.center().y()}, {box.left() + 6, box.bottom() - 4}, {box.right() - 3, box.top() + 4}}));
}

/// Text at this width, on at most kReasonLines; the last one cut with an ellipsis.
QStringList linesOf(const QString &text, const QFont &font, qreal width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    layout.beginLayout();
    while (lines.size() < kReasonLines) {
        QTextLine next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(width);
        lines << (lines.size() + 1 == kReasonLines ? QFontMetrics(font).elidedText(text.mid(next.textStart()), Qt::ElideRight, int(width))
                                                   : text.mid(next.textStart(), next.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

int indentOf(const Finding &finding) { return finding.checkable ? kCheck + 8 : 0; }

} // namespace

void FindingModel::setFindings(std::vector<Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    m_checked.assign(m_findings.size(), false);
    endResetModel();
}

void FindingModel::setChecked(std::vector<bool> checked)
{
    m_checked = std::move(checked);
    if (!m_findings.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = m_findings[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return QStringList{finding.title, finding.figure, finding.range, finding.subtitle, finding.reason}.join(QStringLiteral(", "));
    case Qt::ToolTipRole: return finding.tip;
    case Qt::CheckStateRole: return finding.checkable ? QVariant(isChecked(index.row()) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case kFindingRole: return QVariant::fromValue(finding);
    default: return {};
    }
}

bool FindingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !m_findings[std::size_t(index.row())].checkable)
        return false;
    emit toggleRequested(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags FindingModel::flags(const QModelIndex &index) const
{
    const bool checkable = index.isValid() && m_findings[std::size_t(index.row())].checkable;
    return QAbstractListModel::flags(index) | (checkable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

QStringList FindingDelegate::reasonLines(const QString &reason, int width) const
{
    const std::pair key(reason, width);
    if (const QStringList *known = m_lines.object(key))
        return *known;
    auto *lines = new QStringList(linesOf(reason, Fonts::small(), width));
    const QStringList copy = *lines;
    m_lines.insert(key, lines);
    return copy;
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto finding = index.data(FindingModel::kFindingRole).value<Finding>();
    const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = list ? list->viewport()->width() : kLeastWidth;
    const auto lines = int(reasonLines(finding.reason, width - 2 * kPadding - indentOf(finding)).size());
    return {kLeastWidth, 2 * kPadding + (finding.subtitle.isEmpty() ? 1 : 2) * kLine + lines * kReasonLine + 2};
}

bool FindingDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return event->type() == QEvent::KeyPress && QStyledItemDelegate::editorEvent(event, model, option, index);
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    const auto finding = index.data(FindingModel::kFindingRole).value<Finding>();
    const Theme &theme = Theme::current();
    QStyleOptionViewItem option(given);
    initStyleOption(&option, index);
    option.text.clear();
    option.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const bool checked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    (option.widget ? option.widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (checked)
        painter->fillRect(QRectF(given.rect.topLeft(), QSizeF(3, given.rect.height())), theme.accent);
    QRectF line = QRectF(given.rect).adjusted(kPadding, kPadding, -kPadding, 0);
    line.setHeight(kLine);
    if (finding.checkable) {
        paintCheck(*painter, QRectF(line.left() + 0.5, line.top() + 1.5, kCheck - 1, kCheck - 1), checked, theme);
        line.setLeft(line.left() + indentOf(finding));
    }
    painter->setFont(Fonts::strong());
    painter->setPen(finding.tone == Tone::Neutral ? theme.text : paint::toneColour(finding.tone, theme));
    const qreal figure = painter->fontMetrics().horizontalAdvance(finding.figure);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, finding.figure);
    painter->setPen(theme.text);
    const QRectF head = line.adjusted(0, 0, -figure - 10, 0);
    paint::elided(*painter, head, Qt::AlignLeft | Qt::AlignVCenter, finding.title);
    painter->setFont(Fonts::small());
    painter->setPen(theme.textSecondary);
    if (!finding.subtitle.isEmpty()) {
        line.translate(0, kLine);
        const qreal range = painter->fontMetrics().horizontalAdvance(finding.range);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, finding.range);
        paint::elided(*painter, line.adjusted(0, 0, -range - 10, 0), Qt::AlignLeft | Qt::AlignVCenter, finding.subtitle);
    }
    painter->setPen(theme.textMuted);
    QRectF reason(line.left(), line.bottom() + 3, line.width(), kReasonLine);
    for (const QString &words : reasonLines(finding.reason, int(line.width()))) {
        painter->drawText(reason, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, words);
        reason.translate(0, kReasonLine);
    }
    painter->restore();
}

} // namespace assay
