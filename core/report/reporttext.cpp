#include "core/report/report.h"

#include <QCryptographicHash>

namespace assay {

namespace {

std::string joined(const std::vector<std::string> &cells)
{
    std::string line;
    for (const std::string &cell : cells)
        line += (line.empty() ? "" : " | ") + cell;
    return line + "\n";
}

struct TextWriter
{
    std::string text;

    void operator()(const ReportHeading &heading) { text += "\n" + std::string(std::size_t(heading.level), '#') + " " + heading.text + "\n"; }
    void operator()(const ReportSentence &sentence) { text += sentence.text + "\n"; }
    void operator()(const ReportFigures &figures)
    {
        for (const ReportFigure &figure : figures.figures)
            text += figure.label + ": " + figure.value + (figure.note.empty() ? "" : " (" + figure.note + ")") + "\n";
    }
    void operator()(const ReportTable &table)
    {
        text += table.title + "\n" + joined(table.header);
        for (const auto &row : table.rows)
            text += joined(row);
        if (!table.total.empty())
            text += joined(table.total);
        if (!table.note.empty())
            text += table.note + "\n";
    }
    void operator()(const ReportWaterfall &waterfall)
    {
        text += waterfall.title + "\n";
        for (const auto &bar : waterfall.bars)
            text += bar.label + " | " + bar.text + "\n";
    }
    void operator()(const ReportSeries &series) { text += series.title + "\n" + series.summary + "\n"; }
    void operator()(const ReportPageBreak &) {}
};

} // namespace

std::string Report::text() const
{
    TextWriter writer;
    writer.text = title + "\n" + subtitle + "\n" + period + "\n" + (dated == kNoTime ? "" : isoText(dated) + "\n");
    if (draft)
        writer.text += labels.draft + ": " + draftReason + "\n";
    for (const ReportBlock &block : blocks)
        std::visit(writer, block);
    return writer.text;
}

void Report::seal()
{
    const std::string covered = text();
    hash = QCryptographicHash::hash(QByteArrayView(covered.data(), qsizetype(covered.size())), QCryptographicHash::Sha256)
               .toHex()
               .toStdString();
}

} // namespace assay
