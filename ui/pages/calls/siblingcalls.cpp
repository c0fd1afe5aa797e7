#include "ui/pages/calls/siblingcalls.h"

#include "core/values/decimal.h"
#include "ui/format.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/datatable.h"

#include <QLabel>
#include <QVBoxLayout>

namespace assay {

SiblingCalls::SiblingCalls(Of of, QWidget *parent)
    : QWidget(parent)
    , m_of(of)
    , m_title(new QLabel(this))
    , m_table(new DataTable(this))
    , m_model(new RowModel<CallDetail>(this))
{
    const bool isTask = of == Of::Task;
    setKind(m_title, "title");
    m_table->setModel(m_model);
    m_table->setFitsRows(true);
    m_table->setObjectName(isTask ? QStringLiteral("taskCalls") : QStringLiteral("sessionCalls"));
    m_table->setAccessibleName(isTask ? tr("Other calls of the same task") : tr("Other calls of the same session"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Space::small);
    column->addWidget(m_title);
    column->addWidget(m_table);
    connect(m_table, &DataTable::rowActivated, this, [this](int row) { emit callChosen(m_model->row(row).ref); });
    hide();
}

QString SiblingCalls::heading(std::size_t count, bool more) const
{
    if (m_of == Of::Task)
        return more ? tr("The %1 most expensive other calls of this task").arg(count)
                    : count == 1 ? tr("One other call of this task") : tr("%1 other calls of this task").arg(count);
    return more ? tr("The %1 most expensive other calls of this session").arg(count)
                : count == 1 ? tr("One other call of this session") : tr("%1 other calls of this session").arg(count);
}

void SiblingCalls::show(std::vector<CallDetail> calls, bool more, const TimeZone &zone)
{
    m_title->setText(heading(calls.size(), more));
    m_model->setColumns({
        {tr("Time"), [zone](const CallDetail &c) { return Format::time(c.time, zone); }},
        {tr("Model"), [](const CallDetail &c) { return QString::fromStdString(c.model.empty() ? c.modelId : c.model); }},
        {tr("Cost"), [](const CallDetail &c) { return c.unpriced == Unpriced::No ? Format::money(c.netCost) : tr("unpriced"); }, true,
         [](const CallDetail &c) { return c.unpriced == Unpriced::No ? QString::fromStdString(moneyText(c.netCost)) : QString(); }},
    });
    setVisible(!calls.empty());
    m_model->setRows(std::move(calls));
    m_table->fitColumns(1);
}

} // namespace assay
