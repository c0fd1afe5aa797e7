#include "ui/models/tableview.h"

#include "ui/models/copytable.h"
#include "ui/rowheight.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QShortcut>
#include <QTableView>

namespace assay {

QTableView *newTableView(QAbstractItemModel *model, const QString &objectName, const QString &accessibleName)
{
    auto *view = new QTableView;
    view->setObjectName(objectName);
    view->setAccessibleName(accessibleName);
    view->setModel(model);
    view->setItemDelegate(new CellDelegate(view));
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->setTextElideMode(Qt::ElideMiddle);
    view->verticalHeader()->hide();
    RowHeight::follow(view, RowHeight::Table::OnCard);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *copy = new QShortcut(QKeySequence::Copy, view, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(copy, &QShortcut::activated, view, [view] { copyTable(*view); });
    return view;
}

} // namespace assay
