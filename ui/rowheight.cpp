#include "ui/rowheight.h"

#include "ui/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace assay {

namespace {

constexpr int kDenser = 6, kLowerOnCards = 4, kLowerOnCardsDense = 2;

} // namespace

RowHeight &RowHeight::instance()
{
    static RowHeight only;
    return only;
}

int RowHeight::of(Table table) const
{
    const int onPage = Space::rowHeight - (m_dense ? kDenser : 0);
    return table == Table::OnPage ? onPage : onPage - (m_dense ? kLowerOnCardsDense : kLowerOnCards);
}

void RowHeight::setDense(bool dense)
{
    if (dense == m_dense)
        return;
    m_dense = dense;
    emit changed();
}

void RowHeight::follow(QTableView *view, Table table)
{
    const auto apply = [view, table] { view->verticalHeader()->setDefaultSectionSize(instance().of(table)); };
    connect(&instance(), &RowHeight::changed, view, apply);
    apply();
}

} // namespace assay
