#include "core/formats/containers.h"

#include "core/formats/names.h"
#include "core/formats/piececutter.h"
#include "core/values/workers.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace assay {

namespace {

/// How many pieces are read at the same time: more than there are cores, so that some wait to be taken while the thread that
/// takes them is busy with one.
std::size_t readAtOnce()
{
    return std::max(2u, std::thread::hardware_concurrency()) + 2;
}

/// Numbers the lines of the piece from 0 and says how many they are.
std::int64_t readPiece(const LinePiece &piece, RecordReader &reader)
{
    if (piece.isTooLong) {
        reader.reject(Reject::BadJson, 0);
        return 1;
    }
    std::int64_t number = 0;
    for (std::string_view rest = piece.text(); !rest.empty(); ++number) {
        const std::size_t feed = rest.find('\n');
        std::string_view line = rest.substr(0, feed);
        rest.remove_prefix(feed + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!trimmedText(line).empty())
            reader.readJson(line, number, false);
    }
    return number;
}

/// Threads that cut pieces off a text, one at a time, and read them while their bytes are still in the core's cache.
class PieceReaders
{
public:
    struct ReadPiece
    {
        std::unique_ptr<CallSink> sink; ///< none: there was no piece left
        std::int64_t lines = 0;
        std::uint64_t reached = 0; ///< bytes of the source
    };

    static constexpr std::chrono::milliseconds kWait{50};

    PieceReaders(PieceCutter &cutter, const ReadOptions &options)
        : m_cutter(cutter), m_options(options), m_workers(std::max(2u, std::thread::hardware_concurrency()))
    {
    }

    /// Has one more piece read into `sink`.
    void begin(std::unique_ptr<CallSink> sink)
    {
        m_pieces.push_back(addPromise());
        m_workers.run([this, sink = std::move(sink)]() mutable { readNext(std::move(sink)); });
    }

    /// In the order of the text, whichever was begun for it. Calls `waits` now and then until it is read.
    template <typename Waits>
    ReadPiece takeFirst(Waits waits)
    {
        while (m_pieces.front().wait_for(kWait) != std::future_status::ready)
            waits();
        ReadPiece piece = m_pieces.front().get();
        m_pieces.pop_front();
        return piece;
    }

private:
    std::future<ReadPiece> addPromise()
    {
        const std::lock_guard lock(m_mutex);
        return m_promises.emplace_back().get_future();
    }

    /// What the next piece is promised by, and memory for it.
    std::pair<std::promise<ReadPiece>, std::vector<char>> takeNext()
    {
        const std::lock_guard lock(m_mutex);
        std::pair next(std::move(m_promises.front()), std::vector<char>());
        m_promises.pop_front();
        if (!m_buffers.empty()) {
            next.second = std::move(m_buffers.back());
            m_buffers.pop_back();
        }
        return next;
    }

    void readNext(std::unique_ptr<CallSink> sink)
    {
        std::unique_lock cutting(m_cutting);
        auto [promise, buffer] = takeNext();
        try {
            auto piece = m_cutter.next(std::move(buffer));
            cutting.unlock();
            promise.set_value(piece ? read(*piece, std::move(sink)) : ReadPiece());
        } catch (...) { // thrown again where the piece is taken
            promise.set_exception(std::current_exception());
        }
    }

    ReadPiece read(LinePiece &piece, std::unique_ptr<CallSink> sink)
    {
        RecordReader reader(m_options, *sink, std::numeric_limits<std::size_t>::max());
        const std::int64_t lines = readPiece(piece, reader);
        const std::lock_guard lock(m_mutex);
        m_buffers.push_back(std::move(piece.bytes));
        return {std::move(sink), lines, piece.reached};
    }

    PieceCutter &m_cutter;
    const ReadOptions &m_options;
    std::mutex m_cutting; ///< held while a piece is cut, which waits for the disk: who takes pieces does not wait for that
    std::mutex m_mutex;   ///< of what follows
    std::deque<std::promise<ReadPiece>> m_promises; ///< those of pieces not cut yet
    std::vector<std::vector<char>> m_buffers;       ///< of pieces that were read
    std::deque<std::future<ReadPiece>> m_pieces;    ///< of the taking thread
    Workers m_workers; ///< last, so that none works any more when the others go
};

} // namespace

std::optional<std::string> readLinesInPieces(TextWindow &window, const ReadOptions &options, PieceTaker &taker)
{
    PieceCutter cutter(window);
    {
        PieceReaders readers(cutter, options);
        for (std::size_t i = 0; i < readAtOnce(); ++i)
            readers.begin(taker.newPiece());
        std::uint64_t reached = 0;
        const auto report = [&window, &reached] { window.report(reached); }; // who hears it may cancel the job
        for (auto piece = readers.takeFirst(report); piece.sink; piece = readers.takeFirst(report)) {
            readers.begin(taker.newPiece());
            taker.takePiece(std::move(piece.sink), window.line());
            window.addLines(piece.lines);
            reached = piece.reached;
            report();
        }
    }
    window.report(window.reached());
    return cutter.takeLastLine();
}

} // namespace assay
