#include "ui/costtext.h"

#include "ui/format.h"
#include "ui/language.h"

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CostText)
};

bool isUnknown(std::int64_t calls, std::int64_t priced) { return calls > 0 && priced == 0; }

} // namespace

QString costText(Money cost, std::int64_t calls, std::int64_t priced)
{
    return isUnknown(calls, priced) ? Format::notAvailable() : Format::money(cost);
}

QString costText(const Totals &totals)
{
    return costText(totals.cost, totals.calls, totals.priced);
}

QString costExactText(const Totals &totals)
{
    return isUnknown(totals.calls, totals.priced) ? Format::notAvailable() : Format::moneyExact(totals.cost);
}

QString callsText(std::int64_t calls)
{
    return calls == 1 ? Texts::tr("1 call") : Texts::tr("%1 calls").arg(Format::count(calls));
}

QString groupsText(std::size_t count, const DimensionRef &dimension)
{
    return Texts::tr("%1 %2").arg(count).arg(count == 1 ? Language::inSentence(Format::dimension(dimension)) : Format::dimensionPlural(dimension));
}

} // namespace assay
