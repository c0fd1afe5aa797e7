#include "ui/pages/data/ruletexts.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/language.h"

#include <QCoreApplication>

namespace assay::RuleText {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
};

QString share(Money part, Money whole)
{
    return whole.isZero() ? Format::notAvailable() : Format::share(double(part.attos()) / double(whole.attos()));
}

} // namespace

QString condition(const RuleCondition &condition)
{
    const QString dimension = Format::dimension(condition.dimension);
    QStringList texts;
    for (const std::string &text : condition.texts)
        texts << (text.empty() ? Texts::tr("not given") : QString::fromStdString(text));
    const QString first = texts.value(0);
    switch (condition.kind) {
    case MatchKind::OneOf: return (texts.size() == 1 ? Texts::tr("%1 is %2") : Texts::tr("%1 is one of %2")).arg(dimension, texts.join(QStringLiteral(", ")));
    case MatchKind::Prefix: return Texts::tr("%1 begins with %2").arg(dimension, first);
    case MatchKind::Glob: return Texts::tr("%1 looks like %2").arg(dimension, first);
    case MatchKind::Regex: return Texts::tr("%1 matches %2").arg(dimension, first);
    case MatchKind::Table: break;
    }
    return Texts::tr("%1 in a table of %2").arg(dimension, Format::count(std::int64_t(condition.table.size())));
}

QString conditions(const AttributionRule &rule)
{
    QStringList texts;
    for (const RuleCondition &one : rule.conditions)
        texts << condition(one);
    return texts.isEmpty() ? Texts::tr("every call") : texts.join(Texts::tr(" and "));
}

QString callsAndCost(const CallsAndCost &some)
{
    return (some.calls == 1 ? Texts::tr("%1 call, %2") : Texts::tr("%1 calls, %2")).arg(Format::count(some.calls), Format::money(some.cost));
}

QStringList remarks(const AttributionRule &rule, const RuleUse &use)
{
    QStringList lines;
    if (const auto usable = rule.check(); !usable)
        return {coreText(usable.error())};
    if (!rule.enabled)
        return {Texts::tr("switched off")};
    if (use.matches == 0)
        lines << Texts::tr("never matches");
    for (const RuleConflict &conflict : use.conflicts)
        lines << Texts::tr("rule %1 above says otherwise about %2").arg(conflict.winner + 1).arg(callsAndCost(conflict.taken));
    if (use.overridden.calls > 0)
        lines << Texts::tr("overrides the record of %1").arg(callsAndCost(use.overridden));
    if (use.kept.calls > 0)
        lines << Texts::tr("leaves %1 as recorded").arg(callsAndCost(use.kept));
    return lines;
}

QString coverage(const CoverageChange &change, Money total)
{
    const QString dimension = Language::inSentence(Format::dimension({change.target, {}}));
    return Texts::tr("Coverage by %1 %2 → %3").arg(dimension, share(change.before, total), share(change.after, total));
}

} // namespace assay::RuleText
