#pragma once

#include "core/analysis/reconciliation.h"

#include <nlohmann/json.hpp>

namespace assay {

enum class ReconcileStep { Day, Month };

/// What `assay reconcile --json` prints: per source the two sides of each day (or month) and model, the gap of each
/// token class (reported less calls) and of the cost, and the residual by cause.
nlohmann::ordered_json reconcileJson(const std::vector<Reconciliation> &sources, ReconcileStep step);

/// The id of the day or month a cell is about: "2026-10-05", "2026-10".
std::string stepText(const ReconciledCell &cell, ReconcileStep step);

} // namespace assay
