#include "core/ledgers/clickhouse.h"

#include "core/ledgers/rowbinary.h"

#include <curl/curl.h>

#include <cstdlib>

namespace assay {

namespace {

constexpr long kConnectSeconds = 15;
constexpr std::size_t kLongestMessage = 2'000;
constexpr long kOk = 200, kUnauthorised = 401, kForbidden = 403;

struct Close
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
    void operator()(char *text) const { curl_free(text); }
};
using Headers = std::unique_ptr<curl_slist, Close>;

/// One answer on its way in: rows into the sink, or the start of an error message.
struct Transfer
{
    Transfer(CURL *handle, AnswerSink &sink, const JobControl &control) : handle(handle), rows(sink), control(control) {}

    CURL *handle;
    RowBinaryParser rows;
    const JobControl &control;
    bool isBroken = false;
    std::string message;

    static std::size_t write(const char *bytes, std::size_t, std::size_t count, void *self)
    {
        return static_cast<Transfer *>(self)->take({bytes, count}) ? count : 0;
    }
    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        return static_cast<Transfer *>(self)->control.isCancelled() ? 1 : 0;
    }

    bool take(std::string_view bytes)
    {
        long status = 0;
        curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
        if (status != kOk) {
            message += bytes.substr(0, kLongestMessage - std::min(message.size(), kLongestMessage));
            return true;
        }
        isBroken = !rows.take(bytes);
        return !isBroken && !control.isCancelled();
    }
};

std::string environment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

class ClickHouseConnection : public LedgerConnection
{
public:
    explicit ClickHouseConnection(const LedgerUrl &url) : m_url(url), m_handle(curl_easy_init()) {}

    Result<void> greet(const JobControl &control);

    LedgerEngine engine() const override { return LedgerEngine::ClickHouse; }
    std::string serverName() const override { return "ClickHouse " + m_version; }
    Result<void> select(const std::string &sql, AnswerSink &sink, const JobControl &control) override;
    Result<std::vector<std::string>> tables(const JobControl &control) override;
    Result<std::vector<LedgerColumn>> columnsOf(const std::string &table, const JobControl &control) override;
    std::string literal(std::string_view text) const override;

private:
    Result<void> ask(const std::string &query, AnswerSink &sink, const JobControl &control);
    Headers headers() const;
    std::string address() const;
    std::string escaped(const std::string &text) const
    {
        const std::unique_ptr<char, Close> code(curl_easy_escape(m_handle.get(), text.data(), int(text.size())));
        return code ? code.get() : "";
    }
    Error error(std::string message) const { return {m_url.scrubbed(std::move(message)), m_url.location()}; }

    LedgerUrl m_url;
    std::unique_ptr<CURL, Close> m_handle;
    std::string m_version;
    bool m_asksReadOnly = true; ///< a profile that is read-only already refuses to be told anything
};

Headers ClickHouseConnection::headers() const
{
    const bool isNamed = !m_url.user().empty();
    const std::string user = isNamed ? m_url.user() : environment("CLICKHOUSE_USER");
    const std::string password = m_url.password().empty() ? environment("CLICKHOUSE_PASSWORD") : m_url.password();
    curl_slist *list = curl_slist_append(nullptr, "Content-Type: text/plain; charset=UTF-8");
    if (!user.empty())
        list = curl_slist_append(list, ("X-ClickHouse-User: " + user).c_str());
    if (!password.empty())
        list = curl_slist_append(list, ("X-ClickHouse-Key: " + password).c_str());
    return Headers(list);
}

std::string ClickHouseConnection::address() const
{
    std::string address = (m_url.isEncrypted() ? "https://" : "http://") + m_url.hosts();
    const bool hasPort = m_url.hosts().rfind(':') != std::string::npos && !m_url.hosts().ends_with(']');
    if (!hasPort)
        address += m_url.isEncrypted() ? ":8443" : ":8123";
    address += "/?wait_end_of_query=0";
    if (!m_url.database().empty())
        address += "&database=" + escaped(m_url.database());
    if (m_asksReadOnly)
        address += "&readonly=1&cancel_http_readonly_queries_on_client_close=1";
    return address;
}

std::string ClickHouseConnection::literal(std::string_view text) const
{
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\')
            quoted.push_back('\\');
        quoted.push_back(c);
    }
    return quoted + "'";
}

Result<void> ClickHouseConnection::ask(const std::string &query, AnswerSink &sink, const JobControl &control)
{
    Transfer transfer(m_handle.get(), sink, control);
    CURL *handle = m_handle.get();
    const Headers list = headers();
    const std::string url = address();
    curl_easy_reset(handle);
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, long(query.size()));
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, query.c_str());
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, list.get());
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, ""); // all that libcurl can undo
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, Transfer::write);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, Transfer::progress);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    const CURLcode code = curl_easy_perform(handle);
    if (control.isCancelled())
        return {};
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    if (transfer.isBroken)
        return error(std::string(transfer.rows.rest().substr(0, kLongestMessage)));
    if (code != CURLE_OK)
        return error(std::string("The ledger could not be read (") + curl_easy_strerror(code) + ")");
    if (status == kUnauthorised || status == kForbidden || transfer.message.find("AUTHENTICATION_FAILED") != std::string::npos)
        return passwordRefused(m_url);
    if (status != kOk)
        return error(transfer.message);
    if (!transfer.rows.isComplete())
        return error("The answer broke off");
    return {};
}

Result<void> ClickHouseConnection::select(const std::string &sql, AnswerSink &sink, const JobControl &control)
{
    const std::string query = "SELECT " + literal(RowBinaryParser::kRowMark) + " AS assay, * FROM (" + sql
        + ") FORMAT RowBinaryWithNames";
    auto done = ask(query, sink, control);
    if (!done && m_asksReadOnly && done.error().message.find("in readonly mode") != std::string::npos) {
        m_asksReadOnly = false;
        done = ask(query, sink, control);
    }
    return done;
}

Result<void> ClickHouseConnection::greet(const JobControl &control)
{
    const auto version = rows("SELECT CAST(version() AS Nullable(String)) AS version", control);
    if (!version)
        return version.error();
    m_version = version->empty() ? "" : version->front().front();
    return {};
}

Result<std::vector<std::string>> ClickHouseConnection::tables(const JobControl &control)
{
    return namesFrom("SELECT CAST(name AS Nullable(String)) AS name FROM system.tables "
                     "WHERE database = currentDatabase() AND NOT is_temporary ORDER BY name",
                     control);
}

Result<std::vector<LedgerColumn>> ClickHouseConnection::columnsOf(const std::string &table, const JobControl &control)
{
    const auto dot = table.find('.');
    const std::string database = dot == table.npos ? "currentDatabase()" : literal(table.substr(0, dot));
    return columnsFrom("SELECT CAST(name AS Nullable(String)) AS column, CAST(type AS Nullable(String)) AS kind "
                       "FROM system.columns WHERE database = " + database + " AND table = "
                           + literal(dot == table.npos ? table : table.substr(dot + 1)) + " ORDER BY position",
                       control);
}

} // namespace

Result<std::unique_ptr<LedgerConnection>> openClickHouse(const LedgerUrl &url, const JobControl &control)
{
    static const bool isReady = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    if (!isReady)
        return Error{"The network library could not be started", {}};
    auto connection = std::make_unique<ClickHouseConnection>(url);
    if (const auto done = connection->greet(control); !done)
        return done.error();
    return std::unique_ptr<LedgerConnection>(std::move(connection));
}

} // namespace assay
