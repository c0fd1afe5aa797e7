#include "ui/pages/data/reconciliationcolumns.h"

#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/format.h"

#include <QCoreApplication>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Reconciliation)
};

Int128 tokenSum(const ReconciledSide &side)
{
    Int128 sum = 0;
    for (const Int128 count : side.tokens)
        sum += count;
    return sum;
}

QString modelText(const ReconciledCell &cell)
{
    if (!cell.model.empty())
        return QString::fromStdString(cell.model);
    return cell.isFee ? Texts::tr("Fees") : Texts::tr("All models");
}

/// Every token class on both sides, one a line.
QString classesText(const ReconciledCell &cell)
{
    QStringList lines;
    for (std::size_t c = 0; c < kTokenClassCount; ++c) {
        const std::string_view id = tokenClassId(static_cast<TokenClass>(c));
        const auto exact = [c](const ReconciledSide &side) { return QString::fromStdString(decimalText(side.tokens[c], 0)); };
        lines << Texts::tr("%1: %2 reported, %3 in the calls").arg(QString::fromUtf8(id.data(), qsizetype(id.size())), exact(cell.reported), exact(cell.calls));
    }
    return lines.join(QLatin1Char('\n'));
}

RowColumn<ReconciledCell> tokenColumn(const QString &title, ReconciledSide ReconciledCell::*side)
{
    return {title, [side](const ReconciledCell &c) { return Format::tokens(tokenSum(c.*side)); }, true,
            [side](const ReconciledCell &c) { return QString::fromStdString(decimalText(tokenSum(c.*side), 0)); }, {}, classesText};
}

RowColumn<ReconciledCell> moneyColumn(const QString &title, Money (*money)(const ReconciledCell &), bool isChange)
{
    const auto exact = [money](const ReconciledCell &c) { return QString::fromStdString(moneyText(money(c))); };
    return {title, [money, isChange](const ReconciledCell &c) { return isChange ? Format::moneyChange(money(c)) : Format::money(money(c)); },
            true, exact, {}, exact};
}

QString stepText(const ReconciledCell &cell, bool byMonth)
{
    if (byMonth)
        return Format::key({Dimension::Month, {}}, isoDayText(cell.day).substr(0, 7));
    return Format::day(Millis(cell.day) * kMillisPerDay, {});
}

} // namespace

std::vector<RowColumn<ReconciledCell>> reconciliationColumns(const Reconciliation &source, bool byMonth)
{
    std::vector<RowColumn<ReconciledCell>> columns{
        {byMonth ? Texts::tr("Month (UTC)") : Texts::tr("Day (UTC)"), [byMonth](const ReconciledCell &c) { return stepText(c, byMonth); }},
        {Texts::tr("Model"), modelText},
        {Texts::tr("Calls"), [](const ReconciledCell &c) { return Format::count(c.calls.records); }, true},
    };
    if (source.hasTokens) {
        columns.push_back(tokenColumn(Texts::tr("Tokens of calls"), &ReconciledCell::calls));
        columns.push_back(tokenColumn(Texts::tr("Tokens reported"), &ReconciledCell::reported));
    }
    columns.push_back(moneyColumn(Texts::tr("Cost of calls"), [](const ReconciledCell &c) { return c.calls.cost; }, false));
    if (source.hasCost) {
        columns.push_back(moneyColumn(Texts::tr("Reported"), [](const ReconciledCell &c) { return c.reported.cost; }, false));
        columns.push_back(moneyColumn(Texts::tr("Gap"), [](const ReconciledCell &c) { return c.gap(); }, true));
    }
    if (!byMonth)
        columns.push_back({Texts::tr("Why"), [](const ReconciledCell &c) { return coreText(gapCauseTitle(c.cause)); }});
    return columns;
}

QString reconciliationVerdict(const Reconciliation &source)
{
    QString text;
    if (source.hasCost) {
        const bool ties = source.total.gap().isZero();
        text = ties ? Texts::tr("Reported and computed amounts are equal.")
                    : Texts::tr("Reported %1, computed %2: a gap of %3.")
                          .arg(Format::money(source.total.reported.cost), Format::money(source.total.calls.cost), Format::moneyChange(source.total.gap()));
        QStringList causes;
        for (std::size_t cause = 0; cause < kGapCauseCount; ++cause)
            if (!source.byCause[cause].isZero())
                causes << Texts::tr("%1 %2").arg(coreText(gapCauseTitle(GapCause(cause))), Format::moneyChange(source.byCause[cause]));
        if (!causes.isEmpty())
            text += Texts::tr(" By cause: %1.").arg(causes.join(QStringLiteral("; ")));
    } else if (source.hasTokens) {
        text = source.total.sameTokens() ? Texts::tr("Both sides hold the same tokens.")
                                         : Texts::tr("%1 tokens are reported, %2 are in the calls.")
                                               .arg(Format::tokens(tokenSum(source.total.reported)), Format::tokens(tokenSum(source.total.calls)));
    }
    if (source.withoutDay > 0)
        text += Texts::tr(" %1 lines state no day and are compared with nothing.").arg(Format::count(source.withoutDay));
    if (source.leftOut > 0)
        text += Texts::tr(" %1 lines of another download of the same days are left out.").arg(Format::count(source.leftOut));
    return text.trimmed();
}

} // namespace assay
