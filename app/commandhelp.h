#pragma once

#include "app/command.h"

namespace assay {

/// What every subcommand takes, then its own.
void addAllOptions(QCommandLineParser &parser, const Command &command);
/// The long names of those, as they are typed: "--store".
QStringList optionNames(const Command &command);

/// What `assay COMMAND --help` prints.
QString commandHelp(const Command &command);
/// What `assay --help` prints.
QString overview();
/// assay(1) in roff, from the same table as the help; the build writes it to a file.
QString manualPage();

} // namespace assay
