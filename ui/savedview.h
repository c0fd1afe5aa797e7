#pragma once

#include "core/levers/scenario.h"
#include "core/values/result.h"
#include "ui/view.h"

#include <map>
#include <string>
#include <string_view>

namespace assay {

/// A view under a name: what one keeps in the ledger, or sends to someone as a small text file.
struct SavedView
{
    static constexpr std::string_view kDocument = "view:"; ///< before the name, among the documents of a store
    static constexpr const char *kFileSuffix = ".assayview";

    std::string name;
    View view;
    Scenario scenario{}; ///< what would change; without steps: the view says nothing about it
    /// Panels by name, each as it says it stands (SidePanel::state()); those that are not named stay as they are.
    std::map<std::string, std::string> panels{};

    /// Indented JSON with filters, times and metrics in the words of the command line.
    std::string toJson() const;
    /// Errors name `where` and what is wrong: no view, a newer layout, an unknown dimension, time zone or word.
    static Result<SavedView> fromJson(std::string_view json, const std::string &where);
};

} // namespace assay
