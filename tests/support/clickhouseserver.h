#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace assay::test {

/// A ClickHouse engine behind the part of its HTTP interface that ledgers use (tests/chdb), on a port of this machine;
/// gone with the object. Its user "assay" needs the password kPassword.
class ClickHouseServer
{
public:
    static constexpr char kPassword[] = "Ck-3 zwölf&geheim";

    /// Why it cannot run here ("node is not installed"); empty: it can.
    static QString missing();
    /// Starts it with an empty database; false and error() when that fails.
    bool start();
    ~ClickHouseServer();

    /// Runs a file of statements, or one statement; false and error() when one fails.
    bool runFile(const QString &path);
    bool run(const QString &sql);

    /// URL with the password.
    QString url() const { return urlWith(QString::fromUtf8(kPassword)); }
    QString urlWith(const QString &password) const;
    const QString &error() const { return m_error; }

private:
    /// What it says next; nothing, and error(), when it stays silent.
    std::optional<QString> nextLine();

    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_port, m_error;
};

} // namespace assay::test
