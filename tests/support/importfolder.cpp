#include "tests/support/importfolder.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <fstream>

namespace assay::test {

void write(const QString &path, const std::string &text)
{
    QDir().mkpath(QFileInfo(path).path());
    std::ofstream(path.toStdString(), std::ios::binary) << text;
}

std::string record(const std::string &id, int output, const std::string &extra)
{
    return "{\"timestamp\":\"2026-10-05T08:00:00Z\",\"model\":\"claude-sonnet-5\",\"input_tokens\":10,\"output_tokens\":"
        + std::to_string(output) + (id.empty() ? "" : ",\"request_id\":\"" + id + "\"") + extra + "}\n";
}

ImportFolder::ImportFolder() : m_store(Store::open(path("ledger.assay").toStdString(), StoreMode::Write).take()) {}

ImportReceipt ImportFolder::import(const std::vector<QString> &paths, const std::function<void(ImportRequest &)> &change) const
{
    ImportRequest request;
    for (const QString &p : paths)
        request.paths.push_back(p.toStdString());
    if (change)
        change(request);
    const auto receipt = importFiles(*m_store, request, JobControl());
    if (!receipt)
        qFatal("%s", receipt.error().text().c_str());
    return *receipt;
}

std::string ImportFolder::complaint() const
{
    const auto findings = m_store->check();
    if (!findings || !findings->empty())
        return findings ? findings->front() : findings.error().text();
    const auto receipts = m_store->imports();
    if (!receipts)
        return receipts.error().text();
    const bool balance = std::ranges::all_of(*receipts, [](const ImportReceipt &receipt) { return receipt.counts.balances(); });
    return balance ? std::string() : "a receipt does not balance";
}

} // namespace assay::test
