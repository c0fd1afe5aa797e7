#include "app/inplacequery.h"

#include "core/analysis/askledger.h"
#include "core/attribution/savedrules.h"

#include <cstdio>

namespace assay {

namespace {

std::string shellQuoted(const std::string &text)
{
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

std::string syncCommand(const LedgerRequest &request, const LedgerAnswer &answer, const TimeRange &range)
{
    std::string command = "assay ledger sync " + shellQuoted(request.url.location()) + " --kind " + answer.kind + " --table " + shellQuoted(answer.table);
    if (range.from != TimeRange{}.from)
        command += " --since " + isoText(range.from);
    return command;
}

} // namespace

Result<InPlaceTerms> inPlaceTerms(const CommandContext &context)
{
    auto book = context.priceBook();
    if (!book)
        return book.error();
    InPlaceTerms terms{{}, book.take(), {}, {}};
    const auto store = storeIfAny(context);
    if (!store)
        return store.error();
    auto contract = *store                      ? context.contract(**store, *terms.book)
        : context.isSet("contract") ? context.contractFile(*terms.book)
                                    : Result<Contract>(Contract{});
    if (!contract)
        return contract.error();
    terms.contract = contract.take();
    if (!*store)
        return terms;
    auto companions = (*store)->companions();
    if (!companions)
        return companions.error();
    terms.companions = companions.take();
    auto rules = loadRules(**store);
    if (!rules)
        return rules.error();
    terms.rules = rules.take();
    return terms;
}

Result<QueryResult> queryInPlace(const LedgerRequest &request, const Query &query, const InPlaceTerms &terms, const JobControl &control)
{
    auto answer = askLedger(request.url, request.choice, query, terms, control);
    if (!answer)
        return answer.error();
    if (answer->needsCalls)
        return Error{answer->needsCalls->message, syncCommand(request, *answer, query.selection.range)};
    if (const auto &unplaced = answer->unplaced; unplaced.any())
        std::fprintf(stderr, "assay: Left out of every figure: %lld rows without a time, %lld without an id.\n",
                     static_cast<long long>(unplaced.withoutTime), static_cast<long long>(unplaced.withoutId));
    if (answer->sums)
        return run(*answer->sums, query, control);
    QueryResult cancelled;
    cancelled.cancelled = true;
    return cancelled;
}

} // namespace assay
