#include "core/formats/containers.h"

#include "core/formats/names.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <future>
#include <limits>
#include <thread>

namespace assay {

namespace {

using Buffer = std::vector<char>;

/// Whole lines of the file in a buffer of their own, so that another thread may read them.
struct LinePiece
{
    Buffer bytes; ///< padded
    std::size_t size = 0;
    bool isTooLong = false; ///< stands for one line that is longer than any record

    std::string_view text() const { return {bytes.data(), size}; }
};

/// Cuts the data into pieces at line breaks. Buffers come back to be filled again.
class PieceCutter
{
public:
    explicit PieceCutter(TextWindow &window) : m_window(window) {}

    /// Nothing when only takeLastLine() is left.
    std::optional<LinePiece> next()
    {
        if (m_isAtEnd)
            return std::nullopt;
        LinePiece piece{takeBuffer(), m_rest.size(), false};
        for (std::size_t wanted = std::max(kPieceBytes, 2 * m_rest.size());; wanted *= 2) {
            if (piece.bytes.size() < wanted + TextWindow::kPadding)
                piece.bytes.resize(wanted + TextWindow::kPadding);
            std::memcpy(piece.bytes.data(), m_rest.data(), m_rest.size());
            m_rest.clear();
            const std::size_t asked = wanted - piece.size;
            const std::size_t read = m_window.readInto(piece.bytes.data() + piece.size, asked);
            piece.size += read;
            if (m_window.isCancelled() || piece.size == 0)
                return std::nullopt;
            if (read < asked)
                return lastPiece(std::move(piece));
            if (const std::size_t feed = piece.text().rfind('\n'); feed != std::string_view::npos)
                return finished(std::move(piece), feed + 1);
            if (wanted > TextWindow::kLongestRecord)
                return tooLong(std::move(piece));
        }
    }

    /// What no line break ends, padded; empty when there is nothing.
    std::string takeLastLine()
    {
        if (!m_rest.empty())
            m_rest.append(TextWindow::kPadding, '\0');
        return std::move(m_rest);
    }

    void giveBack(Buffer buffer) { m_buffers.push_back(std::move(buffer)); }

private:
    Buffer takeBuffer()
    {
        if (m_buffers.empty())
            return {};
        Buffer buffer = std::move(m_buffers.back());
        m_buffers.pop_back();
        return buffer;
    }

    std::optional<LinePiece> lastPiece(LinePiece piece)
    {
        m_isAtEnd = true;
        const std::size_t feed = piece.text().rfind('\n');
        LinePiece whole = finished(std::move(piece), feed == std::string_view::npos ? 0 : feed + 1);
        return whole.size > 0 ? std::optional(std::move(whole)) : std::nullopt;
    }

    LinePiece finished(LinePiece piece, std::size_t size)
    {
        m_rest.assign(piece.bytes.data() + size, piece.size - size);
        piece.size = size;
        std::memset(piece.bytes.data() + size, 0, TextWindow::kPadding);
        return piece;
    }

    /// Passes over the rest of a line that no record can be as long as.
    LinePiece tooLong(LinePiece piece)
    {
        Buffer &buffer = piece.bytes;
        for (std::size_t read = kPieceBytes; read == kPieceBytes;) {
            read = m_window.readInto(buffer.data(), kPieceBytes);
            const std::string_view text(buffer.data(), read);
            if (const std::size_t feed = text.find('\n'); feed != std::string_view::npos) {
                m_rest = text.substr(feed + 1);
                break;
            }
        }
        return {{}, 0, true};
    }

    TextWindow &m_window;
    std::string m_rest; ///< the beginning of the next piece, which was read with the one before
    std::vector<Buffer> m_buffers;
    bool m_isAtEnd = false;
};

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

/// How many pieces are read at the same time: more than there are cores, so that some wait to be taken while the thread that
/// takes them is busy with one.
std::size_t readAtOnce()
{
    return std::max(2u, std::thread::hardware_concurrency()) + 2;
}

} // namespace

std::string readLinesInPieces(TextWindow &window, const ReadOptions &options, PieceTaker &taker)
{
    struct Filled
    {
        std::unique_ptr<CallSink> sink;
        Buffer buffer;
        std::int64_t lines = 0;
    };
    PieceCutter cutter(window);
    std::deque<std::future<Filled>> reading;
    const auto takeFirst = [&] {
        Filled filled = reading.front().get();
        reading.pop_front();
        cutter.giveBack(std::move(filled.buffer));
        taker.takePiece(std::move(filled.sink), window.line());
        window.addLines(filled.lines);
    };
    while (auto piece = cutter.next()) {
        if (reading.size() == readAtOnce())
            takeFirst();
        reading.push_back(std::async(
            std::launch::async, [&options, sink = taker.newPiece(), piece = std::move(*piece)]() mutable -> Filled {
                RecordReader reader(options, *sink, std::numeric_limits<std::size_t>::max());
                const std::int64_t lines = readPiece(piece, reader);
                return {std::move(sink), std::move(piece.bytes), lines};
            }));
    }
    while (!reading.empty())
        takeFirst();
    return cutter.takeLastLine();
}

} // namespace assay
