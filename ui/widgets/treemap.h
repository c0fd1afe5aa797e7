#pragma once

#include "ui/widgets/paintedwidget.h"
#include "ui/widgets/treemapname.h"

#include <QList>

#include <optional>

namespace assay {

struct Theme;

/// One rectangle of the treemap. Texts come formatted; `size` and `change` are for drawing only.
struct TreemapItem
{
    QString name;
    QString value;                ///< "$198.0k"
    QString changeText;           ///< "+18.1 %"; empty: not known
    double size = 0;
    std::optional<double> change; ///< ratio, decides the colour; nullopt: not known
    QString tip;                  ///< exact figure, share, previous period
    bool faded = false;           ///< something else is highlighted
};

/// The upper level: a titled group of items; without a name the items stand alone.
struct TreemapGroup
{
    QString name;
    QString value;
    double size = 0;
    QList<TreemapItem> items; ///< largest first
};

/// Where it goes: squarified, two levels; size is money, colour the change of the cost per unit.
class Treemap : public PaintedWidget
{
    Q_OBJECT

public:
    explicit Treemap(QWidget *parent = nullptr);

    /// `changeLimit`: the change (0.3 = 30 %) from which on the colour is full; state it with a DivergingLegend.
    void setGroups(QList<TreemapGroup> groups, double changeLimit = 0.3);
    const QList<TreemapGroup> &groups() const { return m_groups; }
    QSize sizeHint() const override { return {480, 320}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

    /// The rectangle of an item, for tests and for popups.
    QRectF itemRect(int group, int item) const;

signals:
    void itemActivated(int group, int item, Qt::KeyboardModifiers modifiers);
    void itemMenuRequested(int group, int item, const QPoint &globalPosition);

protected:
    int partCount() const override { return int(m_cells.size()); }
    int partAt(const QPointF &position) const override;
    QString partTip(int part) const override;
    int neighbour(int part, int key) const override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cell
    {
        int group = 0, item = 0;
        QRectF rect;
    };

    NameFonts &names() const;
    /// Of the shapes that fields may have, the ones with most names whole.
    void layOut();
    /// Appends the fields of a group within `area`; returns how much of their names can be read.
    double layOutGroup(int group, QRectF area, QList<Cell> &cells) const;
    const TreemapItem &itemOf(const Cell &cell) const { return m_groups[cell.group].items[cell.item]; }
    void paintHeader(QPainter &painter, int group, const Theme &theme) const;
    void paintCell(QPainter &painter, const Cell &cell, bool marked, const Theme &theme) const;

    QList<TreemapGroup> m_groups;
    double m_changeLimit = 0.3;
    QList<QRectF> m_groupRects;
    QList<Cell> m_cells;
    mutable NameFonts m_names{font()}; ///< remembers widths; by names() only
};

} // namespace assay
