#pragma once

#include "core/columns/callcolumns.h"
#include "core/formats/receipt.h"

#include <functional>

namespace assay {

/// What a receipt counts about one accepted record.
struct CountedCall
{
    RecordKind kind = RecordKind::Call;
    CallStatus status = CallStatus::Ok;
    std::string_view model;
    TokenCounts tokens;
    std::int64_t webSearches = 0, webFetches = 0;
    std::uint32_t flags = 0;
    Millis time = kNoTime;
    std::optional<Money> reportedCost;
};

CountedCall countedCall(const Call &call);
/// The same read back from columns; `value` gives a column of the row.
CountedCall countedCall(const std::function<std::int64_t(Column)> &value, const Dictionaries &dictionaries);

/// The counts of one file while it is read: cheap for each record, turned into a receipt at the end.
class ReceiptCounter
{
public:
    void seen(std::string_view formatId);
    void accept(const CountedCall &call) { addCall(call, 1); }
    /// An accepted record turned out to be a copy of a better one, and counts as a duplicate. The time span stays.
    void takeBack(const CountedCall &call);
    /// Everything that is not counted per accepted record.
    ImportCounts &counts() { return m_counts; }
    ImportCounts receipt() const;

private:
    void addCall(const CountedCall &call, int sign);
    ModelSums &sumsOf(const CountedCall &call);

    ImportCounts m_counts;
    std::array<std::int64_t, 3> m_kinds{};
    std::array<std::int64_t, 5> m_statuses{};
    std::string m_lastModel, m_lastFormat; ///< of the two below: records come in runs
    ModelSums *m_lastSums = nullptr;
    std::int64_t *m_lastSeen = nullptr;
};

void widenTimes(ImportCounts &counts, Millis time);
/// Adds the receipt of a file to that of the import.
void addCounts(ImportCounts &total, const ImportCounts &file);

} // namespace assay
