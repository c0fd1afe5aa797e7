#include "ui/models/copytable.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPixmap>
#include <QTreeView>

namespace assay {

namespace {

constexpr char kSelectionLine[] = "selectionLine"; ///< dynamic property of a window

QString clean(QString text)
{
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString cellText(const QModelIndex &index)
{
    const QVariant plain = index.data(kPlainRole);
    return clean(plain.isValid() ? plain.toString() : index.data().toString());
}

QString headerText(const QAbstractItemModel &model, int column)
{
    const QVariant plain = model.headerData(column, Qt::Horizontal, kPlainHeaderRole);
    return clean(plain.isValid() ? plain.toString() : model.headerData(column, Qt::Horizontal).toString());
}

void addRows(const QAbstractItemView &view, const QModelIndex &parent, bool onlySelected, QString &text)
{
    const QAbstractItemModel &model = *view.model();
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex first = model.index(row, 0, parent);
        if (!onlySelected || view.selectionModel()->isRowSelected(row, parent)) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(parent); ++column)
                cells << cellText(model.index(row, column, parent));
            text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
        }
        if (tree && tree->isExpanded(first))
            addRows(view, first, onlySelected, text);
    }
}

} // namespace

void setSelectionLine(QWidget &window, const QString &line)
{
    window.setProperty(kSelectionLine, line);
}

QString tableText(const QAbstractItemView &view)
{
    const QAbstractItemModel &model = *view.model();
    const QString selection = view.window()->property(kSelectionLine).toString();
    QStringList head;
    for (int column = 0; column < model.columnCount(); ++column)
        head << headerText(model, column);
    QString text = selection.isEmpty() ? QString() : QStringLiteral("# ") + clean(selection) + QLatin1Char('\n');
    text += head.join(QLatin1Char('\t')) + QLatin1Char('\n');
    addRows(view, {}, view.selectionModel()->hasSelection(), text);
    return text;
}

void copyTable(const QAbstractItemView &view)
{
    QGuiApplication::clipboard()->setText(tableText(view));
}

void copyTableWithPicture(const QAbstractItemView &view, const QPixmap &picture)
{
    auto *data = new QMimeData;
    data->setText(tableText(view));
    data->setImageData(picture.toImage());
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace assay
