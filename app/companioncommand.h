#pragma once

#include "app/command.h"

namespace assay {

void addCompanionOptions(QCommandLineParser &parser);

/// What `assay workloads|units|revenue|invoices` do: read FILE.csv into the table of that name, --list it, or print a
/// --template.
int runCompanion(const CommandContext &context, const char *table);

} // namespace assay
