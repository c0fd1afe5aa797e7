#include "ui/selectiontext.h"

#include "ui/format.h"
#include "ui/repricing.h"
#include "ui/view.h"

#include <QCoreApplication>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SelectionText)
};

} // namespace

QString selectionText(const View &view)
{
    const Selection &selection = view.selection;
    const QString range = selection.range.isAll() ? Texts::tr("all time") : Format::range(selection.range, selection.zone);
    QStringList parts{range + QStringLiteral(", ") + QString::fromStdString(selection.zone.id())};
    for (const Filter &filter : selection.filters)
        parts << QString::fromStdString(Selection::filterText(filter));
    if (const auto compared = view.compareTo())
        parts << Texts::tr("compared with %1").arg(Format::range(*compared, selection.zone));
    if (const QString prices = pricesText(view); !prices.isEmpty())
        parts << prices;
    if (view.asksInPlace())
        parts << Texts::tr("asked in place: %1").arg(QString::fromStdString(view.inPlace->location));
    return parts.join(QStringLiteral("; "));
}

} // namespace assay
