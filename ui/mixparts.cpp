#include "ui/mixparts.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MixParts)
};

} // namespace

QList<MixPart> costParts(const Totals &t)
{
    const Theme &theme = Theme::current();
    const double whole = double(t.cost.attos());
    QList<MixPart> parts;
    const auto add = [&](const QString &name, Money cost, const QColor &colour) {
        if (whole > 0 && !cost.isZero())
            parts << MixPart{name, double(cost.attos()) / whole, colour, Texts::tr("%1: %2").arg(name, Format::moneyExact(cost))};
    };
    add(Texts::tr("Uncached input"), t.classCost[0], theme.series[0]);
    add(Texts::tr("Cache reads"), t.classCost[1], theme.series[4]);
    add(Texts::tr("Cache writes"), t.classCost[2] + t.classCost[3], theme.series[3]);
    add(Texts::tr("Output"), t.classCost[4], theme.series[2]);
    add(Texts::tr("Fees"), t.fees, theme.rest);
    return parts;
}

QColor familyColour(const std::string &id)
{
    const Theme &theme = Theme::current();
    static const std::vector<std::string> known{"opus", "sonnet", "haiku", "fable"};
    const auto at = std::size_t(std::ranges::find(known, id) - known.begin());
    return at < known.size() ? theme.series[at] : theme.rest;
}

QString familyTitle(std::string_view id)
{
    if (id.empty())
        return Texts::tr("Unknown");
    QString name = coreText(id);
    return name.replace(0, 1, name.at(0).toUpper());
}

QList<MixPart> familyParts(const GroupFacts &facts, const std::vector<std::string> &familyNames)
{
    const double whole = double(facts.totals.cost.attos());
    QList<MixPart> parts;
    if (whole <= 0)
        return parts; // there is nothing to have a share of
    for (const FamilyShare &family : facts.byFamily) {
        const std::string &id = familyNames[std::size_t(family.family)];
        const double share = double(family.totals.cost.attos()) / whole;
        parts << MixPart{familyTitle(id), share, familyColour(id),
                         Texts::tr("%1: %2 of cost, %3 calls, %4").arg(familyTitle(id), Format::share(share),
                             Format::count(family.totals.calls), Format::moneyExact(family.totals.cost))};
    }
    std::ranges::stable_sort(parts, std::greater(), &MixPart::share);
    return parts;
}

} // namespace assay
