#include "core/ingest/importjob.h"

#include "core/ingest/batchtimes.h"
#include "core/ingest/countonce.h"
#include "core/ingest/filereader.h"
#include "core/ingest/mappingpreview.h"

#include <algorithm>
#include <iterator>

namespace assay {

namespace {

std::string joined(const std::vector<std::string> &paths)
{
    std::string text;
    for (const std::string &path : paths)
        text += (text.empty() ? "" : ", ") + path;
    return text;
}

/// Answers the question what the columns of a file mean: told for all, or remembered for files with its columns.
class MappingChoice
{
public:
    static Result<MappingChoice> of(const Store &store, const ImportRequest &request)
    {
        MappingChoice choice(store, request.mapping);
        if (!request.mapping.isEmpty() || !request.formatId.empty())
            return choice;
        const auto remembers = remembersMappings(store);
        if (!remembers)
            return remembers.error();
        choice.m_looks = *remembers;
        return choice;
    }

    /// A file that cannot be looked into has no mapping; reading it will say why.
    Result<Mapping> mappingOf(const SourceFile &file) const
    {
        if (!m_looks || !file.table.empty())
            return m_told;
        const auto sample = sampleTable(file.path);
        if (!sample || !sample->needsAnswer())
            return m_told;
        auto remembered = rememberedMapping(m_store, *sample);
        if (!remembered)
            return remembered.error();
        return remembered->value_or(m_told);
    }

private:
    MappingChoice(const Store &store, Mapping told) : m_store(store), m_told(std::move(told)) {}

    const Store &m_store;
    Mapping m_told;
    bool m_looks = false;
};

Result<ImportReceipt> importInto(Store &store, const ImportRequest &request, const JobControl &control)
{
    FileWalk walk = walkFiles(request.paths, store.path());
    if (walk.files.empty())
        return walk.unreadable.empty() ? Error{"There is no file to import", joined(request.paths)} : walk.unreadable.front();
    const std::string source = request.sourceName.empty() ? joined(request.paths) : request.sourceName;
    auto begun = ImportSession::begin(store, source, request.sourceName);
    if (!begun)
        return begun.error();
    ImportSession &session = **begun;
    FileReader reader(store, request, session, control, walk.totalBytes);
    const auto mappings = MappingChoice::of(store, request);
    if (!mappings)
        return mappings.error();
    const BatchTimes batches(walk.files);
    for (const SourceFile &file : walk.files) {
        if (control.isCancelled() || !session.state())
            break;
        auto mapping = mappings->mappingOf(file);
        if (!mapping)
            return mapping.error();
        if (auto done = reader.add(file, mapping.take(), batches.of(file)); !done)
            return done.error();
    }
    if (auto done = reader.finish(); !done)
        return done.error();
    std::ranges::move(reader.takeUnreadable(), std::back_inserter(walk.unreadable));
    if (!reader.hasRead() && session.state() && !walk.unreadable.empty())
        return walk.unreadable.front();
    auto receipt = session.finish();
    if (!receipt)
        return receipt;
    receipt->unreadable = std::move(walk.unreadable);
    if (request.bytesRead)
        *request.bytesRead = reader.bytesRead();
    receipt->cancelled = control.isCancelled();
    if (request.dryRun || (request.onlyNew && !reader.hasNew()) || (receipt->cancelled && receipt->counts.accepted == 0))
        receipt->id = 0;
    else if (auto done = session.commit(*receipt); !done)
        return done.error();
    return receipt;
}

} // namespace

Result<ImportReceipt> importFiles(Store &store, const ImportRequest &request, const JobControl &control)
{
    if (request.dryRun)
        return importInto(store, request, control);
    if (auto lifted = liftCountOnce(store); !lifted)
        return lifted.error();
    auto receipt = importInto(store, request, control);
    if (auto settled = settleCountOnce(store); !settled && receipt)
        return settled.error();
    return receipt;
}

} // namespace assay
