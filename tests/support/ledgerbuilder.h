#pragma once

#include "core/analysis/snapshot.h"
#include "core/calls/call.h"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace assay::test {

/// A ledger in memory: calls that a test writes down, kept beside the columns they are packed into.
class LedgerBuilder
{
public:
    /// Calls per segment: small ones make a test cross segments and threads.
    explicit LedgerBuilder(std::size_t segmentRows = 64) : m_segmentRows(segmentRows) {}

    /// A call at a time ("2026-10-05T08:00:00Z", "" for none) with tokens in the order of TokenClass. Fill in the rest.
    Call &add(std::string_view model, std::string_view time, TokenCounts tokens);
    /// A copy of the text that lives as long as the builder, for the views of a Call.
    std::string_view keep(std::string text);
    void setTags(Call &call, std::vector<Call::Tag> tags);

    const std::deque<Call> &calls() const { return m_calls; }
    Call &call(std::size_t i) { return m_calls[i]; }
    std::shared_ptr<const CallColumns> columns() const;
    /// Priced by `book`, or the built-in catalogue.
    std::shared_ptr<const Snapshot> snapshot(Companions companions = {}, Contract contract = {},
                                             std::shared_ptr<const PriceBook> book = {}) const;

    /// Import id of the i-th call: segments are dealt to three imports.
    std::int64_t importOf(std::size_t call) const { return std::int64_t(call / m_segmentRows % 3) + 1; }

private:
    std::size_t m_segmentRows;
    std::deque<Call> m_calls;
    std::deque<std::string> m_texts;
    std::deque<std::vector<Call::Tag>> m_tags;
};

} // namespace assay::test
