#include "ui/pdf/reportfile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace assay {

Result<std::optional<int>> writeReport(const Report &report, const QString &path, Paper paper)
{
    const QString kind = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    std::optional<int> pages;
    if (kind == QLatin1String("pdf")) {
        const PdfFile pdf = paintPdf(report, paper);
        bytes = pdf.bytes;
        pages = pdf.pages;
    } else if (kind == QLatin1String("json")) {
        bytes = QByteArray::fromStdString(report.toJson());
    } else if (kind == QLatin1String("html")) {
        bytes = QByteArray::fromStdString(report.toHtml());
    } else {
        return Error{"A report is written as .pdf, .json or .html", path.toStdString()};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{"The report could not be written (" + file.errorString().toStdString() + ")", path.toStdString()};
    return pages;
}

} // namespace assay
