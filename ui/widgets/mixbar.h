#pragma once

#include "ui/widgets/paint.h"
#include "ui/widgets/paintedwidget.h"

#include <QList>

namespace assay {

/// One part of a whole: a model family, a token class.
struct MixPart
{
    QString name;
    double share = 0;  ///< 0..1 of the whole, for drawing only
    QColor colour;
    QString tip;       ///< exact figure, e.g. "Opus: 412 calls (41.2 %), $18.40"
    friend bool operator==(const MixPart &, const MixPart &) = default;
};

/// Parts side by side in one bar of full width; what is missing to 1 stays hollow.
void paintMixBar(QPainter &painter, const QRectF &rect, const QList<MixPart> &parts, const Theme &theme, int marked = -1);

class MixBar : public PaintedWidget
{
    Q_OBJECT

public:
    explicit MixBar(QWidget *parent = nullptr);
    void setParts(QList<MixPart> parts);
    QSize sizeHint() const override { return {96, 16}; }

protected:
    int partCount() const override { return int(m_parts.size()); }
    int partAt(const QPointF &position) const override;
    QString partTip(int part) const override { return m_parts.value(part).tip; }
    void paintEvent(QPaintEvent *event) override;

private:
    QList<MixPart> m_parts;
};

} // namespace assay
