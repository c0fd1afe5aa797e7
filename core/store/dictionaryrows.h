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

/// How many texts each has, by its stored number.
using DictionarySizes = std::map<std::int64_t, std::size_t>;
DictionarySizes sizesOf(const Dictionaries &all);

/// Those of the chosen columns; the others stay empty.
Result<Dictionaries> readDictionaries(const Database &database, const ColumnChoice &choice = ColumnChoice::everything());

/// One of them, by its stored number.
Result<Dictionary> readDictionary(const Database &database, std::int64_t number);

/// Stores one dictionary anew, ids as they are.
Result<void> rewriteDictionary(const Database &database, std::int64_t number, const Dictionary &dictionary);

/// Writes the texts that the database does not hold, in parts.
Result<void> writeNewTexts(const Database &database, const Dictionaries &all, const DictionarySizes &stored);

} // namespace assay
