#include "app/rulestext.h"

#include "app/texttable.h"
#include "ui/format.h"

namespace assay {

namespace {

using Align = TextTable::Align;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString valueText(const KeyValue &value)
{
    return value ? text(*value) : QStringLiteral("unattributed");
}

QString callsAndCost(const CallsAndCost &some)
{
    return QStringLiteral("%1 calls, %2").arg(Format::count(some.calls), Format::moneyExact(some.cost));
}

QString shareText(Money part, Money whole)
{
    return whole.isZero() ? Format::notAvailable() : Format::share(double(part.attos()) / double(whole.attos()));
}

/// What deserves a second look about a rule: nothing for one that does its work alone.
QString remarks(const RuleUse &use, std::size_t place)
{
    const QString rule = QStringLiteral("Rule %1 ").arg(place + 1);
    QString lines;
    if (use.matches == 0)
        lines += rule + QStringLiteral("never matches.\n");
    for (const RuleConflict &conflict : use.conflicts)
        lines += rule + QStringLiteral("would say otherwise than rule %1 above it about %2.\n").arg(conflict.winner + 1).arg(callsAndCost(conflict.taken));
    if (use.overridden.calls > 0)
        lines += rule + QStringLiteral("overrides what the record says of %1.\n").arg(callsAndCost(use.overridden));
    if (use.kept.calls > 0)
        lines += rule + QStringLiteral("leaves %1 as recorded; --override would change them.\n").arg(callsAndCost(use.kept));
    return lines;
}

} // namespace

QString rulesText(const RuleSet &rules)
{
    if (rules.empty())
        return QStringLiteral("There are no rules: every call is attributed as it was recorded.\n");
    TextTable table;
    for (const char *header : {"#", "Gives", "Value", "When", "Name"})
        table.addColumn(QString::fromLatin1(header), Align::Left);
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const AttributionRule &rule = rules.rules[i];
        QStringList when;
        for (const RuleCondition &condition : rule.conditions)
            when << text(condition.text());
        const QString gives = text(dimensionInfo(rule.target).id) + (rule.overrides ? QStringLiteral(" (override)") : QString())
            + (rule.enabled ? QString() : QStringLiteral(" (off)"));
        table.addRow({QString::number(i + 1), gives, text(rule.value), when.isEmpty() ? QStringLiteral("always") : when.join(QStringLiteral(" and ")),
                      text(rule.name)});
    }
    QString lines = rules.rules.empty() ? QString() : table.text();
    for (std::size_t i = 0; i < rules.shared.size(); ++i) {
        const SharedCost &shared = rules.shared[i];
        QStringList values;
        for (const std::string &value : shared.values)
            values << text(value);
        lines += QStringLiteral("s%1  %2: cost of %3=%4 is spread over %5 by %6\n")
                     .arg(i + 1)
                     .arg(text(shared.name), text(shared.dimension.id()), values.join(QLatin1Char(',')), text(dimensionInfo(shared.over).plural),
                          shared.by == SharedCost::By::Calls ? QStringLiteral("calls") : QStringLiteral("direct cost"));
    }
    return lines;
}

QString previewText(const RulePreview &preview)
{
    QString lines;
    if (preview.moves.empty())
        lines += QStringLiteral("Nothing moves.\n");
    else {
        TextTable table;
        for (const char *header : {"Dimension", "From", "To"})
            table.addColumn(QString::fromLatin1(header), Align::Left);
        for (const char *header : {"Calls", "Cost"})
            table.addColumn(QString::fromLatin1(header), Align::Right);
        for (const AttributionMove &move : preview.moves)
            table.addRow({text(dimensionInfo(move.target).id), valueText(move.from), valueText(move.to), Format::count(move.moved.calls),
                          Format::moneyExact(move.moved.cost)});
        lines += table.text();
    }
    for (const CoverageChange &change : preview.coverage)
        lines += QStringLiteral("Coverage by %1: %2 -> %3 of %4\n")
                     .arg(text(dimensionInfo(change.target).id), shareText(change.before, preview.total),
                          shareText(change.after, preview.total), Format::moneyExact(preview.total));
    for (std::size_t i = 0; i < preview.rules.size(); ++i)
        lines += remarks(preview.rules[i], i);
    return lines;
}

QString suggestionsText(const RuleSuggestions &suggestions, Dimension target)
{
    const QString what = text(dimensionInfo(target).id);
    if (suggestions.unattributed.calls == 0)
        return QStringLiteral("Every call has a %1.\n").arg(what);
    QString lines = QStringLiteral("Without a %1: %2.\n").arg(what, callsAndCost(suggestions.unattributed));
    for (const RuleSuggestion &suggestion : suggestions.offers) {
        lines += QStringLiteral("\n%1 explains %2:\n").arg(text(suggestion.by.id()), callsAndCost(suggestion.explained));
        constexpr std::size_t kShown = 5;
        for (std::size_t i = 0; i < std::min(kShown, suggestion.keys.size()); ++i) {
            const RuleSuggestion::Key &key = suggestion.keys[i];
            lines += QStringLiteral("  %1 -> %2  (%3%4)\n")
                         .arg(text(key.text), text(key.gives), callsAndCost(key.unattributed),
                              key.learned ? QStringLiteral("; as its other calls") : QString());
        }
        if (suggestion.keys.size() > kShown)
            lines += QStringLiteral("  and %1 more\n").arg(suggestion.keys.size() - kShown);
    }
    if (suggestions.offers.empty())
        lines += QStringLiteral("No recorded dimension tells these calls apart from the others.\n");
    return lines;
}

QString spreadText(const SharedSpread &spread, Dimension over)
{
    TextTable table;
    table.addColumn(text(dimensionInfo(over).title), Align::Left);
    for (const char *header : {"Calls", "Direct", "Shared", "Total"})
        table.addColumn(QString::fromLatin1(header), Align::Right);
    for (const SharedRow &row : spread.rows)
        table.addRow({valueText(row.value), Format::count(row.calls), Format::moneyExact(row.direct), Format::moneyExact(row.shared),
                      Format::moneyExact(row.total())});
    table.addRule();
    if (!spread.unspread.isZero())
        table.addRow({QStringLiteral("nobody there to carry it"), {}, {}, {}, Format::moneyExact(spread.unspread)});
    table.addRow({QStringLiteral("Total"), {}, {}, Format::moneyExact(spread.pool), Format::moneyExact(spread.total)});
    return table.text();
}

} // namespace assay
