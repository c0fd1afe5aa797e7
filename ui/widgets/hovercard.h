#pragma once

#include <QColor>
#include <QFrame>
#include <QList>
#include <QString>
#include <QStringList>

class QLabel;
class QToolButton;

namespace assay {

/// The exact figures behind one place of a chart.
struct HoverFigures
{
    struct Row
    {
        QColor colour; ///< invalid: no swatch
        QString name, value;
    };
    QString title;
    QList<Row> rows;
    Row total;         ///< without a name: there is none
    QStringList notes; ///< previous period, quality

    /// A tooltip of several lines: the first is the title, "name: value" a row, the rest notes.
    static HoverFigures fromTip(const QString &tip);
};

/// A little card that floats over the window beside what the mouse is on, never over it. It takes no input until it is
/// pinned: then its text can be selected and copied, and it stays until it is closed (Esc, or its cross).
class HoverCard : public QFrame
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *window);
    /// Beside the upright line through `top`, a point of `chart`, on the side with more room inside `chart`.
    void showBeside(const QWidget &chart, const QPoint &top, const HoverFigures &figures);
    void pin();
    bool isPinned() const { return m_isPinned; }
    /// As plain text, a line per figure.
    const QString &plainText() const { return m_plain; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setFigures(const HoverFigures &figures);

    QLabel *m_text;
    QToolButton *m_close;
    QString m_plain;
    bool m_isPinned = false;
};

} // namespace assay
