#include "app/ledgerrequest.h"

#include <algorithm>
#include <filesystem>

namespace assay {

namespace {

/// Kind, table and mapping as the store remembers them for this place, when it knows one ledger there.
Result<void> recall(const CommandContext &context, LedgerRequest &request)
{
    const auto known = knownLedgers(context);
    if (!known)
        return known.error();
    const auto isThere = [&request](const LedgerEntry &entry) { return entry.location == request.url.location(); };
    const auto entry = std::ranges::find_if(*known, isThere);
    if (std::ranges::count_if(*known, isThere) != 1) // several tables of one place: the user says which
        return {};
    request.choice.kind = entry->kind;
    request.choice.table = entry->table;
    if (entry->mapping.empty() || context.isSet("profile"))
        return {};
    auto mapping = Mapping::fromJson(entry->mapping);
    if (!mapping)
        return mapping.error();
    request.choice.mapping = mapping.take();
    return {};
}

} // namespace

Result<std::unique_ptr<Store>> storeIfAny(const CommandContext &context)
{
    std::error_code ignored;
    const bool exists = std::filesystem::file_size(context.storePath(), ignored) > 0 && !ignored;
    return exists ? context.openStore(StoreMode::Read) : Result<std::unique_ptr<Store>>(std::unique_ptr<Store>());
}

Result<std::vector<LedgerEntry>> knownLedgers(const CommandContext &context)
{
    const auto store = storeIfAny(context);
    if (!store)
        return store.error();
    return *store ? ledgers(**store) : Result<std::vector<LedgerEntry>>(std::vector<LedgerEntry>());
}

Result<LedgerRequest> ledgerRequest(const CommandContext &context, const std::string &urlText)
{
    auto url = LedgerUrl::parse(urlText);
    if (!url)
        return url.error();
    auto mapping = context.mapping();
    if (!mapping)
        return mapping.error();
    LedgerRequest request{url.take(), {context.value("kind"), context.value("table"), mapping.take()}, {}};
    if (!context.isSet("kind") && !context.isSet("table"))
        if (const auto done = recall(context, request); !done)
            return done.error();
    return request;
}

} // namespace assay
