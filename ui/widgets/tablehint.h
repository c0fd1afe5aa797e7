#pragma once

#include <QLabel>

class QAbstractItemView;

namespace assay {

/// What an empty table says in place of its rows: why it is empty, and what to do about it.
class TableHint : public QLabel
{
    Q_OBJECT

public:
    /// Lives in the view, whose model is set and answers by being reset.
    explicit TableHint(QAbstractItemView *view, const QString &text = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();

    QAbstractItemView *m_view;
};

} // namespace assay
