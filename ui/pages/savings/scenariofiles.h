#pragma once

#include "core/levers/scenario.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

namespace assay {

/// Named scenarios as documents of the store, and single ones as JSON files. Touches the disk: reading the store
/// belongs off the GUI thread.
class ScenarioFiles
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioFiles)

public:
    /// All named scenarios by name; damaged ones are left out (`assay doctor` names them).
    static std::vector<Scenario> load(const std::string &storePath);
    /// Keeps a scenario under its name; `formerName`, when given and different, is removed.
    static Result<void> save(Store &store, const Scenario &scenario, const std::string &formerName);
    static Result<void> remove(Store &store, const std::string &name);

    static Result<void> writeJson(const QString &path, const Scenario &scenario);
    static Result<Scenario> readJson(const QString &path);
};

} // namespace assay
