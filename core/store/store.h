#pragma once

#include "core/columns/callcolumns.h"
#include "core/columns/columnchoice.h"
#include "core/formats/receipt.h"
#include "core/store/companions.h"
#include "core/values/jobcontrol.h"
#include "core/values/result.h"

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// The receipt of one import as the store keeps it.
struct ImportReceipt
{
    using File = std::pair<std::string, ImportCounts>;
    std::int64_t id = 0;
    Millis startedAt = kNoTime;
    std::string source; ///< the name given with --source, else the paths
    ImportCounts counts;
    std::vector<File> files; ///< by relative path
    std::vector<RejectedRecord> rejects;                     ///< the first 1,000
    std::vector<Error> unreadable;       ///< files of which nothing could be read; not kept in the store
    bool cancelled = false;              ///< stopped early: what it holds is what was read until then; not kept
    std::vector<std::string> missingFields; ///< what the metrics would like and this source lacks, with what to log
};

/// What the metrics would like to know and these calls do not say, each with what to log next time.
std::vector<std::string> missingFieldSentences(const ImportCounts &counts);

/// Fill writes where there is no store yet: what the first import brings goes to the file itself, not through a log, which
/// halves what is written. Others find it empty, and once it is large they are refused until that import is whole. Of a
/// store that is there it is Write.
enum class StoreMode { Read, Write, Fill };

/// One `.assay` document: calls as column segments in SQLite, and the small tables. All SQL lives in core/store.
/// A Store is used by one thread at a time; open another for another thread.
class Store
{
public:
    /// Write mode creates the file when it is missing, as Fill does, and takes the writer lock per job, not for its
    /// lifetime: while another process writes, a change fails with a sentence, and while it fills a new store, reading
    /// does. An import that was killed is rolled back here. A file of a newer version, and one that is not Assay's, are
    /// refused untouched.
    static Result<std::unique_ptr<Store>> open(const std::string &path, StoreMode mode);
    ~Store();

    /// Whether another process fills it for the first time, or was killed doing so: then it holds nothing yet.
    static bool isBeingFilled(const std::string &path);

    const std::string &path() const;
    /// A number that changes whenever an import, an undo or a companion table is committed by anyone.
    std::int64_t changeCount() const;

    /// All calls, with the columns chosen. Damaged segments are left out and named in `damage`, whatever is chosen.
    Result<std::shared_ptr<const CallColumns>> loadColumns(const JobControl &control,
                                                           const ColumnChoice &choice = ColumnChoice::questions()) const;
    Result<std::vector<ImportReceipt>> imports() const;
    Result<Companions> companions() const;
    /// Name of a saved document ("contract", "scenario:<name>", "targets", "baseline") and its JSON text; "" when absent.
    Result<std::string> document(std::string_view name) const;
    Result<std::vector<std::string>> documentNames(std::string_view prefix) const;

    /// Leaves what was reported in sums as it is.
    Result<void> setCompanions(const Companions &companions);
    /// An empty text removes the document.
    Result<void> setDocument(std::string_view name, std::string_view json);
    /// Removes everything an import brought; calls it had superseded come back. Returns the imports that held copies of
    /// what is gone: reading their files again brings those calls back.
    Result<std::vector<std::int64_t>> undoImport(std::int64_t importId);
    /// Findings of a full check: checksums, balance, dictionaries, schema. Empty: sound.
    Result<std::vector<std::string>> check() const;

    struct Private;
    Private &d() { return *m_d; }
    const Private &d() const { return *m_d; }

private:
    explicit Store(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace assay
