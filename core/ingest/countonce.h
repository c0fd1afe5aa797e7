#pragma once

#include "core/store/store.h"

#include <string>
#include <vector>

namespace assay {

/// Two kinds of source that logged some of the same calls, by equal Anthropic request or message id.
struct SharedCalls
{
    std::string first, second; ///< families of formats
    std::int64_t ids = 0;      ///< in live calls of both
};
/// Every such pair in the store, the largest first.
Result<std::vector<SharedCalls>> sharedCalls(const Store &store);

/// The decision that calls which both of two sources logged count once: those of `keep` do, those of `over` do not.
/// It stands among the imports as one without files, which superseded what does not count; undoing that takes the
/// decision back.
struct CountOnce
{
    std::string keep, over;    ///< families of formats
    std::int64_t importId = 0; ///< 0: nothing is left out at present
    friend bool operator==(const CountOnce &, const CountOnce &) = default;
};
Result<std::vector<CountOnce>> countOnceDecisions(const Store &store);
/// Decides, and leaves out what is shared now and after later imports. Takes the opposite decision back, if there is one.
Result<void> countOnce(Store &store, const std::string &keep, const std::string &over);
/// Takes the decision back: everything counts again.
Result<void> countBoth(Store &store, const std::string &keep, const std::string &over);

/// Lets everything count for the time of an import, so that copies of what is left out are known again. The decisions
/// stay; settleCountOnce() makes them hold again.
Result<void> liftCountOnce(Store &store);
/// Makes the decisions hold for what the store has come to hold. Call after an import or an undo; quick without any.
Result<void> settleCountOnce(Store &store);

} // namespace assay
