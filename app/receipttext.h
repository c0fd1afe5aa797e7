#pragma once

#include "core/store/store.h"
#include "core/values/jsontext.h"

namespace assay {

/// The members of a receipt under the keys of the command line's contract; "import_id" is null when nothing was kept.
void writeReceipt(JsonText &json, const ImportReceipt &receipt);

/// The same for a person, on stdout.
void printReceipt(const ImportReceipt &receipt);

} // namespace assay
