#include "ui/markmenu.h"

#include "ui/session.h"

#include <QCoreApplication>
#include <QMenu>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MarkMenu)
};

void keepOnly(Session &session, const Mark &mark)
{
    session.change(Texts::tr("Keep only"), [&](View &v) {
        for (const Filter &filter : mark.filters)
            v.setFilter(filter);
        if (mark.range) {
            v.lastDays = View::kCustomRange;
            v.selection.range = *mark.range;
        }
    });
}

QAction *add(QMenu &menu, const char *name, const QString &text)
{
    QAction *action = menu.addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    return action;
}

} // namespace

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
                     [s, mark] { s->openCalls(mark.filters, mark.range); });
    menu.addSeparator();
}

Pick pickOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        return Pick::Highlight;
    return modifiers & Qt::ControlModifier ? Pick::Add : Pick::Only;
}

} // namespace assay
