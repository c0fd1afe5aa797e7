#include "ui/icons.h"

#include "ui/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

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

/// Draws the icon when it is first seen: most of those in menus never are, and parsing them all takes a tenth of a second.
class TintedIcon : public QIconEngine
{
public:
    explicit TintedIcon(QString name) : m_name(std::move(name)) {}

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size.boundedTo({kIconSize, kIconSize}); }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return scaledPixmap(size, mode, state, 1); }

    QPixmap scaledPixmap(const QSize &pixels, QIcon::Mode mode, QIcon::State state, qreal ratio) override
    {
        const int side = std::min(kIconSize, int(std::lround(std::min(pixels.width(), pixels.height()) / ratio)));
        const QColor colour = mode == QIcon::Disabled ? m_disabled : state == QIcon::On ? m_checked : m_normal;
        const QString key = QStringLiteral("%1 %2 %3 %4").arg(m_name, colour.name()).arg(side).arg(ratio);
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = Icons::pixmap(m_name, colour, side, ratio);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QPixmap pixmap = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        QRectF place(QPointF(), pixmap.deviceIndependentSize());
        place.moveCenter(QRectF(rect).center());
        painter->drawPixmap(place, pixmap, QRectF(pixmap.rect()));
    }

    QIconEngine *clone() const override { return new TintedIcon(*this); }

private:
    QString m_name;
    QColor m_normal = Theme::current().textSecondary, m_checked = Theme::current().accent, m_disabled = Theme::current().rest;
};

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
    return QIcon(new TintedIcon(name));
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
