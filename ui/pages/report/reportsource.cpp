#include "ui/pages/report/reportsource.h"

#include "core/store/store.h"
#include "ui/reportlanguage.h"

#include <QFileInfo>

namespace assay {

namespace {

constexpr std::string_view kScenarios = "scenario:";

std::unique_ptr<Store> readable(const std::string &path)
{
    if (!QFileInfo::exists(QString::fromStdString(path)))
        return {};
    auto store = Store::open(path, StoreMode::Read);
    return store ? store.take() : nullptr;
}

/// The document of that name; nothing when there is none, or it is damaged (doctor names it).
template <typename T>
std::optional<T> documentOf(const Store &store, const std::string &name)
{
    const auto json = store.document(name);
    if (!json || json->empty())
        return {};
    auto document = T::fromJson(*json, name);
    return document ? std::optional<T>(document.take()) : std::nullopt;
}

} // namespace

ReportOffers offersOf(const std::string &storePath)
{
    ReportOffers offers;
    const auto store = readable(storePath);
    if (!store)
        return offers;
    if (const auto names = store->documentNames(kScenarios))
        for (const std::string &name : *names)
            offers.scenarios.push_back(name.substr(kScenarios.size()));
    if (const auto schedule = documentOf<CommitmentSchedule>(*store, "schedule")) {
        offers.hasSchedule = true;
        offers.schedule = schedule->name;
    }
    return offers;
}

ReportRequest requestFor(const std::string &storePath, const Selection &selection, const ReportChoice &choice)
{
    ReportRequest request;
    request.selection = selection;
    request.organisation = choice.organisation;
    const auto store = readable(storePath);
    if (!store)
        return request;
    if (auto imports = store->imports())
        request.imports = imports.take();
    if (!choice.scenario.empty())
        request.scenario = documentOf<Scenario>(*store, std::string(kScenarios) + choice.scenario);
    if (choice.commitment)
        request.schedule = documentOf<CommitmentSchedule>(*store, "schedule");
    return request;
}

ComposedReport composeAndPaint(std::shared_ptr<const Snapshot> snapshot, const ReportRequest &request, Paper paper, const JobControl &control)
{
    ComposedReport composed;
    composed.report = inLanguageOfWindow(composeReport(std::move(snapshot), request, control));
    composed.cancelled = control.isCancelled();
    if (!composed.cancelled)
        composed.pdf = paintPdf(composed.report, paper);
    return composed;
}

} // namespace assay
