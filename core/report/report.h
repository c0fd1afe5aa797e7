#pragma once

#include "core/levers/scenario.h"
#include "core/planning/commitment.h"
#include "core/store/store.h"

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace assay {

class LeverDesk;

/// The report as values: what the PDF paints, the preview shows, and tests read as text.
struct ReportHeading { int level = 1; std::string text; };
struct ReportSentence { std::string text; bool emphasised = false; };
struct ReportFigure { std::string label, value, note; }; ///< a headline figure with its small print
struct ReportFigures { std::vector<ReportFigure> figures; };
struct ReportTable
{
    std::string title, note;
    std::vector<std::string> header;
    std::vector<bool> numeric;                 ///< right-aligned columns
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> total;            ///< empty: none
};
struct ReportWaterfall
{
    std::string title;
    struct Bar { std::string label, text; double from = 0, to = 0; bool isTotal = false; }; ///< dollars, for drawing only
    std::vector<Bar> bars;
};
struct ReportSeries
{
    std::string title, unit;
    std::vector<std::string> labels;                                         ///< x, one per point
    std::vector<bool> partial;                                               ///< points of which the period holds a part only
    std::vector<std::pair<std::string, std::vector<double>>> stacks;         ///< name -> dollars, for drawing only
    std::string summary;                                                     ///< one sentence that says what it shows
    bool endsWithOthers = false;                                             ///< the last stack is the sum of what has none
};
struct ReportPageBreak {};
using ReportBlock = std::variant<ReportHeading, ReportSentence, ReportFigures, ReportTable, ReportWaterfall, ReportSeries,
                                 ReportPageBreak>;

/// The words that stand around the blocks, on pages and in HTML.
struct ReportLabels
{
    std::string language = "en"; ///< as HTML names it
    std::string draft = "DRAFT", step = "Step", cost = "Cost";
    std::string hash = "Report hash", covers = "SHA-256 over the text of this report:";
    std::string footer = "Assay, report %1", page = "Page %1 of %2"; ///< with the beginning of the hash, and page numbers
};

struct Report
{
    std::string title, subtitle, period;
    Millis dated = kNoTime; ///< end of the period: equal input gives equal bytes
    bool draft = false;     ///< bill and calls do not tie
    std::string draftReason;
    std::vector<ReportBlock> blocks;
    std::string hash;       ///< SHA-256 over the canonical, English text of everything above
    ReportLabels labels;
    /// What people and price lists named: such a text, alone or inside another, is the same in every language.
    std::set<std::string> names;
    /// Plain text, block by block: what the hash covers and what tests read.
    std::string text() const;
    void seal(); ///< sets `hash`
    std::string toJson() const;
    std::string toHtml() const;
};

struct ReportRequest
{
    Selection selection;
    std::optional<Scenario> scenario;
    std::optional<CommitmentSchedule> schedule;
    Growth growth;
    std::vector<ImportReceipt> imports; ///< for the data quality page
    std::string organisation;
    std::shared_ptr<LeverDesk> levers; ///< where the calls may have been gathered before; null: nowhere
};

/// Everything in the report is computed here, by the same functions as the window's figures. Without a scenario in the
/// request the levers found are taken together; a cancelled report is incomplete and must be thrown away.
Report composeReport(std::shared_ptr<const Snapshot> snapshot, const ReportRequest &request, const JobControl &control);

} // namespace assay
