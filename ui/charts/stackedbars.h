#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

class QStackedLayout;
class QTableView;

namespace assay {

class BarsView;
class ChartTableModel;

/// Stacked bars over time with a hover card of exact figures, and the same as a table.
/// Left and Right walk through the bars, Enter activates one.
class StackedBars : public QWidget
{
    Q_OBJECT

public:
    explicit StackedBars(QWidget *parent = nullptr);

    void setData(StackedBarsData data);
    const StackedBarsData &data() const { return m_data; }
    void showAsTable(bool table);
    /// Put on the clipboard: the bars at the resolution of the screen, their figures as a table.
    void copyPicture() const;
    void copyData() const;

signals:
    void slotActivated(int slot);
    void slotsBrushed(int first, int last);
    void menuRequested(int slot, const QPoint &globalPosition);

private:
    StackedBarsData m_data;
    BarsView *m_view;
    ChartTableModel *m_model;
    QTableView *m_table;
    QStackedLayout *m_stack;
};

} // namespace assay
