#pragma once

#include "core/values/result.h"

#include <QString>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A text of core in the language of the window. Core speaks English: the titles, formulas and hints of its tables, and
/// sentences that it makes around figures and names. What is not translated stays as it is.
QString coreText(std::string_view text);
/// "message: where"
QString coreText(const Error &error);
/// An id of core as words: "missing_model" -> "missing model".
QString coreWords(std::string_view id);

/// Every fixed text of core that the window shows, each once: translators and a test go by it.
std::vector<std::string> coreTexts();
/// The sentences of core with "%1", "%2", ... where figures and names stand.
std::span<const char *const> coreSentences();
/// What core says when something went wrong, in the same form.
std::span<const char *const> coreErrors();

} // namespace assay
