#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace assay::test {

/// A desktop keyring for this process and those it starts: GNOME's daemon, unlocked and empty, on a session bus of its own, in
/// a temporary folder; gone with the object.
class KeyringService
{
public:
    /// Why it cannot run here; empty: it can.
    static QString missing();
    /// Starts it; false and error() when that fails.
    bool start();
    ~KeyringService();

    const QString &error() const { return m_error; }

private:
    bool startBus();

    QTemporaryDir m_folder;
    QProcess m_bus, m_keyring;
    QString m_error;
};

} // namespace assay::test
