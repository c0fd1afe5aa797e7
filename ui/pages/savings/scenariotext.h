#pragma once

#include "core/levers/scenario.h"

#include <QCoreApplication>
#include <QString>

namespace assay {

/// Words for levers and scenarios as the window shows them.
class ScenarioText
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioText)

public:
    static QString kind(LeverKind kind);   ///< "Routing"
    static QString basis(Basis basis);     ///< "modelled"
    static QString confidence(const std::string &confidence); ///< "high confidence"
    static QString workload(const std::string &workload);     ///< "Unattributed" for ""
    static QString scope(const CallRule &rule); ///< "Workload doc-qa", "All calls of the selection"
};

} // namespace assay
