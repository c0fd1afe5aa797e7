#include "ui/pages/savings/scenariofiles.h"

#include <QFile>
#include <QSaveFile>

namespace assay {

namespace {

constexpr std::string_view kPrefix = "scenario:";

std::string documentName(const std::string &name) { return std::string(kPrefix) + name; }

} // namespace

std::vector<Scenario> ScenarioFiles::load(const std::string &storePath)
{
    std::vector<Scenario> scenarios;
    if (storePath.empty() || !QFile::exists(QString::fromStdString(storePath)))
        return scenarios;
    const auto store = Store::open(storePath, StoreMode::Read);
    const auto names = store ? (*store)->documentNames(kPrefix) : Result<std::vector<std::string>>(store.error());
    if (!names)
        return scenarios;
    for (const std::string &name : *names) {
        const auto json = (*store)->document(name);
        auto scenario = json ? Scenario::fromJson(*json, name) : Result<Scenario>(json.error());
        if (!scenario)
            continue;
        scenario->name = name.substr(kPrefix.size());
        scenarios.push_back(scenario.take());
    }
    return scenarios;
}

Result<void> ScenarioFiles::save(Store &store, const Scenario &scenario, const std::string &formerName)
{
    auto written = store.setDocument(documentName(scenario.name), scenario.toJson());
    if (written && !formerName.empty() && formerName != scenario.name)
        written = remove(store, formerName);
    return written;
}

Result<void> ScenarioFiles::remove(Store &store, const std::string &name) { return store.setDocument(documentName(name), {}); }

Result<void> ScenarioFiles::writeJson(const QString &path, const Scenario &scenario)
{
    QSaveFile file(path);
    const std::string json = scenario.toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json.data(), qint64(json.size())) < 0 || !file.commit())
        return Error{tr("The scenario could not be written (%1)").arg(file.errorString()).toStdString(), path.toStdString()};
    return {};
}

Result<Scenario> ScenarioFiles::readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{tr("The scenario could not be read (%1)").arg(file.errorString()).toStdString(), path.toStdString()};
    return Scenario::fromJson(file.readAll().toStdString(), path.toStdString());
}

} // namespace assay
