#pragma once

#include "core/report/report.h"
#include "ui/pdf/pageflow.h"

namespace assay {

// One function per kind of block: lays it out at the current place and moves on, over pages where it must.
void layOut(PageFlow &flow, const ReportHeading &heading);
void layOut(PageFlow &flow, const ReportSentence &sentence);
void layOut(PageFlow &flow, const ReportFigures &figures);
void layOut(PageFlow &flow, const ReportTable &table);
void layOut(PageFlow &flow, const ReportWaterfall &waterfall);
void layOut(PageFlow &flow, const ReportSeries &series);
void layOut(PageFlow &flow, const ReportPageBreak &pageBreak);

} // namespace assay
