#include "core/formats/format.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/pages/data/importreceiptpanel.h"

#include <QCoreApplication>

namespace assay {

namespace {

constexpr int kShortName = 24; ///< letters of a name that stands on one line

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImportReceipt)
};

QString row(const QString &name, const QString &value)
{
    const QString wrap = name.size() < kShortName ? QStringLiteral("nowrap") : QStringLiteral("normal");
    return QStringLiteral("<tr><td style='padding:2px 18px 2px 0; white-space:%1'>%2</td><td style='padding:2px 0; white-space:nowrap' align='right'>%3</td></tr>")
        .arg(wrap, name, value);
}

QString row(const char *name, std::int64_t count) { return row(Texts::tr(name), Format::count(count)); }

QString words(std::string id)
{
    return coreWords(id).toHtmlEscaped();
}

QString capitalised(QString text)
{
    return text.replace(0, 1, text.left(1).toUpper());
}

QString heading(const QString &text) { return QStringLiteral("<p style='margin:0 0 4px 0'><b>%1</b></p>").arg(text); }

QString balance(const ImportCounts &c)
{
    QString html = heading(Texts::tr("Records")) + QStringLiteral("<table cellspacing='0'>") + row(QT_TRANSLATE_NOOP("ImportReceipt", "Records seen"), c.seen);
    if (c.expanded)
        html += row(QT_TRANSLATE_NOOP("ImportReceipt", "Found inside other records"), c.expanded);
    html += row(QT_TRANSLATE_NOOP("ImportReceipt", "Kept as calls"), c.accepted);
    html += row(QT_TRANSLATE_NOOP("ImportReceipt", "Duplicates"), c.deduplicated);
    if (c.superseded)
        html += row(QT_TRANSLATE_NOOP("ImportReceipt", "of these, better copies that replaced a kept one"), c.superseded);
    if (c.deleted)
        html += row(QT_TRANSLATE_NOOP("ImportReceipt", "Deleted by the source"), c.deleted);
    for (const auto &[why, count] : c.skippedWhy)
        html += row(Texts::tr("Skipped: %1").arg(words(why)), Format::count(count));
    for (const auto &[why, count] : c.rejected)
        html += row(Texts::tr("Rejected: %1").arg(words(why)), Format::count(count));
    return html + QStringLiteral("</table>");
}

QString verdict(const ImportCounts &c)
{
    return QStringLiteral("<p style='margin:6px 0 0 0'>%1</p>")
        .arg(c.balances() ? Texts::tr("Every record is accounted for.") : Texts::tr("These counts do not add up: please report this file."));
}

QString source(const ImportCounts &c)
{
    QString html = heading(Texts::tr("Source")) + QStringLiteral("<table cellspacing='0'>");
    for (const auto &[format, count] : c.formats) {
        const FormatInfo *info = formatInfo(format);
        html += row(info ? coreText(info->title) : QString::fromStdString(format), count == 1 ? Texts::tr("1 record") : Texts::tr("%1 records").arg(Format::count(count)));
    }
    if (c.timeMin != kNoTime)
        html += row(Texts::tr("First call (UTC)"), Format::time(c.timeMin, {})) + row(Texts::tr("Last call (UTC)"), Format::time(c.timeMax, {}));
    if (c.withoutTimestamp)
        html += row(QT_TRANSLATE_NOOP("ImportReceipt", "Calls without a time"), c.withoutTimestamp);
    if (c.servedFromGatewayCache)
        html += row(QT_TRANSLATE_NOOP("ImportReceipt", "Served from the gateway's cache"), c.servedFromGatewayCache);
    if (c.withReportedCost)
        html += row(Texts::tr("Cost claimed by the source, on %1 calls").arg(Format::count(c.withReportedCost)), Format::moneyExact(c.reportedCost));
    if (c.droppedTags)
        html += row(QT_TRANSLATE_NOOP("ImportReceipt", "Tags left out"), c.droppedTags);
    return html + QStringLiteral("</table>");
}

/// With a place left for the field.
QString missingText(const FieldGap &gap)
{
    return gap.calls == 1 ? Texts::tr("%1: missing on the only call")
                          : Texts::tr("%1: missing on %2 of %3 calls").arg(QStringLiteral("%1"), Format::count(gap.missing), Format::count(gap.calls));
}

QString gaps(const ImportReceipt &receipt)
{
    const auto gaps = fieldGaps(receipt.counts.coverage);
    if (gaps.empty())
        return {};
    QString html = QStringLiteral("<p style='margin:14px 0 4px 0'><b>%1</b></p>").arg(Texts::tr("What this source does not say"));
    for (const FieldGap &gap : gaps)
        html += QStringLiteral("<p style='margin:0 0 4px 0'>%1<br>%2</p>")
                    .arg(missingText(gap).arg(capitalised(words(std::string(gap.field)))),
                         coreText(gap.advice).toHtmlEscaped());
    return html;
}

} // namespace

QString receiptSummary(const ImportReceipt &receipt)
{
    return QStringLiteral("<table width='100%' cellspacing='0' cellpadding='0'><tr><td width='46%' valign='top' style='padding-right:24px'>%1</td><td valign='top'>%2</td></tr></table>%3%4")
        .arg(balance(receipt.counts), source(receipt.counts), verdict(receipt.counts), gaps(receipt));
}

} // namespace assay
