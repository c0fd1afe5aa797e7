#pragma once

#include <QWidget>

#include <optional>

namespace assay {

/// Base of the painted widgets: one list of parts that can be hovered, focused by keys, clicked and asked for their
/// exact figures. A subclass says which part lies under a point and what its tooltip reads; it paints and no more.
class PaintedWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PaintedWidget(QWidget *parent = nullptr);

    /// The name and the one sentence that a screen reader says.
    void describe(const QString &name, const QString &sentence);

signals:
    /// A part was clicked, or Enter pressed on it.
    void partActivated(int part);

protected:
    static constexpr int kNone = -1;

    virtual int partCount() const { return 0; }
    virtual int partAt(const QPointF &) const { return kNone; }
    virtual QString partTip(int) const { return {}; }
    /// The part to go to with an arrow key; the neighbour in order unless a subclass knows better.
    virtual int neighbour(int part, int key) const;

    int hovered() const { return m_hovered; }
    int current() const { return m_current; } ///< by keyboard; kNone before the first key
    /// Forget what was hovered and focused: the parts are new.
    void resetParts();

    bool event(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setHovered(int part);

    int m_hovered = kNone;
    int m_current = kNone;
};

} // namespace assay
