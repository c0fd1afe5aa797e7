#include "ui/pages/page.h"

#include "ui/pages/calls/callspage.h"
#include "ui/pages/changes/changespage.h"
#include "ui/pages/data/datapage.h"
#include "ui/pages/explore/explorepage.h"
#include "ui/pages/limits/limitspage.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/report/reportpage.h"
#include "ui/pages/savings/savingspage.h"
#include "ui/pages/targets/targetspage.h"

#include <QtGlobal>

#include <array>

namespace assay {

std::span<const PageEntry> allPages()
{
    static constexpr std::array pages{
        PageEntry{"overview", QT_TRANSLATE_NOOP("Page", "Overview"), "overview", createOverviewPage},
        PageEntry{"explore", QT_TRANSLATE_NOOP("Page", "Explore"), "explore", createExplorePage},
        PageEntry{"calls", QT_TRANSLATE_NOOP("Page", "Calls"), "calls", createCallsPage},
        PageEntry{"savings", QT_TRANSLATE_NOOP("Page", "Savings"), "savings", createSavingsPage},
        PageEntry{"changes", QT_TRANSLATE_NOOP("Page", "Changes"), "changes", createChangesPage},
        PageEntry{"limits", QT_TRANSLATE_NOOP("Page", "Limits"), "limits", createLimitsPage},
        PageEntry{"targets", QT_TRANSLATE_NOOP("Page", "Targets"), "targets", createTargetsPage},
        PageEntry{"data", QT_TRANSLATE_NOOP("Page", "Data"), "data", createDataPage},
        PageEntry{"report", QT_TRANSLATE_NOOP("Page", "Report"), "report", createReportPage},
    };
    return pages;
}

} // namespace assay
