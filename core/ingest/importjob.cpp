#include "core/ingest/importjob.h"

#include "core/ingest/batchtimes.h"
#include "core/ingest/countonce.h"
#include "core/ingest/fileidentity.h"
#include "core/ingest/importsession.h"
#include "core/ingest/mappingpreview.h"
#include "core/ledgers/sqlitetable.h"

namespace assay {

namespace {

/// Reads one file into the session; progress counts the bytes of all files.
class FileReader
{
public:
    FileReader(const ImportRequest &request, ImportSession &session, const JobControl &control, std::uint64_t totalBytes)
        : m_options{request.formatId, request.mapping, kNoTime, kNoTime}, m_session(session), m_control(control), m_totalBytes(totalBytes)
    {
    }

    void setMapping(Mapping mapping) { m_options.mapping = std::move(mapping); }
    /// Null: of no known batch. A batch without a time of creation has one of its end.
    void setBatch(const BatchObject *batch)
    {
        m_options.batchEnded = batch ? batch->ended : kNoTime;
        m_options.batchCreated = batch && batch->created != kNoTime ? batch->created : m_options.batchEnded;
    }

    /// How the file is read decides with its content whether it is the same as one before. One that was read before
    /// keeps the numbers of its records without a key, also when it has grown since.
    struct Look
    {
        FileTrace trace;
        std::optional<FileGrowth> growth; ///< where to go on
        std::optional<ImportCounts> known; ///< what became of its records when it was read before
    };
    Result<Look> look(const Store &store, const SourceFile &file) const
    {
        const std::string options = howRead();
        auto stamped = fileWithStamp(store, stampOf(file, options));
        if (!stamped)
            return stamped.error();
        if (*stamped)
            return Look{std::move((*stamped)->trace), {}, std::move((*stamped)->counts)};
        Look look{traceOf(file, options), {}, {}};
        auto known = receiptOfKnownFile(store, look.trace.identity);
        if (!known)
            return known.error();
        look.known = known.take();
        const auto earlier = filesReadAt(store, look.trace.place, look.trace.bytes);
        if (!earlier)
            return earlier.error();
        for (const FileTrace &before : *earlier) {
            const bool isSame = before.ends == look.trace.ends;
            if (!isSame && !hasGrownFrom(file, before, options))
                continue;
            look.trace.origin = before.origin;
            if (isSame)
                break;
            auto growth = growthOf(store, before);
            if (!growth)
                return growth.error();
            look.growth = growth.take();
            break;
        }
        return look;
    }

    /// An error when nothing of it could be read.
    Result<void> read(const SourceFile &file, const Look &look)
    {
        const FilePart part = partOf(look);
        std::uint64_t reached = part.from;
        JobControl *inner = nullptr;
        JobControl control([&](std::uint64_t done, std::uint64_t, std::string_view) {
            reached = std::min(done, file.bytes);
            m_control.report(m_bytesBefore + reached, m_totalBytes, file.name);
            if (m_control.isCancelled() || !m_session.state())
                inner->cancel();
        });
        inner = &control;
        m_session.beginFile(file.name, look.trace);
        if (look.growth)
            m_session.goOnFrom(*look.growth);
        const auto done = file.table.empty()
            ? readFile(file.path, m_options, m_session, control, part)
            : readSqliteTable(file.path, file.table, m_options, m_session, control);
        m_session.endFile(done && !control.isCancelled() && !m_control.isCancelled());
        if (!done)
            m_session.abandonFile();
        if (file.table.empty())
            m_bytesRead += reached - part.from;
        return done;
    }

    void passed(const SourceFile &file) { m_bytesBefore += file.bytes; }
    std::uint64_t bytesRead() const { return m_bytesRead; }

private:
    std::string howRead() const
    {
        return m_options.formatId + '\n' + m_options.mapping.toJson()
            + (m_options.batchCreated == kNoTime ? std::string() : '\n' + isoText(m_options.batchCreated));
    }

    /// Of what has grown only the new part; and never more than the trace speaks of, however a log grows meanwhile.
    static FilePart partOf(const Look &look)
    {
        FilePart part;
        if (look.growth)
            part = {look.growth->bytes, look.growth->line, part.to};
        if (look.trace.bytes > 0)
            part.to = look.trace.bytes;
        return part;
    }

    ReadOptions m_options;
    ImportSession &m_session;
    const JobControl &m_control;
    std::uint64_t m_totalBytes;
    std::uint64_t m_bytesBefore = 0;
    std::uint64_t m_bytesRead = 0;
};

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
    FileReader reader(request, session, control, walk.totalBytes);
    const auto mappings = MappingChoice::of(store, request);
    if (!mappings)
        return mappings.error();
    const BatchTimes batches(walk.files);
    std::size_t read = 0;
    bool hasNew = false;
    for (const SourceFile &file : walk.files) {
        if (control.isCancelled() || !session.state())
            break;
        auto mapping = mappings->mappingOf(file);
        if (!mapping)
            return mapping.error();
        reader.setMapping(mapping.take());
        reader.setBatch(batches.of(file));
        const auto look = reader.look(store, file);
        if (!look)
            return look.error();
        if (look->known)
            session.addKnownFile(file.name, *look->known, look->trace);
        else if (const auto done = reader.read(file, *look); !done)
            walk.unreadable.push_back(done.error());
        else
            ++read;
        hasNew |= !look->known;
        reader.passed(file);
        read += look->known.has_value();
    }
    if (read == 0 && session.state() && !walk.unreadable.empty())
        return walk.unreadable.front();
    auto receipt = session.finish();
    if (!receipt)
        return receipt;
    receipt->unreadable = std::move(walk.unreadable);
    if (request.bytesRead)
        *request.bytesRead = reader.bytesRead();
    receipt->cancelled = control.isCancelled();
    if (request.dryRun || (request.onlyNew && !hasNew) || (receipt->cancelled && receipt->counts.accepted == 0))
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
