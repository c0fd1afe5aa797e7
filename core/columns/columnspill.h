#pragma once

#include "core/columns/packedcolumn.h"
#include "core/values/namelessfile.h"

#include <limits>
#include <mutex>
#include <string>

namespace assay {

/// How much memory packed columns may take, and where they go beyond it.
struct SpillSettings
{
    std::uint64_t memory = std::numeric_limits<std::uint64_t>::max(); ///< bytes on the heap, of all columns of the process together
    std::vector<std::string> folders; ///< tried in this order

    /// For the columns of a store: half of the machine's memory, or what the environment variable ASSAY_MEMORY says ("512M",
    /// "4G"; an error when it is no size); then beside the store, where that cannot be in the system's folder for such files.
    static Result<SpillSettings> forStore(const std::string &path);
};

/// Takes packed columns in: on the heap while all columns of the process keep within the memory set, else in a temporary file
/// without a name that is mapped for reading only, so that the kernel holds in memory what questions touch and no more. Columns
/// taken in answer as before and outlive the spill; the file goes with the last of them. Any thread may call it.
class ColumnSpill
{
public:
    explicit ColumnSpill(SpillSettings settings) : m_settings(std::move(settings)) {}

    /// The same column, its words where they are to stay; an error when no folder has room for them.
    Result<PackedColumn> take(PackedColumn column);

    /// Bytes of packed words that columns taken in hold on the heap at the moment.
    static std::uint64_t heapBytes();

private:
    using Words = PackedColumn::Words;
    Words onHeap(const PackedColumn &column) const;
    Result<Words> inFile(std::span<const std::uint64_t> words);
    Result<void> growFor(std::size_t bytes);
    bool grow(std::size_t bytes);
    Error failure(int cause) const;

    SpillSettings m_settings;
    std::mutex m_mutex;
    std::size_t m_folder = 0;                      ///< of m_settings: where m_file lies
    NamelessFile m_file;
    std::uint64_t m_fileEnd = 0;
    std::shared_ptr<const unsigned char[]> m_piece; ///< of the file, mapped; columns share it
    std::uint64_t m_pieceStart = 0;                 ///< in the file
    std::size_t m_pieceSize = 0, m_pieceUsed = 0;
};

} // namespace assay
