#include "tests/uisupport/accessfaults.h"

#include "ui/widgets/paintedwidget.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QGraphicsView>
#include <QLineEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

namespace assay::test {

namespace {

/// Parts that only hold others, or that belong to a control that is looked at itself.
bool isPartOfAnother(const QWidget &widget)
{
    if (widget.focusProxy() || qobject_cast<const QTabBar *>(&widget) || qobject_cast<const QTabWidget *>(&widget)
        || qobject_cast<const QScrollArea *>(&widget))
        return true;
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        if (qobject_cast<const QComboBox *>(parent) || qobject_cast<const QLineEdit *>(parent))
            return true;
    return false;
}

bool isChart(const QWidget &widget)
{
    return qobject_cast<const PaintedWidget *>(&widget) || qobject_cast<const QGraphicsView *>(&widget);
}

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(' ') + widget.objectName();
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        if (!parent->objectName().isEmpty())
            return name + QStringLiteral(" in ") + parent->objectName();
    return name;
}

} // namespace

QStringList accessFaults(QWidget &window)
{
    QStringList faults;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || isPartOfAnother(*widget))
            continue;
        const bool isControl = widget->focusPolicy() != Qt::NoFocus || qobject_cast<QAbstractButton *>(widget);
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (isControl && (!access || access->text(QAccessible::Name).isEmpty()))
            faults << QStringLiteral("no name: ") + nameOf(*widget);
        if (isControl && isChart(*widget) && (!access || access->text(QAccessible::Description).isEmpty()))
            faults << QStringLiteral("no sentence: ") + nameOf(*widget);
    }
    return faults;
}

} // namespace assay::test
