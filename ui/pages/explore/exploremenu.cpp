#include "ui/pages/explore/exploremenu.h"

#include "ui/format.h"
#include "ui/markmenu.h"
#include "ui/models/copytable.h"
#include "ui/pages/explore/exploremodel.h"
#include "ui/session.h"

#include <QCoreApplication>
#include <QMenu>
#include <QTreeView>

#include <array>

namespace assay {

namespace {

constexpr std::array kSplits{Dimension::Workload, Dimension::Team, Dimension::Customer, Dimension::Model, Dimension::DayOf};

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ExploreMenu)
};

/// The values of the selected rows on the level of `index`, in one filter; the rows above as filters before it.
std::vector<Filter> selectedFilters(const ExploreModel &model, const QTreeView &view, const QModelIndex &index)
{
    std::vector<Filter> filters = model.filtersOf(index);
    if (filters.empty())
        return filters;
    Filter &last = filters.back();
    for (const QModelIndex &row : view.selectionModel()->selectedRows()) {
        const auto other = model.filtersOf(row);
        if (row.row() != index.row() && row.parent() == index.parent() && !other.empty())
            last.values.push_back(other.back().values.front());
    }
    return filters;
}

} // namespace

void ExploreMenu::show(Session &session, const ExploreModel &model, QTreeView &view, const QPoint &position)
{
    const QModelIndex index = view.indexAt(position).siblingAtColumn(0);
    const std::vector<Filter> filters = selectedFilters(model, view, index);
    Mark mark;
    if (!filters.empty()) {
        const Filter &last = filters.back();
        mark = {last.values.size() == 1 ? Format::key(last.dimension, last.values.front()) : Texts::tr("%1 values").arg(last.values.size()),
                filters, {}};
    }
    QMenu *menu = MarkMenu::create(session, mark, &view);
    menu->setObjectName(QStringLiteral("explore.menu"));
    if (!filters.empty()) {
        QMenu *split = menu->addMenu(Texts::tr("Keep only and group by"));
        for (const Dimension dimension : kSplits)
            split->addAction(Format::dimension({dimension, {}}), &session, [&session, filters, dimension] {
                session.change(Texts::tr("Keep only"), [&](View &v) {
                    for (const Filter &filter : filters)
                        v.setFilter(filter);
                    v.groupBy = {DimensionRef{dimension, {}}};
                });
            });
    }
    menu->addAction(Texts::tr("Copy as table"), &view, [&view] { copyTable(view); });
    menu->popup(view.viewport()->mapToGlobal(position));
}

} // namespace assay
