#pragma once

#include "core/ledgers/ledgerconnection.h"

#include <optional>

namespace assay {

/// Asks at the terminal, without an echo; nullopt where there is none.
std::optional<std::string> promptForPassword(const LedgerUrl &url);

/// Runs `attempt`; when the server asks for a password, asks the person for one and runs it again. The password is held
/// in `url` for the run and nowhere else.
template <typename Attempt>
auto withPassword(LedgerUrl &url, Attempt attempt)
{
    auto outcome = attempt();
    if (outcome || !asksForPassword(outcome.error()))
        return outcome;
    auto password = promptForPassword(url);
    if (!password)
        return outcome;
    url.setPassword(std::move(*password));
    return attempt();
}

} // namespace assay
