#include "core/ledgers/postgres.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <poll.h>

namespace assay {

namespace {

constexpr std::chrono::seconds kConnectTime{15};
constexpr int kPollMs = 100; ///< how soon a cancel is noticed

/// Written into URLs by Prisma and unknown to libpq; `schema` is honoured here, the rest tunes Prisma's own pool.
constexpr std::array<std::string_view, 6> kPrismaParameters{"schema",       "connection_limit", "pool_timeout",
                                                            "pgbouncer",    "socket_timeout",   "statement_cache_size"};

struct Close
{
    void operator()(PGconn *connection) const { PQfinish(connection); }
    void operator()(PGresult *result) const { PQclear(result); }
    void operator()(PGcancel *cancel) const { PQfreeCancel(cancel); }
    void operator()(char *text) const { PQfreemem(text); }
};
using Connection = std::unique_ptr<PGconn, Close>;
using Answer = std::unique_ptr<PGresult, Close>;

class PostgresConnection : public LedgerConnection
{
public:
    PostgresConnection(Connection connection, const LedgerUrl &url)
        : m_connection(std::move(connection)), m_url(url)
    {
    }

    Result<void> prepare(const JobControl &control);

    LedgerEngine engine() const override { return LedgerEngine::PostgreSql; }
    std::string serverName() const override
    {
        const char *version = PQparameterStatus(m_connection.get(), "server_version");
        return std::string("PostgreSQL ") + (version ? version : "");
    }
    Result<void> select(const std::string &sql, AnswerSink &sink, const JobControl &control) override;
    Result<std::vector<std::string>> tables(const JobControl &control) override;
    Result<std::vector<LedgerColumn>> columnsOf(const std::string &table, const JobControl &control) override;
    std::string literal(std::string_view text) const override
    {
        const std::unique_ptr<char, Close> quoted(PQescapeLiteral(m_connection.get(), text.data(), text.size()));
        return quoted ? quoted.get() : "NULL";
    }

private:
    bool waitForAnswer(const JobControl &control);
    void stopServer();
    void hand(const PGresult *row, AnswerSink &sink);
    Error error(const char *message) const
    {
        return {m_url.scrubbed(message), m_url.location()};
    }

    Connection m_connection;
    LedgerUrl m_url;
    std::vector<std::string_view> m_cells;
};

Result<void> PostgresConnection::prepare(const JobControl &control)
{
    std::string settings = "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY; SET client_encoding = 'UTF8'; "
                           "SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; "
                           "SET standard_conforming_strings = on; SET extra_float_digits = 1; SET bytea_output = 'hex'; "
                           // Compiling sums of so many columns takes longer than adding them up; older servers cannot.
                           "SELECT set_config(name, 'off', false) FROM pg_settings WHERE name = 'jit'";
    if (const std::string schema = m_url.parameter("schema"); !schema.empty())
        settings += "; SET search_path = " + quotedColumn(schema);
    const auto done = rows(settings, control);
    return done ? Result<void>() : done.error();
}

/// False when the job was cancelled meanwhile; the query is then stopped.
bool PostgresConnection::waitForAnswer(const JobControl &control)
{
    while (PQisBusy(m_connection.get())) {
        if (control.isCancelled()) {
            stopServer();
            return false;
        }
        pollfd socket{PQsocket(m_connection.get()), POLLIN, 0};
        poll(&socket, 1, kPollMs);
        if (!PQconsumeInput(m_connection.get()))
            return true; // the connection broke: the next result says so
    }
    return true;
}

void PostgresConnection::stopServer()
{
    const std::unique_ptr<PGcancel, Close> cancel(PQgetCancel(m_connection.get()));
    std::array<char, 256> ignored{};
    if (cancel)
        PQcancel(cancel.get(), ignored.data(), int(ignored.size()));
    while (const Answer rest{PQgetResult(m_connection.get())}) { }
}

void PostgresConnection::hand(const PGresult *row, AnswerSink &sink)
{
    m_cells.resize(std::size_t(PQnfields(row)));
    for (int r = 0; r < PQntuples(row); ++r) {
        for (int c = 0; c < PQnfields(row); ++c)
            m_cells[std::size_t(c)] = {PQgetvalue(row, r, c), std::size_t(PQgetlength(row, r, c))};
        sink.row(m_cells);
    }
}

Result<void> PostgresConnection::select(const std::string &sql, AnswerSink &sink, const JobControl &control)
{
    if (!PQsendQuery(m_connection.get(), sql.c_str()))
        return error(PQerrorMessage(m_connection.get()));
    PQsetSingleRowMode(m_connection.get());
    bool isFirst = true;
    Result<void> outcome;
    while (waitForAnswer(control)) {
        const Answer answer(PQgetResult(m_connection.get()));
        if (!answer)
            return outcome;
        const ExecStatusType status = PQresultStatus(answer.get());
        if (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE)
            outcome = error(PQresultErrorMessage(answer.get()));
        if (status != PGRES_SINGLE_TUPLE && status != PGRES_TUPLES_OK)
            continue;
        if (std::exchange(isFirst, false)) {
            std::vector<std::string> names;
            for (int c = 0; c < PQnfields(answer.get()); ++c)
                names.emplace_back(PQfname(answer.get(), c));
            sink.columns(names);
        }
        hand(answer.get(), sink);
        if (control.isCancelled()) {
            stopServer();
            break;
        }
    }
    return {};
}

Result<std::vector<std::string>> PostgresConnection::tables(const JobControl &control)
{
    return namesFrom("SELECT CASE WHEN n.nspname = ANY (current_schemas(false)) THEN c.relname::text "
                     "ELSE n.nspname || '.' || c.relname END "
                     "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
                     "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema') "
                     "AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1",
                     control);
}

Result<std::vector<LedgerColumn>> PostgresConnection::columnsOf(const std::string &table, const JobControl &control)
{
    return columnsFrom("SELECT attname, format_type(atttypid, NULL) FROM pg_catalog.pg_attribute WHERE attrelid = to_regclass("
                           + literal(quotedTable(table)) + ") AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
                       control);
}

/// The parameters of libpq as keywords: a URL is taken apart here, so that libpq has none to repeat in a message.
std::vector<LedgerUrl::Parameter> keywordsOf(const LedgerUrl &url)
{
    std::vector<LedgerUrl::Parameter> keywords{{"fallback_application_name", "assay"}};
    const auto add = [&keywords](const char *name, const std::string &value) {
        if (!value.empty())
            keywords.emplace_back(name, value);
    };
    std::string hosts, ports;
    for (std::string_view rest = url.hosts(); !rest.empty();) {
        const std::string_view one = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(one.size() + 1, rest.size()));
        const auto colon = one.ends_with(']') ? one.npos : one.rfind(':');
        std::string_view host = one.substr(0, colon);
        if (host.starts_with('[') && host.ends_with(']'))
            host = host.substr(1, host.size() - 2);
        hosts += (hosts.empty() ? "" : ",") + std::string(host);
        ports += (&one.front() == url.hosts().data() ? "" : ",") + std::string(colon == one.npos ? "" : one.substr(colon + 1));
    }
    add("host", hosts);
    add("port", ports);
    add("user", url.user());
    add("password", url.password());
    add("dbname", url.database());
    for (const auto &[name, value] : url.parameters())
        if (std::ranges::find(kPrismaParameters, name) == kPrismaParameters.end())
            keywords.emplace_back(name, value);
    return keywords;
}

/// Sees a connection through, or gives up: then it is not OK.
void awaitConnection(PGconn *connection, const JobControl &control)
{
    const auto deadline = std::chrono::steady_clock::now() + kConnectTime;
    for (auto step = PGRES_POLLING_WRITING; step == PGRES_POLLING_WRITING || step == PGRES_POLLING_READING; step = PQconnectPoll(connection)) {
        pollfd socket{PQsocket(connection), short(step == PGRES_POLLING_READING ? POLLIN : POLLOUT), 0};
        while (poll(&socket, 1, kPollMs) == 0)
            if (control.isCancelled() || std::chrono::steady_clock::now() > deadline)
                return;
    }
}

Error connectionError(const PGconn *connection, const LedgerUrl &url)
{
    std::string message = PQerrorMessage(connection);
    if (PQconnectionNeedsPassword(connection) || message.find("password authentication failed") != message.npos)
        return passwordRefused(url);
    return {message.empty() ? "The server does not answer" : url.scrubbed(std::move(message)), url.location()};
}

} // namespace

Result<std::unique_ptr<LedgerConnection>> openPostgres(const LedgerUrl &url, const JobControl &control)
{
    const auto keywords = keywordsOf(url);
    std::vector<const char *> names, values;
    for (const auto &[name, value] : keywords) {
        names.push_back(name.c_str());
        values.push_back(value.c_str());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    Connection connection(PQconnectStartParams(names.data(), values.data(), 0));
    if (PQstatus(connection.get()) != CONNECTION_BAD)
        awaitConnection(connection.get(), control);
    if (PQstatus(connection.get()) != CONNECTION_OK)
        return connectionError(connection.get(), url);
    auto ready = std::make_unique<PostgresConnection>(std::move(connection), url);
    if (const auto done = ready->prepare(control); !done)
        return done.error();
    return std::unique_ptr<LedgerConnection>(std::move(ready));
}

} // namespace assay
