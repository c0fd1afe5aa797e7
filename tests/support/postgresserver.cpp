#include "tests/support/postgresserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace assay::test {

namespace {

constexpr int kMostMs = 120'000;

/// The newest server of Debian's packages; empty when none is installed.
QString programFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &version : found)
        if (QFile::exists(versions.filePath(version + QStringLiteral("/bin/initdb"))))
            return versions.filePath(version + QStringLiteral("/bin/"));
    return {};
}

/// A port of this machine that nobody listens at right now; 0 when there is none.
int freePort()
{
    const int handle = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    auto *name = reinterpret_cast<sockaddr *>(&address);
    const bool isBound = handle >= 0 && bind(handle, name, length) == 0 && getsockname(handle, name, &length) == 0;
    close(handle);
    return isBound ? ntohs(address.sin_port) : 0;
}

} // namespace

QString PostgresServer::missing()
{
    return programFolder().isEmpty() ? QStringLiteral("the package postgresql-15 is not installed") : QString();
}

PostgresServer::~PostgresServer()
{
    m_server.terminate(); // a smart shutdown waits for its clients, which are gone
    if (!m_server.waitForFinished(10'000))
        m_server.kill();
    m_server.waitForFinished();
}

QString PostgresServer::urlWith(const QString &password) const
{
    return QStringLiteral("postgresql://assay%1@/postgres?host=%2").arg(password, m_folder.path()) + (m_port == 0 ? QString() : QStringLiteral("&port=%1").arg(m_port));
}

/// initdb and the server refuse to run as root: then they run as the user that Debian's package made for them.
QStringList PostgresServer::asServerUser(const QString &program, const QStringList &arguments) const
{
    const QStringList own = QStringList{programFolder() + program} + arguments;
    if (geteuid() != 0)
        return own;
    return QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                       QStringLiteral("--clear-groups")}
        + own;
}

bool PostgresServer::runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(program, arguments);
    if (process.waitForFinished(kMostMs) && process.exitCode() == 0)
        return true;
    m_error = program + QLatin1Char(' ') + process.errorString() + QString::fromUtf8(process.readAllStandardError());
    return false;
}

QString PostgresServer::tlsUrl(const QString &host, const QString &parameters) const
{
    return QStringLiteral("postgresql://assay:%1@%2:%3/postgres?%4").arg(QLatin1String(kPassword), host).arg(m_port).arg(parameters);
}

bool PostgresServer::startWithTls()
{
    m_port = freePort();
    return m_port != 0
        && runProgram(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"), QStringLiteral("-nodes"),
                       QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                       QStringLiteral("subjectAltName=DNS:localhost"), QStringLiteral("-keyout"), m_folder.filePath(QStringLiteral("server.key")),
                       QStringLiteral("-out"), certificate()})
        && start() && QFile::setPermissions(certificate(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
}

bool PostgresServer::start()
{
    QFile password(m_folder.filePath(QStringLiteral("password")));
    if (!password.open(QIODevice::WriteOnly) || password.write(kPassword) < 0)
        return false;
    password.close();
    if (geteuid() == 0 && !runProgram(QStringLiteral("chown"), {QStringLiteral("-R"), QStringLiteral("postgres"), m_folder.path()}))
        return false;
    const QString data = m_folder.filePath(QStringLiteral("data"));
    QStringList command = asServerUser(QStringLiteral("initdb"),
                                       {QStringLiteral("--pgdata=") + data, QStringLiteral("--username=assay"), QStringLiteral("--auth=scram-sha-256"),
                                        QStringLiteral("--pwfile=") + password.fileName(), QStringLiteral("--no-sync"),
                                        QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C.UTF-8")});
    if (!runProgram(command.takeFirst(), command))
        return false;
    command = asServerUser(QStringLiteral("postgres"),
                           {QStringLiteral("-D"), data, QStringLiteral("-k"), m_folder.path(), QStringLiteral("-h"), QString(),
                            QStringLiteral("-F"), QStringLiteral("-c"), QStringLiteral("timezone=Asia/Tokyo")});
    if (m_port != 0)
        command += {QStringLiteral("-h"), QStringLiteral("localhost"), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-c"), QStringLiteral("ssl=on"),
                    QStringLiteral("-c"), QStringLiteral("ssl_cert_file=") + certificate(), QStringLiteral("-c"),
                    QStringLiteral("ssl_key_file=") + m_folder.filePath(QStringLiteral("server.key"))};
    m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_server.start(command.takeFirst(), command);
    for (QElapsedTimer clock = [] { QElapsedTimer timer; timer.start(); return timer; }(); clock.elapsed() < kMostMs;) {
        if (run(QStringLiteral("SELECT 1")))
            return true;
        if (m_server.waitForFinished(100))
            break;
    }
    QFile log(m_folder.filePath(QStringLiteral("log")));
    m_error += log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString();
    return false;
}

bool PostgresServer::psql(const QStringList &arguments)
{
    return runProgram(programFolder() + QStringLiteral("psql"),
                      QStringList{url(), QStringLiteral("--quiet"), QStringLiteral("--no-psqlrc"), QStringLiteral("--output=/dev/null"),
                                  QStringLiteral("--set=ON_ERROR_STOP=1")}
                          + arguments);
}

bool PostgresServer::runFile(const QString &path)
{
    return psql({QStringLiteral("--file=") + path});
}

bool PostgresServer::run(const QString &sql)
{
    return psql({QStringLiteral("--command=") + sql});
}

} // namespace assay::test
