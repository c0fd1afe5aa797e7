#include "resources/sample/workloads.h"

#include <algorithm>
#include <array>

namespace sample {

namespace {

constexpr std::array kFable{ModelSince{1, 1, Fable5}, ModelSince{9, 3, Fable51}, ModelSince{11, 10, Fable52}};
constexpr std::array kOpus{ModelSince{1, 1, Opus48}, ModelSince{7, 27, Opus5}, ModelSince{9, 28, Opus55}};
constexpr std::array kSonnet{ModelSince{1, 1, Sonnet5}, ModelSince{10, 1, Sonnet55}};
constexpr std::array kHaiku{ModelSince{1, 1, Haiku45}};
constexpr std::array kNewHaiku{ModelSince{1, 1, Haiku55}};

constexpr auto kOffice = Rhythm::Office;
constexpr auto kEvening = Rhythm::Evening;
constexpr auto kClock = Rhythm::AroundTheClock;
constexpr auto kNight = Rhythm::Night;

// name, team, feature, rhythm | tasks, growth, calls per task, gap | models | caching, prefix | input, output |
// searches, batch, us, customers, tasks | tolerance, unit, guard
constexpr std::array kWorkloads{
    Workload{"contract-review", "legal", "contracts", kOffice, 8'000, 25, 2, 4, 95, kOpus, Caching::None, 118'000,
             14'000, 40, 2'600, 60, 0, false, false, true, true, 1, "contract", "clause recall on the golden set"},
    Workload{"coding-agent", "engineering", "developer tools", kOffice, 5'200, 30, 8, 20, 42, kOpus, Caching::Conversation,
             22'000, 260, 50, 820, 90, 0, false, false, false, true, 0, "change", "tests of the repository pass"},
    Workload{"document-extraction", "documents", "archive", kNight, 48'000, 15, 1, 1, 0, kSonnet, Caching::None, 900, 78'000,
             90, 2'300, 60, 0, false, false, true, true, 36, "document", "field accuracy above 97 %"},
    Workload{"support-assistant", "support", "help desk", kEvening, 13'500, 20, 3, 6, 70, kSonnet, Caching::Prefix, 41'000,
             1'900, 80, 420, 70, 0, false, false, true, true, 0, "ticket", "rated helpful by the agent"},
    Workload{"email-classification", "support", "help desk", kOffice, 66'000, 10, 1, 1, 0, kFable, Caching::None, 300,
             5'200, 100, 38, 40, 0, false, false, true, true, 2, "email", "agreement with human label above 95 %"},
    Workload{"knowledge-assistant", "data", "knowledge base", kOffice, 52'000, 5, 1, 1, 0, kSonnet, Caching::None, 700,
             9'500, 90, 520, 70, 0, false, false, true, false, 0, "question", "answer cites its source"},
    Workload{"ticket-triage", "support", "help desk", kEvening, 118'000, 12, 1, 1, 0, kHaiku, Caching::Prefix, 6'400, 11'200,
             70, 940, 60, 0, false, false, true, true, 0, "ticket", "queue chosen right above 92 %"},
    Workload{"due-diligence", "legal", "research", kOffice, 230, 10, 3, 6, 600, kFable, Caching::None, 6'000, 163'000, 60,
             11'600, 50, 3'500, false, true, true, true, 12, "dossier", "partner sign-off"},
    Workload{"invoice-extraction", "documents", "accounts payable", kNight, 44'000, 30, 1, 1, 0, kSonnet, Caching::None, 500,
             16'500, 80, 900, 50, 0, true, false, true, true, 48, "invoice", "field accuracy above 99 %"},
    Workload{"smart-search", "data", "search", kClock, 118'000, 40, 1, 1, 0, kNewHaiku, Caching::Prefix, 72'000, 1'200, 60,
             640, 50, 0, false, false, true, false, 0, "search", "click on the first three results"},
    Workload{"report-writer", "data", "reporting", kOffice, 7'600, 20, 1, 1, 0, kOpus, Caching::None, 2'000, 52'000, 70,
             6'800, 50, 900, false, false, true, true, 4, "report", "no figure without a source"},
    Workload{"translation", "documents", "archive", kClock, 15'000, 10, 1, 2, 20, kSonnet, Caching::None, 600, 8'200, 80,
             8'600, 70, 0, false, false, true, true, 8, "document", "reviewer edits under 5 %"},
};

constexpr int kSearchLaunchMonth = 10, kSearchLaunchDay = 8;

} // namespace

std::span<const Workload> workloads()
{
    return kWorkloads;
}

int workloadIndex(std::string_view name)
{
    return int(std::ranges::find(kWorkloads, name, &Workload::name) - kWorkloads.begin());
}

Model modelOn(const Workload &workload, Day d)
{
    Model model = workload.models.front().model;
    for (const ModelSince &since : workload.models)
        if (d >= day(since.month, since.dayOfMonth))
            model = since.model;
    return model;
}

Day cacheBreaks()
{
    return day(10, 28);
}

std::int64_t creepPercent(const Workload &w, Day d)
{
    if (w.name == "smart-search" && d < day(kSearchLaunchMonth, kSearchLaunchDay))
        return 0; // not launched
    return w.name == "knowledge-assistant" ? 100 + 2 * (d - firstDay()) : 100;
}

} // namespace sample
