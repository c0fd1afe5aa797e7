#include "core/ingest/filereader.h"

#include "core/formats/bytesource.h"
#include "core/formats/containers.h"
#include "core/ingest/fileidentity.h"
#include "core/ledgers/sqlitetable.h"

#include <algorithm>
#include <thread>

namespace assay {

namespace {

constexpr std::uint64_t kSmall = 4 * kPieceBytes; ///< bytes; longer files are read in pieces, with which the others wait
constexpr std::uint64_t kBytesPerCall = 2'048; ///< of a transcript, about; a log of calls alone has more of them, and makes more room
constexpr std::size_t kMostTurns = 16; ///< files that wait: enough for no thread to run out of them

/// Of what has grown only the new part; and never more than the trace speaks of, however a log grows meanwhile.
FilePart partOf(const FileTrace &trace, const std::optional<FileGrowth> &growth)
{
    FilePart part;
    if (growth)
        part = {growth->bytes, growth->line, part.to};
    if (trace.bytes > 0)
        part.to = trace.bytes;
    return part;
}

/// All of a file, unless it is compressed, as nobody knows how much that is, or no longer what it was when it was found.
std::optional<PaddedBytes> contentOf(const SourceFile &file)
{
    const auto source = openBytes(file.path);
    if (!source || !(*source)->isPlain())
        return std::nullopt;
    PaddedBytes content(file.bytes);
    std::size_t size = 0;
    while (size < file.bytes) {
        const auto count = (*source)->read(content.data() + size, file.bytes - size);
        if (!count || *count == 0)
            return std::nullopt;
        size += *count;
    }
    content.setSize(size);
    return content;
}

std::string howRead(const ReadOptions &options)
{
    return options.formatId + '\n' + options.mapping.toJson()
        + (options.batchCreated == kNoTime ? std::string() : '\n' + isoText(options.batchCreated));
}

} // namespace

Result<void> FileReader::add(const SourceFile &file, Mapping mapping, const BatchObject *batch)
{
    ReadOptions options{m_request.formatId, std::move(mapping), kNoTime, kNoTime};
    options.batchEnded = batch ? batch->ended : kNoTime;
    options.batchCreated = batch && batch->created != kNoTime ? batch->created : options.batchEnded; // may have its end only
    Turn turn{file, std::move(options)};
    if (auto done = prepare(turn); !done)
        return done;
    m_turns.push_back(std::move(turn));
    return m_turns.size() > kMostTurns ? takeFirst() : Result<void>();
}

/// Finds out what is known of the file, or has it read ahead.
Result<void> FileReader::prepare(Turn &turn)
{
    const SourceFile &file = turn.file;
    auto stamped = fileWithStamp(m_store, stampOf(file, howRead(turn.options)));
    if (!stamped)
        return stamped.error();
    if (*stamped) {
        turn.look = Look{std::move((*stamped)->trace), {}, std::move((*stamped)->counts)};
        return {};
    }
    const auto earlier = filesReadAt(m_store, file.place, file.bytes);
    if (!earlier)
        return earlier.error();
    if (earlier->empty() && file.table.empty() && file.bytes <= kSmall) {
        auto block = m_session.newBlock(file.name);
        block->expect(file.bytes / kBytesPerCall);
        if (!m_workers)
            m_workers.emplace(std::max(2u, std::thread::hardware_concurrency()));
        turn.ahead = m_workers->run([file, options = turn.options, block = std::move(block)]() mutable {
            return readAhead(file, options, std::move(block));
        });
        return {};
    }
    auto found = look(file, turn.options, *earlier);
    if (!found)
        return found.error();
    turn.look = found.take();
    return {};
}

Result<void> FileReader::finish()
{
    Result<void> done;
    while (!m_turns.empty() && done)
        done = takeFirst();
    return done;
}

/// Runs on another thread. Leaves for its turn what may end within a record, which only counts once it is whole.
FileReader::Ahead FileReader::readAhead(const SourceFile &file, const ReadOptions &options, std::unique_ptr<CallBlock> block)
{
    auto content = contentOf(file);
    if (!content || !content->text().ends_with('\n'))
        return {};
    FileTrace trace = traceOf(file, content->text(), howRead(options));
    if (!readPlainBytes(std::move(*content), file.path, options, *block))
        return {}; // its turn will say why
    return {std::move(trace), std::move(block)};
}

/// One that was read before keeps the numbers of its records without a key, also when it has grown since.
Result<FileReader::Look> FileReader::look(const SourceFile &file, const ReadOptions &options, const Traces &earlier) const
{
    auto look = lookAt(traceOf(file, howRead(options)));
    if (!look || !file.table.empty())
        return look;
    if (auto done = findOrigin(file, options, earlier, *look); !done)
        return done.error();
    return look;
}

Result<FileReader::Look> FileReader::lookAt(FileTrace trace) const
{
    auto known = receiptOfKnownFile(m_store, trace.identity);
    if (!known)
        return known.error();
    return Look{std::move(trace), {}, known.take()};
}

Result<void> FileReader::findOrigin(const SourceFile &file, const ReadOptions &options, const Traces &earlier, Look &look) const
{
    for (const FileTrace &before : earlier) {
        const bool isSame = before.ends == look.trace.ends;
        if (!isSame && !hasGrownFrom(file, before, howRead(options)))
            continue;
        look.trace.origin = before.origin;
        if (isSame)
            return {};
        auto growth = growthOf(m_store, before);
        if (!growth)
            return growth.error();
        look.growth = growth.take();
        return {};
    }
    return {};
}

Result<void> FileReader::takeFirst()
{
    Turn turn = std::move(m_turns.front());
    m_turns.pop_front();
    const Ahead ahead = turn.ahead.valid() ? turn.ahead.get() : Ahead();
    if (m_control.isCancelled() || !m_session.state())
        return {};
    if (!turn.look) {
        auto found = ahead.block ? lookAt(ahead.trace) : look(turn.file, turn.options, {});
        if (!found)
            return found.error();
        turn.look = found.take();
    }
    m_hasNew |= !turn.look->known;
    if (turn.look->known)
        m_session.addKnownFile(turn.file.name, *turn.look->known, turn.look->trace);
    if (const auto done = turn.look->known ? Result<void>() : read(turn, ahead.block.get()); !done)
        m_unreadable.push_back(done.error());
    else
        m_hasRead = true;
    m_bytesBefore += turn.file.bytes;
    m_control.report(m_bytesBefore, m_totalBytes, turn.file.name);
    return {};
}

/// An error when it could not be read to its end; what was read stays.
Result<void> FileReader::read(const Turn &turn, CallBlock *ahead)
{
    m_session.beginFile(turn.file.name, turn.look->trace);
    if (ahead) {
        m_session.takeBlock(*ahead);
        m_session.endFile(true);
        m_bytesRead += turn.file.bytes;
        return {};
    }
    if (turn.look->growth)
        m_session.goOnFrom(*turn.look->growth);
    const auto isWhole = readNow(turn);
    m_session.endFile(isWhole && *isWhole);
    if (isWhole)
        return {};
    m_hasRead |= m_session.abandonFile();
    return isWhole.error();
}

/// Whether it was read to its end.
Result<bool> FileReader::readNow(const Turn &turn)
{
    const SourceFile &file = turn.file;
    const FilePart part = partOf(turn.look->trace, turn.look->growth);
    std::uint64_t reached = part.from;
    JobControl *inner = nullptr;
    JobControl control([&](std::uint64_t done, std::uint64_t, std::string_view) {
        reached = std::min(done, file.bytes);
        m_control.report(m_bytesBefore + reached, m_totalBytes, file.name);
        if (m_control.isCancelled() || !m_session.state())
            inner->cancel();
    });
    inner = &control;
    const auto done = file.table.empty() ? readFile(file.path, turn.options, m_session, control, part)
                                         : readSqliteTable(file.path, file.table, turn.options, m_session, control);
    if (file.table.empty())
        m_bytesRead += reached - part.from;
    return done ? Result<bool>(!control.isCancelled() && !m_control.isCancelled()) : done.error();
}

} // namespace assay
