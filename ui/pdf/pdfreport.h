#pragma once

#include "core/report/report.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace assay {

enum class Paper { A4, Letter };
/// "a4" or "letter", in any case.
std::optional<Paper> paperFromText(const QString &text);

struct PdfFile
{
    QByteArray bytes;
    int pages = 0;
};

/// Paints a report: vector, Roboto, selectable text. Equal reports give equal bytes (the hash seed is fixed in main and
/// the date of creation is the report's). Needs a QGuiApplication; may run on any thread.
PdfFile paintPdf(const Report &report, Paper paper);

} // namespace assay
