#pragma once

#include <QPoint>

class QTreeView;

namespace assay {

class ExploreModel;
class Session;

/// What can be done with rows of the Explore table.
namespace ExploreMenu {
/// Opens the context menu of the row at `position` of the view's viewport.
void show(Session &session, const ExploreModel &model, QTreeView &view, const QPoint &position);
}

} // namespace assay
