#include "tests/support/clickhouseserver.h"

#include <QFile>
#include <QStandardPaths>
#include <QUrl>

#include <nlohmann/json.hpp>

namespace assay::test {

namespace {

constexpr int kMostMs = 60'000;

/// Where tests/chdb/fetch puts the engine.
QString engineFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/assay-test/chdb");
}

} // namespace

QString ClickHouseServer::missing()
{
    if (QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty())
        return QStringLiteral("the package nodejs is not installed");
    return QFile::exists(engineFolder() + QStringLiteral("/fetched"))
        ? QString()
        : QStringLiteral("the ClickHouse engine is not there; tests/chdb/fetch gets it from npm");
}

bool ClickHouseServer::start()
{
    m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_server.start(QStringLiteral("node"), {QStringLiteral(CHDB_SERVER), engineFolder(),
                                            m_folder.filePath(QStringLiteral("data")), QStringLiteral("assay"), QString::fromUtf8(kPassword)});
    m_port = nextLine().value_or(QString());
    if (!m_port.isEmpty())
        return true;
    QFile log(m_folder.filePath(QStringLiteral("log")));
    m_error += log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString();
    return false;
}

ClickHouseServer::~ClickHouseServer()
{
    m_server.closeWriteChannel();
    if (!m_server.waitForFinished(5'000))
        m_server.kill();
    m_server.waitForFinished();
}

std::optional<QString> ClickHouseServer::nextLine()
{
    while (!m_server.canReadLine()) {
        if (m_server.waitForReadyRead(kMostMs))
            continue;
        m_error = m_server.errorString();
        return std::nullopt;
    }
    return QString::fromUtf8(m_server.readLine()).trimmed();
}

bool ClickHouseServer::runFile(const QString &path)
{
    m_server.write(QByteArray::fromStdString(nlohmann::json(path.toStdString()).dump()) + '\n');
    const auto wrong = nextLine();
    if (wrong)
        m_error = *wrong;
    return wrong && wrong->isEmpty();
}

bool ClickHouseServer::run(const QString &sql)
{
    QFile file(m_folder.filePath(QStringLiteral("statement.sql")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(sql.toUtf8());
    file.close();
    return runFile(file.fileName());
}

QString ClickHouseServer::urlWith(const QString &password) const
{
    return QStringLiteral("http://assay:%1@127.0.0.1:%2/").arg(QString::fromLatin1(QUrl::toPercentEncoding(password)), m_port);
}

} // namespace assay::test
