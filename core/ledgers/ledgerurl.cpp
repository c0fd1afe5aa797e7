#include "core/ledgers/ledgerurl.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>

namespace assay {

namespace {

struct Scheme
{
    std::string_view prefix;
    LedgerEngine engine;
    bool isEncrypted;
};

constexpr std::array kSchemes{
    Scheme{"postgresql://", LedgerEngine::PostgreSql, false}, Scheme{"postgres://", LedgerEngine::PostgreSql, false},
    Scheme{"http://", LedgerEngine::ClickHouse, false},       Scheme{"https://", LedgerEngine::ClickHouse, true},
    Scheme{"clickhouse://", LedgerEngine::ClickHouse, false}, Scheme{"clickhouses://", LedgerEngine::ClickHouse, true},
};

constexpr std::string_view kFile = "sqlite:";

/// Parameters whose values open a door.
constexpr std::array<std::string_view, 3> kSecrets{"password", "sslpassword", "access_token"};

const Scheme *schemeOf(std::string_view text)
{
    const auto found = std::ranges::find_if(kSchemes, [text](const Scheme &scheme) { return text.starts_with(scheme.prefix); });
    return found == kSchemes.end() ? nullptr : &*found;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isCode = text[i] == '%' && i + 2 < text.size() && hexDigit(text[i + 1]) >= 0 && hexDigit(text[i + 2]) >= 0;
        plain.push_back(isCode ? char(hexDigit(text[i + 1]) * 16 + hexDigit(text[i + 2])) : text[i]);
        i += isCode ? 2 : 0;
    }
    return plain;
}

/// RFC 3986: what is not unreserved, and not one of `kept`, as %XX.
std::string encoded(std::string_view text, std::string_view kept = {})
{
    std::string code;
    for (const char c : text) {
        const bool isPlain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (isPlain || std::string_view("-._~").find(c) != std::string_view::npos || kept.find(c) != kept.npos) {
            code.push_back(c);
            continue;
        }
        char hex[4];
        std::snprintf(hex, sizeof hex, "%%%02X", static_cast<unsigned char>(c));
        code += hex;
    }
    return code;
}

} // namespace

std::string_view engineName(LedgerEngine engine)
{
    constexpr std::array<std::string_view, 3> kNames{"PostgreSQL", "ClickHouse", "SQLite"};
    return kNames[static_cast<std::size_t>(engine)];
}

LedgerUrl LedgerUrl::ofFile(std::string_view path)
{
    if (path.starts_with("//")) // no host may stand between them
        path.remove_prefix(2);
    LedgerUrl url;
    url.m_engine = LedgerEngine::Sqlite;
    url.m_database = std::filesystem::absolute(path).lexically_normal().string();
    url.m_location = std::string(kFile) + url.m_database;
    return url;
}

Result<LedgerUrl> LedgerUrl::parse(std::string_view text)
{
    if (text.starts_with(kFile))
        return ofFile(text.substr(kFile.size()));
    const Scheme *scheme = schemeOf(text);
    std::error_code ignored;
    if (!scheme && std::filesystem::is_regular_file(text, ignored))
        return ofFile(text);
    if (!scheme) // the text may hold a password: it is not repeated
        return Error{"A ledger is named by a URL: postgresql://user@host/database, http(s)://user@host:8123/database or sqlite:file", {}};
    text.remove_prefix(scheme->prefix.size());
    LedgerUrl url;
    url.m_engine = scheme->engine;
    url.m_isEncrypted = scheme->isEncrypted;
    text = text.substr(0, text.find('#'));
    const auto question = std::min(text.find('?'), text.size());
    const auto slash = std::min(text.find('/'), question);
    url.takeAuthority(text.substr(0, slash));
    std::string_view path = text.substr(slash, question - slash);
    while (path.ends_with('/'))
        path.remove_suffix(1);
    url.m_database = decoded(path.empty() ? path : path.substr(1));
    if (question < text.size())
        url.takeParameters(text.substr(question + 1));
    if (url.m_engine == LedgerEngine::ClickHouse && url.m_hosts.empty())
        return Error{"The URL of a ClickHouse ledger needs a host: http://user@host:8123/database", {}};
    url.m_location = url.writtenWithoutSecrets();
    return url;
}

void LedgerUrl::takeAuthority(std::string_view authority)
{
    const auto at = authority.rfind('@');
    m_hosts = at == authority.npos ? authority : authority.substr(at + 1);
    const std::string_view who = at == authority.npos ? std::string_view() : authority.substr(0, at);
    const auto colon = std::min(who.find(':'), who.size());
    m_user = decoded(who.substr(0, colon));
    m_password = colon < who.size() ? decoded(who.substr(colon + 1)) : std::string();
}

void LedgerUrl::takeParameters(std::string_view query)
{
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        const auto equals = std::min(pair.find('='), pair.size());
        Parameter parameter{decoded(pair.substr(0, equals)), equals < pair.size() ? decoded(pair.substr(equals + 1)) : ""};
        if (parameter.first == "password")
            m_password = std::move(parameter.second);
        else if (parameter.first == "user" && m_engine == LedgerEngine::ClickHouse)
            m_user = std::move(parameter.second);
        else if (!pair.empty())
            m_parameters.push_back(std::move(parameter));
    }
}

std::string LedgerUrl::writtenWithoutSecrets() const
{
    std::string text = m_engine == LedgerEngine::PostgreSql ? "postgresql://" : m_isEncrypted ? "https://" : "http://";
    if (!m_user.empty())
        text += encoded(m_user) + "@";
    text += m_hosts;
    if (!m_database.empty() || !m_parameters.empty())
        text += "/" + encoded(m_database);
    char separator = '?';
    for (const auto &[name, value] : m_parameters) {
        if (std::ranges::find(kSecrets, name) != kSecrets.end())
            continue;
        text += separator + encoded(name) + "=" + encoded(value, "/:");
        separator = '&';
    }
    return text;
}

std::string LedgerUrl::parameter(std::string_view name) const
{
    const auto found = std::ranges::find(m_parameters, name, &Parameter::first);
    return found == m_parameters.end() ? std::string() : found->second;
}

std::string LedgerUrl::scrubbed(std::string message) const
{
    std::vector<std::string> secrets{m_password, encoded(m_password)};
    for (const auto &[name, value] : m_parameters)
        if (std::ranges::find(kSecrets, name) != kSecrets.end())
            secrets.push_back(value);
    for (const std::string &secret : secrets)
        for (auto at = message.find(secret); !secret.empty() && at != message.npos; at = message.find(secret, at))
            message.replace(at, secret.size(), "\u2022\u2022\u2022"), at += 9;
    while (message.ends_with('\n') || message.ends_with(' '))
        message.pop_back();
    return message;
}

} // namespace assay
