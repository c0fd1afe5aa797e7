#pragma once

#include <QIcon>
#include <QPixmap>
#include <QString>

class QAbstractButton;
class QAction;

namespace assay {

/// Own monochrome icons of resources/icons, tinted by the theme in force.
namespace Icons {
/// Makes the compiled-in files reachable; the stylesheet names some of them.
void load();
/// Drawn sharp at `size` logical pixels for `ratio` device pixels each.
QPixmap pixmap(const QString &name, const QColor &color, int size, qreal ratio = 1);
/// Normal in the secondary text colour, checked in the accent, disabled muted.
QIcon icon(const QString &name);
/// Sets the icon and tints it anew when the theme changes.
void follow(QAbstractButton *button, const QString &name);
void follow(QAction *action, const QString &name);
}

} // namespace assay
