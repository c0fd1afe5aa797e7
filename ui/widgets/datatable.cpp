#include "ui/widgets/datatable.h"

#include "ui/models/copytable.h"
#include "ui/rowheight.h"
#include "ui/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/columnfit.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace assay {

namespace {
constexpr int kMeasuredRows = 60; ///< for the width of a column; all of a long table would take its time
constexpr int kLeastStretched = 110; ///< a name is still told by its beginning and end
} // namespace

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
    horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
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

void DataTable::fitColumns(int stretched, int widest, const QList<int> &leavingFirst)
{
    if (!model())
        return;
    std::vector<ColumnWidth> widths;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int wanted = std::min(widest, std::max(sizeHintForColumn(column), headingWidth(*horizontalHeader(), column)));
        const auto leaving = leavingFirst.indexOf(column);
        const bool stretches = column == stretched;
        widths.push_back({stretches ? std::min(wanted, kLeastStretched) : wanted, wanted, stretches || stretched == kEvenly ? 1 : 0,
                          leaving < 0 ? ColumnWidth::kStays : int(leaving) + 1});
    }
    if (!m_fit)
        m_fit = new ColumnFit(this, horizontalHeader());
    m_fit->setColumns(std::move(widths));
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

void DataTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const int height = viewport()->height(), row = rowAt(height - 1);
    const int top = row < 0 ? 0 : rowViewportPosition(row);
    if (top > 0 && top + rowHeight(row) > height)
        QPainter(viewport()).fillRect(0, top, viewport()->width(), height - top, Theme::current().surface);
}

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
