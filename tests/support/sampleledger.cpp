#include "tests/support/sampleledger.h"

#include "core/ingest/importjob.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace assay::test {

namespace {

template <typename T>
T need(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().text());
    return result.take();
}

void need(const Result<void> &result)
{
    if (!result)
        throw std::runtime_error(result.error().text());
}

std::string textOf(const std::string &path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace

SampleLedger::SampleLedger(const std::string &folder, std::string path) : storePath(std::move(path))
{
    const JobControl control;
    const auto store = need(Store::open(storePath, StoreMode::Write));
    ImportRequest request;
    request.paths = {folder + "/gateway.jsonl"};
    request.sourceName = "sample";
    receipt = need(importFiles(*store, request, control));
    for (const char *table : {"workloads", "units", "revenue", "invoices"})
        need(importCompanion(*store, table, folder + "/" + table + ".csv"));
    Contract contract = need(Contract::fromJson(textOf(folder + "/contract.json"), "contract.json"));
    need(store->setDocument("contract", contract.toJson()));
    schedule = need(CommitmentSchedule::fromJson(textOf(folder + "/schedule.json"), "schedule.json"));
    snapshot = Snapshot::build(need(store->loadColumns(control)), need(store->companions()), PriceBook::builtIn(), contract, control);
}

} // namespace assay::test
