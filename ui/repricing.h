#pragma once

#include "core/analysis/snapshot.h"
#include "ui/view.h"

#include <QString>

namespace assay {

/// The calls of `charged` at the prices a view asks for, under the same rules and companion tables; `charged` itself is
/// not built again. Today's prices are those of the catalogue's date. Errors: a contract that cannot be read.
Result<std::shared_ptr<const Snapshot>> repriced(const std::shared_ptr<const Snapshot> &charged, const View &view, const JobControl &control);

/// "at today's prices"; empty for prices as charged.
QString pricesText(const View &view);

} // namespace assay
