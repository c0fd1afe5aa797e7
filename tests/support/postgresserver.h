#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace assay::test {

/// A PostgreSQL server of Debian's package in a temporary folder, reached through a socket there, and over TLS where a test
/// wants that; gone with the object. Its user "assay" needs the password kPassword.
class PostgresServer
{
public:
    static constexpr char kPassword[] = "Pf-7_zwiebelfisch";

    /// Why it cannot run here ("postgresql-15 is not installed"); empty: it can.
    static QString missing();
    /// Starts it; false and error() when that fails.
    bool start();
    /// The same, also on a port of "localhost", with a certificate for that name which it signed itself.
    bool startWithTls();
    ~PostgresServer();

    /// Runs a file, or one statement, as psql does; false and error() when a statement fails.
    bool runFile(const QString &path);
    bool run(const QString &sql);

    /// URL with the password or without.
    QString url() const { return urlWith(QLatin1String(":") + QLatin1String(kPassword)); }
    QString urlWith(const QString &password) const;
    QString urlWithoutPassword() const { return urlWith({}); }
    /// Over TLS; `parameters` as "sslmode=...".
    QString tlsUrl(const QString &host, const QString &parameters) const;
    QString certificate() const { return m_folder.filePath(QStringLiteral("server.crt")); }
    QString folder() const { return m_folder.path(); }
    const QString &error() const { return m_error; }

private:
    bool runProgram(const QString &program, const QStringList &arguments);
    QStringList asServerUser(const QString &program, const QStringList &arguments) const;
    bool psql(const QStringList &arguments);

    QTemporaryDir m_folder;
    QProcess m_server;
    int m_port = 0; ///< of TLS; 0: none
    QString m_error;
};

} // namespace assay::test
