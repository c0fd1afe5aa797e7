#include "ui/shell/samplelog.h"

#include "ui/ledger.h"
#include "ui/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace assay {

namespace {

constexpr std::array kTables{"workloads", "units", "revenue", "invoices"};
constexpr std::array kDocuments{"contract", "schedule"};

Result<void> fill(Store &store, const QString &folder, const JobControl &control)
{
    ImportRequest request;
    request.paths = {(folder + QStringLiteral("/gateway.jsonl")).toStdString()};
    request.sourceName = "sample";
    const auto receipt = importFiles(store, request, control);
    if (!receipt)
        return receipt.error();
    for (const char *table : kTables) {
        const QString path = folder + QLatin1Char('/') + QLatin1String(table) + QStringLiteral(".csv");
        if (!QFileInfo::exists(path))
            continue;
        const auto report = importCompanion(store, table, path.toStdString());
        if (!report)
            return report.error();
    }
    for (const char *name : kDocuments) {
        QFile document(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".json"));
        if (!document.open(QIODevice::ReadOnly))
            continue;
        if (const auto kept = store.setDocument(name, document.readAll().toStdString()); !kept)
            return kept.error();
    }
    return {};
}

} // namespace

QString SampleLog::folder()
{
    const QString binaries = QCoreApplication::applicationDirPath();
    for (const char *place : {"/../sample", "/../share/assay/sample"}) {
        const QFileInfo log(binaries + QLatin1String(place) + QStringLiteral("/gateway.jsonl"));
        if (log.exists())
            return log.canonicalPath();
    }
    return {};
}

void SampleLog::open(Session &session)
{
    const QString path = QFileInfo(Ledger::defaultPath()).path() + QStringLiteral("/sample.assay");
    const bool isNew = !QFileInfo::exists(path);
    session.ledger().open(path);
    if (isNew)
        session.ledger().write(QCoreApplication::translate("SampleLog", "Importing the sample"),
                               [folder = folder()](Store &store, const JobControl &control) { return fill(store, folder, control); });
}

} // namespace assay
