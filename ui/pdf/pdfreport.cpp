#include "ui/pdf/pdfreport.h"

#include "ui/pdf/pdfblocks.h"

#include <QBuffer>
#include <QDateTime>
#include <QFontMetricsF>
#include <QPainterPath>
#include <QPdfWriter>

#include <cmath>

namespace assay {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

void line(QPainter &painter, const PageFlow &flow, qreal y)
{
    painter.setPen(QPen(QColor::fromRgb(Ink::line), 0.6 * kPoint));
    painter.drawLine(QPointF(flow.left(), y), QPointF(flow.left() + flow.width(), y));
}

/// Title and period above, hash and page number below.
void paintFrame(QPainter &painter, const PageFlow &flow, const Report &report, int page)
{
    const qreal left = flow.left(), width = flow.width(), height = 14 * kPoint;
    const qreal top = 30 * kPoint, bottom = flow.page().height() - 42 * kPoint;
    painter.setFont(pdfFont(8));
    painter.setPen(QColor::fromRgb(Ink::quiet));
    painter.drawText(QRectF(left, top, width, height), Qt::AlignLeft | Qt::AlignVCenter,
                     text(report.title) + (report.draft ? QStringLiteral(" (%1)").arg(text(report.labels.draft)) : QString()));
    painter.drawText(QRectF(left, top, width, height), Qt::AlignRight | Qt::AlignVCenter, text(report.period));
    painter.drawText(QRectF(left, bottom + 4 * kPoint, width, height), Qt::AlignLeft | Qt::AlignVCenter,
                     text(report.labels.footer).arg(text(report.hash.substr(0, 16))));
    painter.drawText(QRectF(left, bottom + 4 * kPoint, width, height), Qt::AlignRight | Qt::AlignVCenter,
                     text(report.labels.page).arg(page + 1).arg(flow.pageCount()));
    line(painter, flow, top + height + 3 * kPoint);
    line(painter, flow, bottom);
}

/// Under everything else, so that no figure is harder to read; as a shape, so that it is not selected among the figures.
void paintWatermark(QPainter &painter, const PageFlow &flow, const QString &draft)
{
    painter.save();
    painter.translate(flow.page().width() / 2, flow.page().height() / 2);
    painter.rotate(-52);
    QPainterPath word;
    QFont font = pdfFont(170, true);
    const qreal room = 0.62 * std::hypot(flow.page().width(), flow.page().height()), needed = QFontMetricsF(font).horizontalAdvance(draft);
    if (needed > room)
        font.setPixelSize(int(font.pixelSize() * room / needed));
    word.addText(0, 0, font, draft);
    painter.fillPath(word.translated(-word.boundingRect().center()), QColor::fromRgb(Ink::draft));
    painter.restore();
}

void layOutTitle(PageFlow &flow, const Report &report)
{
    flow.text(text(report.title), pdfFont(20, true), Ink::text, 2 * kPoint);
    const QString under = report.subtitle.empty() ? text(report.period) : text(report.subtitle) + QStringLiteral("  |  ") + text(report.period);
    flow.text(under, pdfFont(10), Ink::quiet, 8 * kPoint);
    if (report.draft)
        flow.text(text(report.labels.draft + ": " + report.draftReason), pdfFont(9, true), Ink::bad, 6 * kPoint);
}

/// Whether the chapter that begins with block `at` would stand on this page with its words alone, what they introduce being
/// moved to the next one. Tries it on a copy of the pages.
bool wouldStandAlone(PageFlow flow, const std::vector<ReportBlock> &blocks, std::size_t at)
{
    for (std::size_t i = at; i < blocks.size(); ++i) {
        const auto *heading = std::get_if<ReportHeading>(&blocks[i]);
        if (i > at && heading && heading->level == 1)
            return false;
        const int page = flow.pageCount() - 1;
        const std::size_t drawn = flow.drawingCount(page);
        std::visit([&](const auto &block) { layOut(flow, block); }, blocks[i]);
        if (!heading && !std::holds_alternative<ReportSentence>(blocks[i]))
            return flow.pageCount() - 1 > page && flow.drawingCount(page) == drawn;
    }
    return false;
}

void layOutHash(PageFlow &flow, const Report &report)
{
    flow.need(50 * kPoint);
    layOut(flow, ReportHeading{2, report.labels.hash});
    flow.text(text(report.labels.covers + " " + report.hash), pdfFont(8.5), Ink::text);
}

/// Same length, outside compressed streams: every offset in the file stays true.
void fixCreationDate(QByteArray &pdf, Millis dated)
{
    const QByteArray key("/CreationDate (D:");
    const qsizetype at = pdf.indexOf(key);
    if (at >= 0)
        pdf.replace(at + key.size(), 14, QDateTime::fromMSecsSinceEpoch(dated == kNoTime ? 0 : dated, Qt::UTC)
                                             .toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1());
}

} // namespace

std::optional<Paper> paperFromText(const QString &text)
{
    const QString name = text.toLower();
    return name == QLatin1String("a4") ? std::optional(Paper::A4) : name == QLatin1String("letter") ? std::optional(Paper::Letter) : std::nullopt;
}

PdfFile paintPdf(const Report &report, Paper paper)
{
    const QPageSize size(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
    PageFlow flow(size.size(QPageSize::Point));
    PdfFile file;
    layOutTitle(flow, report);
    for (std::size_t i = 0; i < report.blocks.size(); ++i) {
        const auto *heading = std::get_if<ReportHeading>(&report.blocks[i]);
        const bool isChapter = heading && heading->level == 1;
        if (isChapter && wouldStandAlone(flow, report.blocks, i))
            flow.newPage();
        std::visit([&](const auto &block) { layOut(flow, block); }, report.blocks[i]);
        if (isChapter)
            file.contents.emplace_back(text(heading->text), flow.pageCount() - 1);
    }
    layOutHash(flow, report);
    file.pages = flow.pageCount();
    QBuffer buffer(&file.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kPdfResolution);
    writer.setPageSize(size);
    writer.setPageMargins(QMarginsF());
    writer.setTitle(text(report.title));
    writer.setCreator(QStringLiteral("Assay"));
    QPainter painter(&writer);
    for (int page = 0; page < flow.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        if (report.draft)
            paintWatermark(painter, flow, text(report.labels.draft));
        paintFrame(painter, flow, report, page);
        flow.paint(painter, page);
    }
    painter.end();
    fixCreationDate(file.bytes, report.dated);
    return file;
}

} // namespace assay
