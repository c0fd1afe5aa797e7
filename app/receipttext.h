#pragma once

#include "app/command.h"

namespace assay {

/// A receipt under the keys of the command line's contract; "import_id" is null when nothing was kept.
Json receiptJson(const ImportReceipt &receipt);

/// The same for a person, on stdout.
void printReceipt(const ImportReceipt &receipt);

} // namespace assay
