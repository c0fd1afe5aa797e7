#include "tests/support/keyringservice.h"

#include "core/ledgers/keyring.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>

namespace assay::test {

namespace {

constexpr int kMostMs = 20'000;
/// Starts no service by itself, least of all the one of the person at the desktop.
constexpr char kBusConfiguration[] = "<busconfig><type>session</type><listen>unix:dir=%1</listen><auth>EXTERNAL</auth>"
                                     "<policy context=\"default\"><allow send_destination=\"*\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy>"
                                     "</busconfig>";

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(5'000))
        process.kill();
    process.waitForFinished();
}

} // namespace

QString KeyringService::missing()
{
    for (const char *program : {"dbus-daemon", "gnome-keyring-daemon"})
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
            return QString::fromLatin1(program) + QStringLiteral(" is not installed");
    return {};
}

KeyringService::~KeyringService()
{
    end(m_keyring);
    end(m_bus);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

bool KeyringService::startBus()
{
    QFile configuration(m_folder.filePath(QStringLiteral("bus.conf")));
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write(QString::fromLatin1(kBusConfiguration).arg(m_folder.path()).toUtf8()) < 0)
        return false;
    configuration.close();
    m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--nofork"), QStringLiteral("--nopidfile"), QStringLiteral("--print-address"),
                                                QStringLiteral("--config-file=") + configuration.fileName()});
    while (!m_bus.canReadLine())
        if (!m_bus.waitForReadyRead(kMostMs))
            return false;
    return qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
}

bool KeyringService::start()
{
    if (!startBus()) {
        m_error = QStringLiteral("no session bus: ") + QString::fromUtf8(m_bus.readAllStandardError());
        return false;
    }
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), m_folder.path());
    m_keyring.setProcessEnvironment(environment);
    m_keyring.start(QStringLiteral("gnome-keyring-daemon"), {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
    m_keyring.write("of the keyring itself");
    m_keyring.closeWriteChannel();
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < kMostMs;) {
        if (keyring::answers({}))
            return true;
        if (m_keyring.waitForFinished(100))
            break;
    }
    m_error = QStringLiteral("the keyring does not answer: ") + QString::fromUtf8(m_keyring.readAllStandardError());
    return false;
}

} // namespace assay::test
