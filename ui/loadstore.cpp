#include "ui/loadstore.h"

#include "core/analysis/firstlook.h"
#include "core/attribution/savedrules.h"

#include <filesystem>

namespace assay {

namespace {

Result<Contract> contractOf(const Store &store)
{
    const auto text = store.document("contract");
    if (!text)
        return text.error();
    return text->empty() ? Result<Contract>(Contract{}) : Contract::fromJson(*text, "contract in the store");
}

std::shared_ptr<const Snapshot> emptySnapshot(const JobControl &control)
{
    return Snapshot::build(std::make_shared<CallColumns>(), {}, PriceBook::builtIn(), {}, control);
}

bool exists(const std::string &path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored);
}

Result<LoadedStore> loadAll(const std::string &path, const JobControl &control)
{
    auto store = Store::open(path, StoreMode::Read);
    if (!store)
        return store.error();
    const std::int64_t changeCount = (*store)->changeCount();
    auto columns = (*store)->loadColumns(control);
    if (!columns)
        return columns.error();
    auto companions = (*store)->companions();
    if (!companions)
        return companions.error();
    auto contract = contractOf(**store);
    if (!contract)
        return contract.error();
    auto imports = (*store)->imports();
    if (!imports)
        return imports.error();
    auto rules = loadRules(**store);
    if (!rules)
        return rules.error();
    return LoadedStore{Snapshot::build(columns.take(), companions.take(), PriceBook::builtIn(), contract.take(), control, rules.take()),
                       imports.take(), changeCount};
}

} // namespace

Result<LoadedStore> loadStore(const std::string &path, const JobControl &control)
{
    const LoadedStore nothing{emptySnapshot(control), {}, -1};
    if (!exists(path))
        return nothing;
    auto loaded = loadAll(path, control);
    return !loaded && Store::isBeingFilled(path) ? nothing : std::move(loaded);
}

std::shared_ptr<const Snapshot> lookAtStore(const std::string &path)
{
    if (!exists(path))
        return nullptr;
    const auto store = Store::open(path, StoreMode::Read);
    if (!store) // loading says why
        return nullptr;
    auto contract = contractOf(**store);
    if (!contract)
        return nullptr;
    auto look = firstLook(**store, PriceBook::builtIn(), contract.take());
    return look ? look.take() : nullptr;
}

} // namespace assay
