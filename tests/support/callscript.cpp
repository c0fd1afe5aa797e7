#include "tests/support/callscript.h"

#include "core/columns/storedcall.h"

#include <algorithm>

namespace assay::test {

Result<ImportReceipt> importCalls(Store &store, const std::vector<ScriptedCall> &calls, const std::string &file)
{
    auto session = ImportSession::begin(store, file, {});
    if (!session)
        return session.error();
    (*session)->beginFile(file);
    for (const ScriptedCall &scripted : calls) {
        Call call;
        call.time = 1'790'000'000'000;
        call.text(Dimension::Workload) = scripted.workload;
        call.text(Dimension::ModelId) = "claude-sonnet-5";
        call.tokens[TokenClass::Output] = scripted.output;
        call.dedupeKey = scripted.key;
        call.requestId = scripted.requestId;
        call.rank[0] = scripted.rank;
        (*session)->seen(scripted.formatId);
        (*session)->accept(call, scripted.formatId, false);
    }
    (*session)->endFile(true);
    auto receipt = (*session)->finish();
    if (receipt)
        if (const auto done = (*session)->commit(*receipt); !done)
            return done.error();
    return receipt;
}

std::vector<std::string> liveCalls(const Store &store)
{
    const auto columns = store.loadColumns(JobControl());
    std::vector<std::string> lines;
    for (std::uint32_t s = 0; columns && s < (*columns)->segments.size(); ++s)
        for (std::uint32_t row = 0; row < (*columns)->segments[s]->rows; ++row)
            if (!(*columns)->segments[s]->isDead(row)) {
                const StoredCall stored(**columns, {s, row});
                lines.push_back(std::string(stored.call.text(Dimension::Workload)) + " "
                                + std::to_string(stored.call.tokens.output()));
            }
    std::ranges::sort(lines);
    return lines;
}

} // namespace assay::test
