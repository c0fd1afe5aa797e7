#include "ui/widgets/treemap.h"

#include "ui/theme.h"
#include "ui/widgets/divergingscale.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/treemaplayout.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace assay {

namespace {

constexpr qreal kHeader = 18, kGap = 2, kGroupGap = 7, kPadding = TreemapName::kPadding, kMinHeaderWidth = 40;
constexpr qreal kShapes[] = {1, 1.4, 2, 2.8, 0.7}; ///< width / height that fields may be near, the calmest first
constexpr qreal kLine = 16;
constexpr int kLeastLetters = 7;  ///< of a shortened name, dots included

/// From the bottom to the top, as on the back of a book.
void paintUpright(QPainter &painter, const QRectF &rect, const QString &text)
{
    painter.save();
    painter.translate(rect.left(), rect.bottom());
    painter.rotate(-90);
    painter.drawText(QRectF(0, 0, rect.height() - kPadding, rect.width()), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
    painter.restore();
}

} // namespace

Treemap::Treemap(QWidget *parent) : PaintedWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &PaintedWidget::partActivated, this, [this](int part, Qt::KeyboardModifiers modifiers) {
        emit itemActivated(m_cells[part].group, m_cells[part].item, modifiers);
    });
    connect(this, &PaintedWidget::partMenuRequested, this, [this](int part, const QPoint &at) {
        emit itemMenuRequested(m_cells[part].group, m_cells[part].item, at);
    });
}

void Treemap::setGroups(QList<TreemapGroup> groups, double changeLimit)
{
    m_groups = std::move(groups);
    m_changeLimit = changeLimit;
    layOut();
    resetParts();
}

NameFonts &Treemap::names() const
{
    if (m_names.base() != font())
        m_names = NameFonts(font());
    return m_names;
}

void Treemap::layOut()
{
    QList<double> sizes;
    for (const TreemapGroup &group : m_groups)
        sizes << group.size;
    double best = -1;
    for (const qreal shape : kShapes) {
        QList<QRectF> groups = squarify(QRectF(rect()).adjusted(0, 0, kGroupGap, kGroupGap), sizes, shape);
        QList<Cell> cells;
        double named = 0;
        for (int g = 0; g < m_groups.size(); ++g) {
            groups[g].adjust(0, 0, kGap - kGroupGap, kGap - kGroupGap);
            named += layOutGroup(g, groups[g], cells);
        }
        if (named > best) {
            best = named;
            m_groupRects = std::move(groups);
            m_cells = std::move(cells);
        }
    }
}

double Treemap::layOutGroup(int group, QRectF area, QList<Cell> &cells) const
{
    if (!m_groups[group].name.isEmpty() && area.height() > 2 * kHeader)
        area.setTop(area.top() + kHeader);
    QList<double> sizes;
    for (const TreemapItem &item : m_groups[group].items)
        sizes << item.size;
    double best = -1;
    QList<Cell> chosen;
    for (const qreal shape : kShapes) {
        const QList<QRectF> rects = squarify(area, sizes, shape);
        QList<Cell> laid;
        double named = 0;
        for (int i = 0; i < rects.size(); ++i) {
            if (rects[i].isEmpty())
                continue;
            laid << Cell{group, i, rects[i].adjusted(0, 0, -kGap, -kGap)};
            named += TreemapName(m_groups[group].items[i].name, laid.last().rect.size(), names()).weight();
        }
        if (named > best) {
            best = named;
            chosen = std::move(laid);
        }
    }
    cells << chosen;
    return best;
}

void Treemap::resizeEvent(QResizeEvent *) { layOut(); }

QRectF Treemap::itemRect(int group, int item) const
{
    for (const Cell &cell : m_cells)
        if (cell.group == group && cell.item == item)
            return cell.rect;
    return {};
}

int Treemap::partAt(const QPointF &position) const
{
    for (int i = 0; i < m_cells.size(); ++i)
        if (m_cells[i].rect.contains(position))
            return i;
    return kNone;
}

QString Treemap::partTip(int part) const { return itemOf(m_cells[part]).tip; }

int Treemap::neighbour(int part, int key) const
{
    const QPointF from = m_cells[part].rect.center();
    int best = part;
    qreal bestDistance = 1e18;
    for (int i = 0; i < m_cells.size(); ++i) {
        const QPointF way = m_cells[i].rect.center() - from;
        const bool horizontal = key == Qt::Key_Left || key == Qt::Key_Right;
        const bool positive = key == Qt::Key_Right || key == Qt::Key_Down;
        const qreal along = (horizontal ? way.x() : way.y()) * (positive ? 1 : -1);
        const qreal across = std::abs(horizontal ? way.y() : way.x());
        if (i != part && along > 1 && along + 2 * across < bestDistance) {
            bestDistance = along + 2 * across;
            best = i;
        }
    }
    return best;
}

void Treemap::paintHeader(QPainter &painter, int group, const Theme &theme) const
{
    const QRectF &area = m_groupRects[group];
    if (m_groups[group].name.isEmpty() || area.height() <= 2 * kHeader || area.width() < kMinHeaderWidth)
        return;
    QRectF line(area.left() + 1, area.top(), area.width() - kGap - 2, kHeader - 2);
    painter.setFont(paint::font(font(), 11, QFont::Medium));
    const qreal valueWidth = painter.fontMetrics().horizontalAdvance(m_groups[group].value);
    painter.setPen(theme.textMuted);
    if (line.width() > valueWidth + 8 + painter.fontMetrics().horizontalAdvance(m_groups[group].name)) {
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_groups[group].value);
        line.setRight(line.right() - valueWidth - 8);
    }
    painter.setPen(theme.text);
    paint::elided(painter, line, Qt::AlignLeft | Qt::AlignVCenter, m_groups[group].name);
}

void Treemap::paintCell(QPainter &painter, const Cell &cell, bool marked, const Theme &theme) const
{
    const TreemapItem &item = itemOf(cell);
    painter.setOpacity(item.faded ? 0.3 : 1.0);
    QColor fill = DivergingScale::colour(item.change, m_changeLimit, theme);
    if (marked)
        fill = paint::mixed(fill, paint::readableOn(fill), 0.88);
    painter.setPen(item.change ? QPen(Qt::NoPen) : QPen(theme.border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(item.change ? cell.rect : cell.rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);

    painter.setPen(paint::readableOn(fill));
    const TreemapName name(item.name, cell.rect.size(), names());
    painter.setFont(names().font(name.font()));
    if (name.isUpright())
        return paintUpright(painter, cell.rect, item.name);
    QRectF line = cell.rect.adjusted(kPadding, 3, -kPadding, 0);
    if (line.width() < 26 || cell.rect.height() < 22)
        return;
    line.setHeight(kLine + 1);
    const QFontMetrics metrics = painter.fontMetrics();
    for (const QString &part : name.lines()) {
        const QString shown = name.isWhole() ? part : metrics.elidedText(part, Qt::ElideRight, int(line.width()));
        if (shown != part && shown.size() <= kLeastLetters)
            return; // its card has the name
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
        line.translate(0, kLine);
    }
    if (line.bottom() > cell.rect.bottom())
        return;
    painter.setFont(paint::font(font(), 11));
    const QString both = item.changeText.isEmpty() ? item.value : item.value + QStringLiteral("  ") + item.changeText;
    const bool fits = painter.fontMetrics().horizontalAdvance(both) <= line.width();
    if (fits || painter.fontMetrics().horizontalAdvance(item.value) <= line.width())
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, fits ? both : item.value);
}

void Treemap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::current();
    if (m_cells.isEmpty()) {
        painter.setFont(Fonts::small());
        painter.setPen(theme.textMuted);
        painter.drawText(rect(), Qt::AlignCenter, accessibleDescription());
    }
    for (int g = 0; g < m_groups.size(); ++g)
        paintHeader(painter, g, theme);
    for (int i = 0; i < m_cells.size(); ++i)
        paintCell(painter, m_cells[i], i == hovered(), theme);
    painter.setOpacity(1);
    if (hasFocus() && current() != kNone)
        paint::focusRing(painter, m_cells[current()].rect, theme, 3);
}

} // namespace assay
