#include "app/commands/commands.h"

#include <cstdio>

namespace assay {

namespace {

int run(const CommandContext &context)
{
    const auto store = context.openStore(StoreMode::Read);
    if (!store)
        return context.fail(store.error(), kNoStore);
    const auto findings = (*store)->check();
    if (!findings)
        return context.fail(findings.error(), kNoStore);
    if (context.json())
        context.print({{"store", context.storePath()}, {"findings", *findings}, {"sound", findings->empty()}});
    else if (findings->empty())
        std::printf("%s is sound.\n", context.storePath().c_str());
    for (const std::string &finding : *findings)
        if (!context.json())
            std::printf("%s\n", finding.c_str());
    return findings->empty() ? kDone : kAnswerIsNo;
}

} // namespace

const Command kDoctorCommand{"doctor", "", "Check the store: checksums, balance, dictionaries, schema.", nullptr, run};

} // namespace assay
