#include "ui/icons.h"

#include "ui/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

static void initResources()
{
    Q_INIT_RESOURCE(resources); // they lie in a static library, which the linker would drop otherwise
}

namespace assay {

namespace {

constexpr int kIconSize = 18;

QByteArray source(const QString &name)
{
    Icons::load();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename Target>
void followTheme(Target *target, const QString &name)
{
    target->setIcon(Icons::icon(name));
    QObject::connect(&ThemeSwitch::instance(), &ThemeSwitch::changed, target, [target, name] { target->setIcon(Icons::icon(name)); });
}

} // namespace

void Icons::load()
{
    static const bool ready = (initResources(), true);
    Q_UNUSED(ready)
}

QPixmap Icons::pixmap(const QString &name, const QColor &color, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(source(name).replace("currentColor", color.name().toLatin1()));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    return pixmap;
}

QIcon Icons::icon(const QString &name)
{
    const Theme &theme = Theme::current();
    QIcon icon;
    for (const qreal ratio : {1.0, 2.0}) {
        icon.addPixmap(pixmap(name, theme.textSecondary, kIconSize, ratio), QIcon::Normal, QIcon::Off);
        icon.addPixmap(pixmap(name, theme.accent, kIconSize, ratio), QIcon::Normal, QIcon::On);
        icon.addPixmap(pixmap(name, theme.rest, kIconSize, ratio), QIcon::Disabled, QIcon::Off);
    }
    return icon;
}

void Icons::follow(QAbstractButton *button, const QString &name)
{
    followTheme(button, name);
}

void Icons::follow(QAction *action, const QString &name)
{
    followTheme(action, name);
}

} // namespace assay
