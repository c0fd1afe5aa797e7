#pragma once

#include <QString>

#include <initializer_list>

namespace assay::test {

/// Starts a PostgresServer or ClickHouseServer that holds tests/data/ledgers/<file>.sql. What went wrong; empty: nothing.
template <typename Server>
QString startWith(Server &server, std::initializer_list<const char *> files)
{
    if (!server.start())
        return server.error();
    for (const char *file : files)
        if (!server.runFile(QStringLiteral(TEST_DATA "/ledgers/%1.sql").arg(QLatin1String(file))))
            return QLatin1String(file) + QStringLiteral(": ") + server.error();
    return {};
}

} // namespace assay::test
