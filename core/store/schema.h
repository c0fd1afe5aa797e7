#pragma once

#include "core/store/database.h"

namespace assay {

inline constexpr std::int64_t kApplicationId = 0x41535359; ///< "ASSY", in the header of every store

/// The version this program writes; files of a newer one are refused, older ones are brought up.
std::int64_t schemaVersion();

/// Looks at the first bytes of a file without opening it as a database, so that a refusal leaves it untouched.
/// An absent or empty file is fine: it becomes a store.
Result<void> checkFileHeader(const std::string &path);

/// The same judgement on an opened file, whose log may hold a newer header than its first bytes.
Result<void> checkVersion(const Database &database);

/// Creates the tables of a new file, or brings an older one up, in one transaction.
Result<void> migrate(const Database &database);

} // namespace assay
