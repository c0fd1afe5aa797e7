#pragma once

#include "core/store/dictionaryrows.h"
#include "core/store/filetraces.h"
#include "core/store/reportedlines.h"
#include "core/store/rollup.h"
#include "core/store/store.h"
#include "core/store/storedcolumn.h"

#include <functional>

namespace assay {

/// Visits all sound segments with the columns asked for. A damaged one is passed over: it is reported where the store is
/// opened, and its calls may be read again.
Result<void> visitSegments(const Store &store, std::initializer_list<Column> columns,
                           const std::function<void(const Segment &)> &visit);
/// Visits one column of all segments in which it is sound, and reads nothing else: for a quick answer to what may be asked.
Result<void> visitColumn(const Store &store, Column column, const std::function<void(const PackedColumn &)> &visit);
/// A whole segment, ranks and keys included.
Result<Segment> loadSegment(const Store &store, std::int64_t segmentId);
Result<Dictionaries> loadDictionaries(const Store &store);

/// A segment with all that is worked out about it before it is written.
struct PreparedSegment
{
    Segment segment;
    std::vector<StoredColumn> columns;
    RollupBuilder rollup;
};
/// Touches nothing else, so that another thread may do it.
PreparedSegment prepareSegment(Segment segment);

/// One import on its way into the store, in one transaction: it holds the writer lock from begin() until commit(), or
/// until it is destroyed, which leaves the store as it was. Readers see the import when it is committed, and not before.
class ImportWriter
{
public:
    static Result<std::unique_ptr<ImportWriter>> begin(Store &store, Millis startedAt, const std::string &source);
    ~ImportWriter();

    std::int64_t importId() const;
    /// Stores a segment, whose ids addTexts() will explain.
    Result<void> add(PreparedSegment &prepared);
    /// Stores what `dictionaries` hold beyond `stored`, the sizes of the store's, from which they have grown. Once, behind all
    /// segments: a page that is written again makes SQLite sum up its whole log once more.
    Result<void> addTexts(const Dictionaries &dictionaries, const DictionarySizes &stored);
    /// Stores an aggregate or cost line. A zero key is never merged with another.
    Result<LineFate> addLine(const ReportedLine &line, std::string_view formatId, const KeyHash &key);
    /// A stored call loses to one of this import.
    Result<void> supersede(const Segment &stored, std::size_t row);
    /// Upper halves of the keys of copies that were dropped in favour of a stored call.
    Result<void> addDuplicates(std::vector<std::uint64_t> keys);
    /// How far this import has read a ledger of the store; durable with it.
    Result<void> setBookmark(std::int64_t ledgerId, std::string_view bookmark);
    /// Writes the receipt, ends the transaction and gives the log's space back. `traces` by file of the receipt.
    Result<void> commit(const ImportReceipt &receipt, std::span<const FileTrace> traces);

private:
    struct Private;
    explicit ImportWriter(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace assay
