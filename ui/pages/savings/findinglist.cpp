#include "ui/pages/savings/findinglist.h"

#include "ui/pages/savings/findings.h"

#include <QResizeEvent>

#include <algorithm>

namespace assay {

namespace {
constexpr int kLeastHeight = 96; // one finding
} // namespace

FindingList::FindingList(FindingModel *model, QWidget *parent) : QListView(parent)
{
    setModel(model);
    setItemDelegate(new FindingDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust); // reasons wrap anew
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    connect(model, &FindingModel::modelReset, this, &FindingList::fit);
}

QSize FindingList::sizeHint() const { return {QListView::sizeHint().width(), contentHeight()}; }
QSize FindingList::minimumSizeHint() const { return {QListView::minimumSizeHint().width(), std::min(kLeastHeight, contentHeight())}; }

void FindingList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
    setVerticalScrollBarPolicy(height() < contentHeight() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

int FindingList::contentHeight() const
{
    int height = 0;
    for (int row = 0; row < model()->rowCount(); ++row)
        height += sizeHintForIndex(model()->index(row, 0)).height();
    return height;
}

void FindingList::fit()
{
    setMaximumHeight(std::max(1, contentHeight()));
    updateGeometry();
}

} // namespace assay
