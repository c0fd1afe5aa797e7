#pragma once

#include "core/ledgers/ledgerurl.h"
#include "core/values/jobcontrol.h"

#include <optional>

/// The desktop's keyring (the Secret Service of freedesktop.org, as GNOME Keyring, KWallet and KeePassXC offer it), where
/// the password of a ledger may be kept under the ledger's location(). Where none answers, nothing is found and nothing
/// can be kept. The desktop may ask the person to unlock it, so every call can wait; cancelling ends the wait.
namespace assay::keyring {

/// Whether there is one.
bool answers(const JobControl &control);
/// What is kept for a ledger; nullopt: nothing, or nobody answers.
std::optional<std::string> password(const LedgerUrl &url, const JobControl &control);
/// Keeps the password of `url` there, instead of an earlier one.
Result<void> keep(const LedgerUrl &url, const JobControl &control);
/// Removes what is kept for the ledger at `location`, if anything.
void forget(const std::string &location, const JobControl &control);

} // namespace assay::keyring
