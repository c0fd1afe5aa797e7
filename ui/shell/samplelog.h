#pragma once

#include <QString>

namespace assay {

class Session;

/// The sample that comes with the program: a gateway log with its registers, from an invented company.
namespace SampleLog {
/// Its folder beside the build or the installed program; empty when it was not shipped.
QString folder();
/// Opens it as a ledger of its own, which is imported once; the user's ledger stays untouched.
void open(Session &session);
}

} // namespace assay
