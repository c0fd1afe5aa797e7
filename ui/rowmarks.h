#pragma once

#include "ui/markmenu.h"

#include <QObject>

#include <functional>

class QAbstractItemView;
class QModelIndex;

namespace assay {

/// Makes the rows of a small table marks like any other: a click keeps only a row's calls, Ctrl-click adds them, Shift-click
/// highlights them in every view, a double click opens them, and the context menu leads on.
class RowMarks : public QObject
{
    Q_OBJECT

public:
    /// `markOf` says what a row stands for; without filters and range: nothing. Lives as long as the view.
    RowMarks(Session &session, QAbstractItemView *view, std::function<Mark(const QModelIndex &)> markOf);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pick(const Mark &mark, Qt::KeyboardModifiers modifiers);

    Session &m_session;
    QAbstractItemView *m_view;
    std::function<Mark(const QModelIndex &)> m_markOf;
    Mark m_pressed; ///< a click may change the rows before it is known to be double
};

/// Does `mark` stand for what is highlighted?
bool isHighlighted(const std::optional<Filter> &highlight, const Filter &own);

} // namespace assay
