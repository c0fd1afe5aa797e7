#pragma once

#include "core/report/report.h"
#include "core/values/jobcontrol.h"
#include "ui/pdf/pdfreport.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace assay {

/// What a person chose for a report, beside the selection of the window.
struct ReportChoice
{
    std::string organisation;
    std::string scenario;   ///< name of a saved one; empty: the levers found, together
    bool commitment = true; ///< size one, when the store keeps an offer
    Paper paper = Paper::A4;
    friend bool operator==(const ReportChoice &, const ReportChoice &) = default;
};

/// What the open store has to choose from.
struct ReportOffers
{
    std::vector<std::string> scenarios;
    std::string schedule; ///< name of the kept offer; empty: none
    bool hasSchedule = false;
};
ReportOffers offersOf(const std::string &storePath);

/// The request that a choice and a selection make, with the receipts and documents of the store. A store that cannot be
/// read gives a report without them.
ReportRequest requestFor(const std::string &storePath, const Selection &selection, const ReportChoice &choice);

/// A report and its pages in the language of the window, made together off the GUI thread.
struct ComposedReport
{
    Report report;
    PdfFile pdf;
    bool cancelled = false;
};
ComposedReport composeAndPaint(std::shared_ptr<const Snapshot> snapshot, const ReportRequest &request, Paper paper, const JobControl &control);

} // namespace assay
