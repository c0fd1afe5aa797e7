#include "core/formats/receiptjson.h"
#include "core/store/sql.h"
#include "core/store/storeprivate.h"

namespace assay {

namespace {

Result<void> readFiles(const Database &database, ImportReceipt &receipt)
{
    Statement statement = database.prepare(sql::kImportFiles);
    statement.bind(1, receipt.id);
    while (statement.step()) {
        auto counts = countsFromJson(statement.text(1));
        if (!counts)
            return counts.error();
        receipt.files.emplace_back(statement.text(0), counts.take());
    }
    return statement.failed() ? Result<void>(database.error()) : Result<void>();
}

Result<void> readRejects(const Database &database, ImportReceipt &receipt)
{
    Statement statement = database.prepare(sql::kRejects);
    statement.bind(1, receipt.id);
    while (statement.step())
        receipt.rejects.push_back({statement.text(0), statement.integer(1), statement.text(2), statement.text(3)});
    return statement.failed() ? Result<void>(database.error()) : Result<void>();
}

} // namespace

std::vector<std::string> missingFieldSentences(const ImportCounts &counts)
{
    std::vector<std::string> sentences;
    for (const FieldGap &gap : fieldGaps(counts.coverage))
        sentences.push_back(std::to_string(gap.missing) + " of " + std::to_string(gap.calls) + " calls lack " + std::string(gap.field)
                            + ". " + std::string(gap.advice));
    return sentences;
}

Result<std::vector<ImportReceipt>> Store::imports() const
{
    const Database &database = *m_d->database;
    auto transaction = Transaction::begin(database, Database::Access::Read);
    if (!transaction)
        return transaction.error();
    std::vector<ImportReceipt> receipts;
    Statement statement = database.prepare(sql::kImports);
    while (statement.step()) {
        ImportReceipt receipt;
        receipt.id = statement.integer(0);
        receipt.startedAt = statement.integer(1);
        receipt.source = statement.text(2);
        auto counts = countsFromJson(statement.text(3));
        if (!counts)
            return counts.error();
        receipt.counts = counts.take();
        receipt.missingFields = missingFieldSentences(receipt.counts);
        if (auto done = readFiles(database, receipt); !done)
            return done.error();
        if (auto done = readRejects(database, receipt); !done)
            return done.error();
        receipts.push_back(std::move(receipt));
    }
    if (statement.failed())
        return database.error();
    return receipts;
}

} // namespace assay
