#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariantMap>

namespace assay {

template <typename T>
struct SettingKey
{
    const char *path;
    T fallback;
};

// Every setting of the window, with its default.
inline const SettingKey<bool> kDarkTheme{"window/dark", false};
/// "system", "en" or "de".
inline const SettingKey<QString> kLanguage{"window/language", QStringLiteral("system")};
inline const SettingKey<QByteArray> kWindowGeometry{"window/geometry", {}};
inline const SettingKey<QVariantMap> kLayout{"window/layout", {}}; ///< state of each part that was arranged, by its name
inline const SettingKey<QString> kLastPage{"window/page", {}};
inline const SettingKey<QStringList> kRecentStores{"files/recent", {}};
inline const SettingKey<QString> kTimeZone{"view/timeZone", QStringLiteral("UTC")};
inline const SettingKey<QStringList> kExploreMetrics{"explore/metrics", {}};
inline const SettingKey<QStringList> kStripMetrics{"overview/strip", {}};

/// What the window remembers between runs. Tests give it a file of their own.
class Settings
{
public:
    Settings() : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("assay"), QStringLiteral("assay")) {}
    explicit Settings(const QString &file) : m_settings(file, QSettings::IniFormat) {}

    template <typename T>
    T value(const SettingKey<T> &key) const
    {
        return m_settings.value(QLatin1String(key.path), QVariant::fromValue(key.fallback)).template value<T>();
    }
    template <typename T>
    void setValue(const SettingKey<T> &key, const T &value)
    {
        m_settings.setValue(QLatin1String(key.path), QVariant::fromValue(value));
    }

private:
    QSettings m_settings;
};

} // namespace assay
