#include "ui/widgets/wholerows.h"

#include "ui/rowheight.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace assay {

WholeRows::WholeRows(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->viewport()->installEventFilter(this);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &WholeRows::fit);
    connect(&RowHeight::instance(), &RowHeight::changed, this, &WholeRows::fit, Qt::QueuedConnection); // after the rows
}

bool WholeRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void WholeRows::fit()
{
    const int fitting = m_table->viewport()->height() / m_table->verticalHeader()->defaultSectionSize();
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        m_table->setRowHidden(row, row >= fitting);
}

} // namespace assay
