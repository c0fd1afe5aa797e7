#pragma once

#include "ui/models/rowstable.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace assay {

class DataTable;

/// The switch between a chart and its table, for the head of a card.
QToolButton *newTableSwitch(const QString &objectName);

/// A drawn chart and its figures as a table, in one place. Ctrl+C on the chart copies it as an image and its figures as
/// text; on the table, the chosen rows.
class TabledChart : public QWidget
{
    Q_OBJECT

public:
    /// Takes `chart`, as high as it wants to be. `name` begins the object names of the parts: "treemap" names
    /// "treemap.asTable" and "treemap.table".
    TabledChart(QWidget *chart, const QString &name, const QList<RowsTableModel::Column> &columns, QWidget *parent = nullptr);

    /// The owner places it.
    QToolButton *tableSwitch() const { return m_switch; }
    void setTable(const QString &title, QList<QList<RowsCell>> rows);
    /// Entries that copy the chart, for a context menu.
    void addCopies(QMenu &menu) const;

private:
    QWidget *m_chart;
    QToolButton *m_switch;
    DataTable *m_table;
    RowsTableModel *m_rows;
};

} // namespace assay
