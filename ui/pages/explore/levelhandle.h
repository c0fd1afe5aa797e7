#pragma once

#include <QWidget>

namespace assay {

/// Six dots to take a level of the grouping by: dragged to another level, or moved with Left and Right.
class LevelHandle : public QWidget
{
    Q_OBJECT

public:
    explicit LevelHandle(QWidget *parent = nullptr);
    QSize sizeHint() const override { return {14, 24}; }

signals:
    void dropped(const QPoint &globalPosition);
    void stepped(int by); ///< -1 outwards, 1 inwards

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace assay
