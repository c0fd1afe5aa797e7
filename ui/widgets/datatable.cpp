#include "ui/widgets/datatable.h"

#include "ui/models/copytable.h"
#include "ui/rowheight.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace assay {

DataTable::DataTable(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    RowHeight::follow(this, RowHeight::Table::OnPage);
    connect(&RowHeight::instance(), &RowHeight::changed, this, &QWidget::updateGeometry);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) { emit rowActivated(index.row()); });
}

void DataTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    const auto changed = [this] {
        if (m_fitsRows)
            updateGeometry();
    };
    connect(model, &QAbstractItemModel::modelReset, this, changed);
    connect(model, &QAbstractItemModel::rowsInserted, this, changed);
}

void DataTable::fitColumns(int stretched, int widest)
{
    if (!model())
        return;
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < model()->columnCount(); ++column) {
        header->setSectionResizeMode(column, column == stretched ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (column != stretched)
            setColumnWidth(column, std::min(widest, std::max(sizeHintForColumn(column), header->sectionSizeHint(column) + 4)));
    }
}

QString DataTable::selectionAsText() const
{
    return tableText(*this);
}

void DataTable::setFitsRows(bool fits)
{
    m_fitsRows = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

QSize DataTable::sizeHint() const
{
    if (!m_fitsRows || !model())
        return QTableView::sizeHint();
    const int bar = horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff ? 0 : 2;
    return {QTableView::sizeHint().width(), horizontalHeader()->sizeHint().height() + model()->rowCount() * RowHeight::instance().of(RowHeight::Table::OnPage) + bar + 2};
}

QSize DataTable::minimumSizeHint() const { return m_fitsRows ? QSize(120, sizeHint().height()) : QTableView::minimumSizeHint(); }

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && model()) {
        copyTable(*this);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid() && state() != EditingState) {
        emit rowActivated(currentIndex().row());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace assay
