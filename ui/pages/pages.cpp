#include "ui/pages/page.h"

#include "ui/pages/calls/callspage.h"

#include <QtGlobal>

#include <array>

namespace assay {

std::span<const PageEntry> allPages()
{
    static constexpr std::array pages{
        PageEntry{"calls", QT_TRANSLATE_NOOP("Page", "Calls"), "calls", createCallsPage},
    };
    return pages;
}

} // namespace assay
