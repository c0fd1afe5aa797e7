#include "ui/models/tablefile.h"

#include "ui/models/copytable.h"

#include <QAbstractItemView>
#include <QSaveFile>

namespace assay {

namespace {

QString quoted(QString cell)
{
    if (!cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"')))
        return cell;
    return QLatin1Char('"') + cell.replace(QLatin1String("\""), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString asCsv(const QString &tabs)
{
    QString text;
    for (const QString &line : tabs.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (line.startsWith(QLatin1String("# "))) {
            text += line + QLatin1Char('\n');
            continue;
        }
        QStringList cells;
        for (const QString &cell : line.split(QLatin1Char('\t')))
            cells << quoted(cell);
        text += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

Result<void> writeTable(const QAbstractItemView &view, const QString &path)
{
    const QString tabs = tableText(view);
    const QByteArray bytes = (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive) ? asCsv(tabs) : tabs).toUtf8();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{file.errorString().toStdString(), path.toStdString()};
    return {};
}

} // namespace assay
