#pragma once

#include "core/report/report.h"

#include <QString>

#include <span>
#include <vector>

namespace assay {

/// A report in the language of the window: its words, and how figures and days are written. The figures are those of the
/// report, rounded as they are there; names stay; the hash stays the one of the English text. In English it is the report
/// itself.
Report inLanguageOfWindow(Report report);

/// The texts of a report that no table of sentences knows, and that stay in English: none, or a sentence is missing below.
std::vector<QString> untranslated(const Report &report);

/// What only reports say, with "%1", "%2", ... where figures, names and clauses stand.
std::span<const char *const> reportSentences();

} // namespace assay
