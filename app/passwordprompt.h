#pragma once

#include "core/ledgers/ledgerconnection.h"

#include <optional>

namespace assay {

/// What a person typed.
struct TypedPassword
{
    std::string password;
    bool keeps = false; ///< it is to be kept in the desktop's keyring
};

/// Asks at the terminal, without an echo, and, where a keyring answers, whether to keep it; nullopt where there is no terminal.
std::optional<TypedPassword> promptForPassword(const LedgerUrl &url, const JobControl &control);
/// Keeps the password in the desktop's keyring, or says why not.
void keepPassword(const LedgerUrl &url, const JobControl &control);

/// Runs `attempt`; when the server asks for a password, asks the person for one and runs it again. The password is held
/// in `url` for the run, and in the desktop's keyring when the person wants that and the server took it.
template <typename Attempt>
auto withPassword(LedgerUrl &url, const JobControl &control, Attempt attempt)
{
    auto outcome = attempt();
    if (outcome || !asksForPassword(outcome.error()))
        return outcome;
    auto typed = promptForPassword(url, control);
    if (!typed)
        return outcome;
    url.setPassword(std::move(typed->password));
    outcome = attempt();
    if (outcome && typed->keeps)
        keepPassword(url, control);
    return outcome;
}

} // namespace assay
