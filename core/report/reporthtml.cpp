#include "core/report/report.h"

namespace assay {

namespace {

std::string escaped(const std::string &text)
{
    std::string out;
    for (const char c : text)
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        default: out += c;
        }
    return out;
}

std::string element(const std::string &tag, const std::string &text)
{
    return "<" + tag + ">" + escaped(text) + "</" + tag.substr(0, tag.find(' ')) + ">\n";
}

struct HtmlWriter
{
    const ReportLabels &labels;
    std::string html{};

    void row(const std::vector<std::string> &cells, const std::vector<bool> &numeric, const char *tag)
    {
        html += "<tr>";
        for (std::size_t i = 0; i < cells.size(); ++i)
            html += element(i < numeric.size() && numeric[i] ? std::string(tag) + " class=\"number\"" : tag, cells[i]);
        html += "</tr>\n";
    }
    void operator()(const ReportHeading &h) { html += element("h" + std::to_string(h.level + 1), h.text); }
    void operator()(const ReportSentence &s) { html += element(s.emphasised ? "p class=\"answer\"" : "p", s.text); }
    void operator()(const ReportFigures &figures)
    {
        html += "<dl>\n";
        for (const ReportFigure &f : figures.figures)
            html += element("dt", f.label) + element("dd", f.value + (f.note.empty() ? "" : " (" + f.note + ")"));
        html += "</dl>\n";
    }
    void operator()(const ReportTable &t)
    {
        html += "<table>\n" + element("caption", t.title) + "<thead>";
        row(t.header, t.numeric, "th");
        html += "</thead>\n<tbody>\n";
        for (const auto &cells : t.rows)
            row(cells, t.numeric, "td");
        html += "</tbody>\n";
        if (!t.total.empty()) {
            html += "<tfoot>";
            row(t.total, t.numeric, "td");
            html += "</tfoot>\n";
        }
        html += "</table>\n";
        if (!t.note.empty())
            html += element("p class=\"note\"", t.note);
    }
    void operator()(const ReportWaterfall &waterfall)
    {
        ReportTable table;
        table.title = waterfall.title;
        table.header = {labels.step, labels.cost};
        table.numeric = {false, true};
        for (const auto &bar : waterfall.bars)
            table.rows.push_back({bar.label, bar.text});
        (*this)(table);
    }
    void operator()(const ReportSeries &s) { html += element("p", s.title + ": " + s.summary); }
    void operator()(const ReportPageBreak &) {}
};

constexpr const char *kStyle = R"(<style>
body{font-family:Roboto,sans-serif;max-width:60em;margin:2em auto;color:#1b2430}table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;padding:.5em 0}th,td{text-align:left;padding:.25em .5em;border-bottom:1px solid #d8dee6}
.number{text-align:right}.answer{font-size:1.2em;font-weight:bold}.note{color:#5a6675;font-size:.9em}.draft{color:#b3261e}
</style>
)";

} // namespace

std::string Report::toHtml() const
{
    HtmlWriter writer{labels};
    writer.html = "<!doctype html>\n<html lang=\"" + labels.language + "\"><head><meta charset=\"utf-8\"><title>" + escaped(title) + "</title>\n" + kStyle
        + "</head><body>\n" + element("h1", title) + element("p", subtitle) + element("p", period);
    if (draft)
        writer.html += element("p class=\"draft\"", labels.draft + ": " + draftReason);
    for (const ReportBlock &block : blocks)
        std::visit(writer, block);
    return writer.html + element("p class=\"note\"", labels.hash + " (SHA-256): " + hash) + "</body></html>\n";
}

} // namespace assay
