#include "ui/widgets/tabledchart.h"

#include "ui/icons.h"
#include "ui/models/copytable.h"
#include "ui/widgets/datatable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

QToolButton *newTableSwitch(const QString &objectName)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setCheckable(true);
    button->setToolTip(TabledChart::tr("Show as table"));
    button->setAccessibleName(button->toolTip());
    Icons::follow(button, QStringLiteral("table"));
    return button;
}

TabledChart::TabledChart(QWidget *chart, const QString &name, const QList<RowsTableModel::Column> &columns, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
    , m_switch(newTableSwitch(name + QStringLiteral(".asTable")))
    , m_table(new DataTable)
    , m_rows(new RowsTableModel(columns, this))
{
    chart->setObjectName(name);
    m_table->setObjectName(name + QStringLiteral(".table"));
    m_table->setModel(m_rows);
    m_table->setFitsRows(chart->sizePolicy().verticalPolicy() == QSizePolicy::Fixed);
    m_table->hide();
    setSizePolicy(chart->sizePolicy());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(chart, 1);
    column->addWidget(m_table, 1);
    connect(m_switch, &QToolButton::toggled, this, [this](bool table) {
        m_chart->setHidden(table);
        m_table->setVisible(table);
        m_table->fitColumns(0);
    });
    auto *copy = new QShortcut(QKeySequence::Copy, chart, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] { copyTableWithPicture(*m_table, m_chart->grab()); });
}

void TabledChart::setTable(const QString &title, QList<QList<RowsCell>> rows)
{
    m_table->setAccessibleName(title);
    m_rows->setRows(std::move(rows));
    if (m_switch->isChecked()) // measuring the cells of a table that nobody sees takes its time
        m_table->fitColumns(0);
}

void TabledChart::addCopies(QMenu &menu) const
{
    menu.addAction(tr("Copy as image"), this, [this] { QGuiApplication::clipboard()->setPixmap(m_chart->grab()); });
    menu.addAction(tr("Copy as data"), this, [this] { copyTable(*m_table); });
}

} // namespace assay
