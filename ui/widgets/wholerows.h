#pragma once

#include <QObject>

class QTableView;

namespace assay {

/// Shows as many rows of a short ranked list as fit whole, and hides the rest: no scroll bar, no cut row.
class WholeRows : public QObject
{
    Q_OBJECT

public:
    /// Lives with the table, whose model is set and whose rows are equally high.
    explicit WholeRows(QTableView *table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QTableView *m_table;
};

} // namespace assay
