#pragma once

#include "core/columns/callcolumns.h"
#include "core/values/namelessfile.h"
#include "core/values/result.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace assay {

/// Upper half of a key hash, and where the call that has it lies.
struct KeyEntry
{
    std::uint64_t key = 0;
    std::uint32_t place = 0;
};

/// Sorted runs of keys in a nameless file: what an import has seen and no longer holds in memory. In memory stay only the
/// first keys of each stretch of a run.
class KeyRuns
{
public:
    /// `folder`: where the file is made, when the first run is written.
    explicit KeyRuns(std::string folder) : m_folder(std::move(folder)) {}

    /// Writes one more run; `entries` are sorted by key. Many runs are merged into one.
    Result<void> add(std::span<const KeyEntry> entries);
    bool isEmpty() const { return m_runs.empty(); }

    /// An entry and where it stands, to be written back.
    struct Found
    {
        KeyEntry entry;
        std::uint64_t position = 0;
    };
    /// All entries of a key.
    Result<std::vector<Found>> find(std::uint64_t key) const;
    Result<void> replace(const Found &found, std::uint32_t place);

    /// Calls use(entry) for every entry, run by run.
    template <typename Use>
    Result<void> forEach(Use use) const;

private:
    static constexpr std::size_t kStretch = 256;  ///< entries read at a time when one is looked for
    static constexpr std::size_t kReadAtOnce = 16'384; ///< entries of each run in memory while all are gone through
    static constexpr std::size_t kMostRuns = 16;
    struct Run
    {
        std::uint64_t first = 0, size = 0;  ///< entries of the file
        std::vector<std::uint64_t> fences;  ///< first key of each stretch
    };

    Result<void> open();
    Result<void> append(Run &run, std::span<const KeyEntry> entries);
    Result<void> read(std::uint64_t position, std::span<KeyEntry> entries) const;
    Result<void> merge();
    Error failure() const;

    std::string m_folder;
    NamelessFile m_file;
    std::uint64_t m_end = 0; ///< entries in the file
    std::vector<Run> m_runs;
};

template <typename Use>
Result<void> KeyRuns::forEach(Use use) const
{
    std::vector<KeyEntry> some(kReadAtOnce);
    for (const Run &run : m_runs)
        for (std::uint64_t at = 0; at < run.size; at += some.size()) {
            const auto count = std::min<std::uint64_t>(some.size(), run.size - at);
            if (auto done = read(run.first + at, std::span(some).first(count)); !done)
                return done;
            for (std::uint64_t i = 0; i < count; ++i)
                use(some[i]);
        }
    return {};
}

} // namespace assay
