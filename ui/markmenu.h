#pragma once

#include "core/analysis/selection.h"

#include <QString>
#include <Qt>

#include <optional>
#include <vector>

class QMenu;
class QPoint;
class QWidget;

namespace assay {

class Session;

/// A group of calls as it is drawn somewhere: a row, a rectangle, a bar.
struct Mark
{
    QString name;
    std::vector<Filter> filters;    ///< from the outside in; the last one is the mark's own
    std::optional<TimeRange> range; ///< where it is a piece of time
};

/// What can be done with a mark, the same wherever it is drawn.
namespace MarkMenu {
/// A menu that deletes itself when it is closed, with these entries: keep only, leave out, highlight, pin, show its calls,
/// explain how it changed against the compared period.
QMenu *create(Session &session, const Mark &mark, QWidget *parent);
/// Fills the entries into a menu; `mark` without filters and range leaves it as it is.
void fill(QMenu &menu, Session &session, const Mark &mark);
/// Two of the entries, for those who do them without a menu.
void keepOnly(Session &session, const Mark &mark);
void openCalls(Session &session, const Mark &mark);
} // namespace MarkMenu

/// What the modifiers of a click on a mark mean: none keeps only it, Ctrl adds it, Shift highlights it.
enum class Pick : int;
Pick pickOf(Qt::KeyboardModifiers modifiers);

} // namespace assay
