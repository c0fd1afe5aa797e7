#pragma once

#include "core/columns/unpackedsegment.h"
#include "core/store/filetraces.h"

#include <set>

namespace assay {

/// One file of an import under way: what is counted of it, and what tells its records without a key apart.
class ImportFile
{
public:
    /// `equalOnes`: files of the import with the same content that came before, which stay apart. `firstRow`: of the
    /// import, its first one.
    ImportFile(std::string name, FileTrace trace, std::ptrdiff_t equalOnes, std::uint64_t firstRow);

    /// What follows comes behind what was read of the file by an earlier import.
    void goOnFrom(const FileGrowth &growth);
    /// The present place, to go on from when the file has grown.
    void keepPlace(std::uint64_t bytes, std::int64_t line);
    /// It was not read to its end: it is not known again by its content, and is read whole next time.
    void forgetIdentity();

    /// Gives keys to the records without one, by their number in the file, where the file has an identity.
    void giveKeys(UnpackedSegment &calls);
    /// A line's own key, or one by its number.
    KeyHash keyOfLine(const KeyHash &own);
    /// Drops tags under names beyond the limit, which holds for the whole file, whatever pieces it was read in.
    void limitTagNames(UnpackedSegment &calls, const Dictionaries &dictionaries);

    const std::string &name() const { return m_name; }
    const FileTrace &trace() const { return m_trace; }
    std::uint64_t firstRow() const { return m_firstRow; }

    ImportCounts counts;

private:
    std::string m_name;
    FileTrace m_trace;
    std::uint64_t m_firstRow;
    std::string m_keyBase; ///< of records without a key; empty without an identity
    std::uint64_t m_keyless = 0, m_keylessLines = 0;
    std::set<std::string, std::less<>> m_tagNames; ///< kept ones
};

} // namespace assay
