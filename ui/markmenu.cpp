#include "ui/markmenu.h"

#include "ui/session.h"
#include "ui/widgets/literal.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MarkMenu)
};

/// A piece of time is kept as the range; a filter on the same would only repeat it.
std::vector<Filter> filtersBesideRange(const Mark &mark)
{
    std::vector<Filter> filters = mark.filters;
    if (mark.range)
        std::erase_if(filters, [](const Filter &f) { return dimensionInfo(f.dimension.dimension).kind == DimensionKind::Time; });
    return filters;
}

void narrow(View &view, const Mark &mark)
{
    for (const Filter &filter : filtersBesideRange(mark))
        view.setFilter(filter);
    if (mark.range) {
        view.lastDays = View::kCustomRange;
        view.selection.range = *mark.range;
    }
}

/// Grouping by what is one value now would say nothing.
void explain(Session &session, const Mark &mark)
{
    session.change(Texts::tr("Explanation of a change"), [&](View &v) {
        narrow(v, mark);
        const auto isOneValue = [&mark](Dimension dimension) {
            return std::ranges::any_of(mark.filters, [dimension](const Filter &f) { return f.dimension.dimension == dimension && f.values.size() == 1; });
        };
        std::erase_if(v.groupBy, [&](const DimensionRef &by) { return isOneValue(by.dimension); });
        if (v.groupBy.empty())
            v.groupBy = {DimensionRef{isOneValue(Dimension::Model) ? Dimension::Workload : Dimension::Model, {}}};
        v.page = "changes";
    });
}

bool canExplain(const View &view, const Mark &mark)
{
    return view.page != "changes" && (view.compareTo() || (mark.range && view.comparison == View::Comparison::Previous));
}

QAction *add(QMenu &menu, const char *name, const QString &text)
{
    QAction *action = menu.addAction(literal(text)); // none of these texts marks a key
    action->setObjectName(QString::fromLatin1(name));
    return action;
}

} // namespace

void MarkMenu::keepOnly(Session &session, const Mark &mark)
{
    session.change(Texts::tr("Keep only"), [&](View &v) { narrow(v, mark); });
}

void MarkMenu::openCalls(Session &session, const Mark &mark)
{
    session.openCalls(filtersBesideRange(mark), mark.range);
}

QMenu *MarkMenu::create(Session &session, const Mark &mark, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("markMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, session, mark);
    return menu;
}

void MarkMenu::fill(QMenu &menu, Session &session, const Mark &mark)
{
    if (mark.filters.empty() && !mark.range)
        return;
    Session *s = &session;
    QObject::connect(add(menu, "mark.keep", Texts::tr("Keep only %1").arg(mark.name)), &QAction::triggered, s, [s, mark] { keepOnly(*s, mark); });
    if (!mark.filters.empty()) {
        const Filter own = mark.filters.back();
        QObject::connect(add(menu, "mark.exclude", Texts::tr("Exclude %1").arg(mark.name)), &QAction::triggered, s,
                         [s, own] { s->exclude(own.dimension, own.values); });
        const bool isMarked = session.view().highlight == own;
        QObject::connect(add(menu, "mark.highlight", isMarked ? Texts::tr("Remove the highlight") : Texts::tr("Highlight %1").arg(mark.name)),
                         &QAction::triggered, s, [s, own] { s->highlight(own); });
        QObject::connect(add(menu, "mark.pin", Texts::tr("Pin %1").arg(mark.name)), &QAction::triggered, s,
                         [s, mark] { s->pin({mark.name.toStdString(), mark.filters}); });
    }
    QObject::connect(add(menu, "mark.calls", Texts::tr("Show its calls")), &QAction::triggered, s,
                     [s, mark] { openCalls(*s, mark); });
    if (canExplain(session.view(), mark))
        QObject::connect(add(menu, "mark.explain", Texts::tr("Explain this change")), &QAction::triggered, s, [s, mark] { explain(*s, mark); });
    menu.addSeparator();
}

Pick pickOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        return Pick::Highlight;
    return modifiers & Qt::ControlModifier ? Pick::Add : Pick::Only;
}

} // namespace assay
