#pragma once

#include "core/columns/callcolumns.h"
#include "core/columns/columnchoice.h"
#include "core/store/database.h"

#include <functional>

namespace assay {

/// Stored numbers of the dictionaries: a text dimension under its own value, then these.
inline constexpr std::int64_t kTraceDictionary = 1000;
inline constexpr std::int64_t kOddIdDictionary = 1001;
inline constexpr std::int64_t kTagKeyDictionary = 1002;
inline constexpr std::int64_t kFirstTagDictionary = 4096; ///< plus the tag key's id

/// Every dictionary with its stored number.
void forEachDictionary(const Dictionaries &all, const std::function<void(std::int64_t number, const Dictionary &)> &visit);

/// Those of the chosen columns; the others stay empty.
Result<Dictionaries> readDictionaries(const Database &database, const ColumnChoice &choice = ColumnChoice::everything());

/// One of them, by its stored number.
Result<Dictionary> readDictionary(const Database &database, std::int64_t number);

/// Stores one dictionary anew, ids as they are.
Result<void> rewriteDictionary(const Database &database, std::int64_t number, const Dictionary &dictionary);

/// Writes what dictionaries gained since the last time.
class DictionaryWriter
{
public:
    /// Takes `stored` as what the database holds already.
    explicit DictionaryWriter(const Dictionaries &stored);
    Result<void> write(const Database &database, const Dictionaries &all);

private:
    std::map<std::int64_t, std::size_t> m_written; ///< number -> texts stored
};

} // namespace assay
