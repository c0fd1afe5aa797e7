#include "app/commands/commands.h"

#include "ui/pdf/reportfile.h"

#include <cstdio>

namespace assay {

namespace {

/// The document named by an option, or nothing when the option is not given.
template <typename T>
Result<std::optional<T>> documentOf(const CommandContext &context, const char *option)
{
    if (!context.isSet(option))
        return std::optional<T>();
    const auto text = readText(context.value(option));
    if (!text)
        return text.error();
    auto document = T::fromJson(*text, context.value(option));
    return document ? Result<std::optional<T>>(document.take()) : Result<std::optional<T>>(document.error());
}

Result<ReportRequest> requestOf(const CommandContext &context)
{
    ReportRequest request;
    auto selection = context.selection();
    if (!selection)
        return selection.error();
    request.selection = selection.take();
    auto scenario = documentOf<Scenario>(context, "scenario");
    if (!scenario)
        return scenario.error();
    request.scenario = scenario.take();
    auto schedule = documentOf<CommitmentSchedule>(context, "schedule");
    if (!schedule)
        return schedule.error();
    request.schedule = schedule.take();
    request.organisation = context.value("organisation");
    return request;
}

void say(const CommandContext &context, const Report &report, std::optional<int> pages)
{
    if (context.json()) {
        context.print({{"pages", pages ? Json(*pages) : Json()}, {"report_hash", report.hash}, {"draft", report.draft}});
        return;
    }
    std::printf("%s: ", context.value("out").c_str());
    if (pages)
        std::printf("%d pages, ", *pages);
    std::printf("report hash %s\n", report.hash.c_str());
    if (report.draft)
        std::printf("Draft: %s\n", report.draftReason.c_str());
}

int run(const CommandContext &context)
{
    if (!context.isSet("out"))
        return context.fail({"report needs --out FILE.pdf, .json or .html", {}}, kWrongUsage);
    const auto paper = paperFromText(QString::fromStdString(context.isSet("paper") ? context.value("paper") : "a4"));
    if (!paper)
        return context.fail({"Paper is a4 or letter", "--paper " + context.value("paper")}, kWrongUsage);
    auto request = requestOf(context);
    if (!request)
        return context.fail(request.error(), kWrongUsage);
    const auto store = context.openStore(StoreMode::Read);
    if (!store)
        return context.fail(store.error(), kNoStore);
    auto imports = (*store)->imports();
    if (!imports)
        return context.fail(imports.error(), kNoStore);
    request->imports = imports.take();
    if (!request->schedule) // as with the contract: the one given, else the one kept
        if (const auto kept = (*store)->document("schedule"); kept && !kept->empty())
            if (auto schedule = CommitmentSchedule::fromJson(*kept, "schedule in the store"))
                request->schedule = schedule.take();
    const auto snapshot = context.snapshot();
    if (!snapshot)
        return context.fail(snapshot.error(), kNoStore);
    const Report report = composeReport(*snapshot, *request, context.control());
    if (context.control().isCancelled())
        return kCancelled;
    const auto pages = writeReport(report, QString::fromStdString(context.value("out")), *paper);
    if (!pages)
        return context.fail(pages.error(), kWrongUsage);
    say(context, report, *pages);
    return kDone;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions({{QStringLiteral("out"), QStringLiteral("The file to write; .pdf, .json or .html."), QStringLiteral("FILE")},
                       {QStringLiteral("scenario"), QStringLiteral("Show this scenario (default: the levers found)."), QStringLiteral("FILE")},
                       {QStringLiteral("schedule"), QStringLiteral("Size a commitment by this offer (default: the one kept in the store, if any)."), QStringLiteral("FILE")},
                       {QStringLiteral("paper"), QStringLiteral("a4 (default) or letter."), QStringLiteral("SIZE")},
                       {QStringLiteral("organisation"), QStringLiteral("The name on the first page."), QStringLiteral("NAME")}});
}

} // namespace

const Command kReportCommand{"report", "", "Write the report as PDF, JSON or HTML.", addOptions, run, true};

} // namespace assay
