#pragma once

#include "core/report/report.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace assay {

enum class Paper { A4, Letter };
/// "a4" or "letter", in any case.
std::optional<Paper> paperFromText(const QString &text);

struct PdfFile
{
    QByteArray bytes;
    int pages = 0;
    std::vector<std::pair<QString, int>> contents; ///< headings of the first level, each with its page from 0
};

/// Paints a report: vector, Roboto, selectable text. Equal reports give equal bytes (the hash seed is fixed in main and
/// the date of creation is the report's). Needs a QGuiApplication; may run on any thread.
PdfFile paintPdf(const Report &report, Paper paper);

} // namespace assay
