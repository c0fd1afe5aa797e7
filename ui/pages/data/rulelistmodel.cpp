#include "ui/pages/data/rulelistmodel.h"

#include "core/values/decimal.h"
#include "ui/format.h"
#include "ui/pages/data/ruletexts.h"

#include <QMimeData>

namespace assay {

namespace {

const QString kMimeType = QStringLiteral("application/x-assay-rule");

QString remarks(const RuleRow &row)
{
    return row.isKnown || !row.rule.check() ? RuleText::remarks(row.rule, row.use).join(QStringLiteral("; ")) : QString();
}

std::vector<RowColumn<RuleRow>> ruleColumns()
{
    const auto gives = [](const RuleRow &r) { return Format::dimension({r.rule.target, {}}); };
    const auto when = [](const RuleRow &r) { return RuleText::conditions(r.rule); };
    const auto ifKnown = [](const RuleRow &r, const QString &text) { return r.isKnown ? text : QString(); };
    return {
        {QStringLiteral("#"), [](const RuleRow &r) { return QString::number(r.place + 1); }, true},
        {RuleListModel::tr("Gives"), gives},
        {RuleListModel::tr("Value"), [](const RuleRow &r) { return QString::fromStdString(r.rule.value); }},
        {RuleListModel::tr("When"), when, false, {}, {}, when},
        {RuleListModel::tr("Calls"), [=](const RuleRow &r) { return ifKnown(r, Format::count(r.use.decides.calls)); }, true,
         [=](const RuleRow &r) { return ifKnown(r, QString::number(r.use.decides.calls)); }},
        {RuleListModel::tr("Cost"), [=](const RuleRow &r) { return ifKnown(r, Format::money(r.use.decides.cost)); }, true,
         [=](const RuleRow &r) { return ifKnown(r, QString::fromStdString(moneyText(r.use.decides.cost))); }},
        {RuleListModel::tr("Remarks"), remarks, false, {}, {}, remarks},
    };
}

} // namespace

RuleListModel::RuleListModel(QObject *parent) : RowModel<RuleRow>(parent)
{
    setColumns(ruleColumns());
}

Qt::ItemFlags RuleListModel::flags(const QModelIndex &index) const
{
    // Between rows one may drop, onto a row not: that would read as "replace".
    return index.isValid() ? RowModel<RuleRow>::flags(index) | Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled;
}

QStringList RuleListModel::mimeTypes() const
{
    return {kMimeType};
}

QMimeData *RuleListModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    data->setData(kMimeType, QByteArray::number(indexes.isEmpty() ? -1 : indexes.first().row()));
    return data;
}

bool RuleListModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &)
{
    bool isNumber = false;
    const int from = data->data(kMimeType).toInt(&isNumber);
    if (!isNumber || from < 0 || from >= rowCount())
        return false;
    const int before = row < 0 ? rowCount() : row;
    emit moveRequested(from, before > from ? before - 1 : before);
    return false; // the draft moves it: the view has nothing to remove
}

} // namespace assay
