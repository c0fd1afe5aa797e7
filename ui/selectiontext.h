#pragma once

#include <QString>

namespace assay {

struct View;

/// What a view is about, in one line for copies and files: "17 Oct – 15 Nov 2026, UTC; workload=triage; compared with
/// 17 Sep – 16 Oct 2026".
QString selectionText(const View &view);

} // namespace assay
