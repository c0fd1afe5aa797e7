#pragma once

#include "app/command.h"

namespace assay {

// One row per subcommand, each defined in the file of its name; the table is in commands.cpp.
extern const Command kPriceCommand;

} // namespace assay
