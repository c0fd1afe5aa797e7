#pragma once

#include "core/analysis/metric.h"
#include "ui/widgets/mixbar.h"

#include <QList>

#include <string>
#include <vector>

namespace assay {

/// A group's cost by token class.
QList<MixPart> costParts(const Totals &totals);

/// A group's cost by model family. Families keep their colour on every page, whatever their rank.
QList<MixPart> familyParts(const GroupFacts &facts, const std::vector<std::string> &familyNames);

/// The colour that a family id has everywhere.
QColor familyColour(const std::string &id);

/// "opus" -> "Opus"; "" is "Unknown".
QString familyTitle(std::string_view id);

} // namespace assay
