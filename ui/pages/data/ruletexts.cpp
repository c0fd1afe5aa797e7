#include "ui/pages/data/ruletexts.h"

#include "ui/format.h"

#include <QCoreApplication>

namespace assay::RuleText {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("RuleText", text); }

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
        texts << (text.empty() ? tr("not given") : QString::fromStdString(text));
    const QString first = texts.value(0);
    switch (condition.kind) {
    case MatchKind::OneOf: return (texts.size() == 1 ? tr("%1 is %2") : tr("%1 is one of %2")).arg(dimension, texts.join(QStringLiteral(", ")));
    case MatchKind::Prefix: return tr("%1 begins with %2").arg(dimension, first);
    case MatchKind::Glob: return tr("%1 looks like %2").arg(dimension, first);
    case MatchKind::Regex: return tr("%1 matches %2").arg(dimension, first);
    case MatchKind::Table: break;
    }
    return tr("%1 in a table of %2").arg(dimension, Format::count(std::int64_t(condition.table.size())));
}

QString conditions(const AttributionRule &rule)
{
    QStringList texts;
    for (const RuleCondition &one : rule.conditions)
        texts << condition(one);
    return texts.isEmpty() ? tr("every call") : texts.join(tr(" and "));
}

QString callsAndCost(const CallsAndCost &some)
{
    return (some.calls == 1 ? tr("%1 call, %2") : tr("%1 calls, %2")).arg(Format::count(some.calls), Format::money(some.cost));
}

QStringList remarks(const AttributionRule &rule, const RuleUse &use)
{
    QStringList lines;
    if (const auto usable = rule.check(); !usable)
        return {QString::fromStdString(usable.error().text())};
    if (!rule.enabled)
        return {tr("switched off")};
    if (use.matches == 0)
        lines << tr("never matches");
    for (const RuleConflict &conflict : use.conflicts)
        lines << tr("rule %1 above says otherwise about %2").arg(conflict.winner + 1).arg(callsAndCost(conflict.taken));
    if (use.overridden.calls > 0)
        lines << tr("overrides the record of %1").arg(callsAndCost(use.overridden));
    if (use.kept.calls > 0)
        lines << tr("leaves %1 as recorded").arg(callsAndCost(use.kept));
    return lines;
}

QString coverage(const CoverageChange &change, Money total)
{
    const QString dimension = Format::dimension({change.target, {}}).toLower();
    return tr("Coverage by %1 %2 → %3").arg(dimension, share(change.before, total), share(change.after, total));
}

} // namespace assay::RuleText
