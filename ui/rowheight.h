#pragma once

#include <QObject>

class QTableView;

namespace assay {

/// How high the rows of all tables are: comfortable or dense, one choice for the whole window.
class RowHeight : public QObject
{
    Q_OBJECT

public:
    enum class Table { OnPage, OnCard }; ///< those on cards are a little lower

    static RowHeight &instance();
    int of(Table table) const; ///< pixels
    void setDense(bool dense);
    /// Gives the rows of a table their height, now and whenever it changes.
    static void follow(QTableView *view, Table table);

signals:
    void changed();

private:
    RowHeight() = default;

    bool m_dense = false;
};

} // namespace assay
