#include "core/report/report.h"

#include <nlohmann/json.hpp>

namespace assay {

namespace {

using Json = nlohmann::ordered_json;

struct JsonWriter
{
    Json operator()(const ReportHeading &h) const { return {{"heading", h.text}, {"level", h.level}}; }
    Json operator()(const ReportSentence &s) const { return {{"sentence", s.text}, {"emphasised", s.emphasised}}; }
    Json operator()(const ReportFigures &figures) const
    {
        Json list = Json::array();
        for (const ReportFigure &f : figures.figures)
            list.push_back({{"label", f.label}, {"value", f.value}, {"note", f.note}});
        return {{"figures", list}};
    }
    Json operator()(const ReportTable &t) const
    {
        return {{"table", t.title}, {"header", t.header}, {"rows", t.rows}, {"total", t.total}, {"note", t.note}};
    }
    Json operator()(const ReportWaterfall &waterfall) const
    {
        Json bars = Json::array();
        for (const auto &bar : waterfall.bars)
            bars.push_back({{"label", bar.label}, {"text", bar.text}});
        return {{"waterfall", waterfall.title}, {"bars", bars}};
    }
    Json operator()(const ReportSeries &s) const { return {{"series", s.title}, {"unit", s.unit}, {"summary", s.summary}}; }
    Json operator()(const ReportPageBreak &) const { return nullptr; }
};

} // namespace

std::string Report::toJson() const
{
    Json list = Json::array();
    for (const ReportBlock &block : blocks)
        if (const Json entry = std::visit(JsonWriter{}, block); !entry.is_null())
            list.push_back(entry);
    const Json document{{"title", title},
                        {"subtitle", subtitle},
                        {"period", period},
                        {"dated", dated == kNoTime ? Json() : Json(isoText(dated))},
                        {"draft", draft},
                        {"draft_reason", draftReason},
                        {"language", labels.language},
                        {"blocks", list},
                        {"report_hash", hash}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace assay
