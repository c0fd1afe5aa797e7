#pragma once

#include "ui/widgets/hovercard.h"

#include <QPointer>
#include <QWidget>

namespace assay {

/// Base of the painted widgets: one list of parts that can be hovered, focused by keys, clicked and asked for their
/// exact figures. A subclass says which part lies under a point and what its card reads; it paints and no more.
/// The card shows at once under the mouse; Alt-click, or Space on the current part, pins it.
class PaintedWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PaintedWidget(QWidget *parent = nullptr);
    ~PaintedWidget() override;

    /// The name and the one sentence that a screen reader says.
    void describe(const QString &name, const QString &sentence);

signals:
    /// A part was clicked, or Enter pressed on it.
    void partActivated(int part, Qt::KeyboardModifiers modifiers);
    /// A right click, or the menu key, on a part.
    void partMenuRequested(int part, const QPoint &globalPosition);

protected:
    static constexpr int kNone = -1;

    virtual int partCount() const { return 0; }
    virtual int partAt(const QPointF &) const { return kNone; }
    virtual QString partTip(int) const { return {}; }
    /// What the card of a part says; its tip, unless a subclass knows better.
    virtual HoverFigures partFigures(int part) const { return HoverFigures::fromTip(partTip(part)); }
    /// The part to go to with an arrow key; the neighbour in order unless a subclass knows better.
    virtual int neighbour(int part, int key) const;

    int hovered() const { return m_hovered; }
    int current() const { return m_current; } ///< by keyboard; kNone before the first key
    /// Forget what was hovered and focused: the parts are new.
    void resetParts();

    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setHovered(int part, const QPoint &position);
    void showCard(int part, const QPoint &position);
    void pinCard(int part, const QPoint &position);

    int m_hovered = kNone;
    int m_current = kNone;
    QPointer<HoverCard> m_card; ///< owned by the window it floats over
};

} // namespace assay
