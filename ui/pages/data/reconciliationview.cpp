#include "ui/pages/data/reconciliationview.h"

#include "core/formats/format.h"
#include "ui/askforlogs.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/pages/data/reconciliationcolumns.h"
#include "ui/session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay {

namespace {

QString titleOf(const Reconciliation &source)
{
    const FormatInfo *info = formatInfo(source.formatId);
    return coreText(info ? info->title : std::string_view(source.formatId));
}

/// "platform=claude_api" as one says it: "Platform claude api".
QString filterName(const std::string &filter)
{
    const auto parsed = Selection::parseFilter(filter);
    if (!parsed)
        return QString::fromStdString(filter);
    QStringList values;
    for (const KeyValue &value : parsed->values)
        values << Format::key(parsed->dimension, value);
    return Format::dimension(parsed->dimension) + QLatin1Char(' ') + values.join(QStringLiteral(", "));
}

} // namespace

ReconciliationView::ReconciliationView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_job(session.jobs(), this)
    , m_stack(new QStackedWidget(this))
    , m_card(new Card(tr("Calls against reports"), this))
    , m_empty(new EmptyState(this))
    , m_source(new QComboBox(this))
    , m_step(new QComboBox(this))
    , m_verdict(new QLabel(this))
    , m_table(new DataTable(this))
    , m_model(new RowModel<ReconciledCell>(this))
{
    m_source->setObjectName(QStringLiteral("reconcileSource"));
    m_source->setAccessibleName(tr("Report"));
    m_step->setObjectName(QStringLiteral("reconcileStep"));
    m_step->setAccessibleName(tr("Days or months"));
    m_step->addItems({tr("By day"), tr("By month")});
    m_verdict->setObjectName(QStringLiteral("reconcileVerdict"));
    m_verdict->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("reconciliation"));
    m_table->setAccessibleName(tr("Calls against reports"));
    m_table->setModel(m_model);
    m_card->addAction(m_source);
    m_card->addAction(m_step);
    auto *found = new QWidget;
    auto *column = new QVBoxLayout(found);
    column->setContentsMargins({});
    column->addWidget(m_verdict);
    column->addWidget(m_table, 1);
    m_empty->setTexts(tr("No report of a provider yet"),
                      tr("Import a usage or cost report: pages of the Admin API, or a CSV from the Console. Its sums are kept "
                         "beside the calls, never added to them, and each day is held against what the calls add up to."),
                      tr("Import a report…"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(found);
    m_card->setBody(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    showWhetherThereIsOne();
    connect(m_empty, &EmptyState::actionRequested, this, [this] { askForLogs(m_session, this); });
    connect(m_source, &QComboBox::currentIndexChanged, this, &ReconciliationView::showChosen);
    connect(m_step, &QComboBox::currentIndexChanged, this, &ReconciliationView::showChosen);
}

void ReconciliationView::reload()
{
    const auto snapshot = m_session.snapshot();
    if (!snapshot)
        return show({});
    m_job.start<std::vector<Reconciliation>>(
        tr("Comparing with reports"), [snapshot](const JobControl &control) { return reconcile(*snapshot, {}, control); },
        [this](std::vector<Reconciliation> sources) { show(std::move(sources)); });
}

void ReconciliationView::show(std::vector<Reconciliation> sources)
{
    const QString before = m_source->currentText();
    m_sources = std::move(sources);
    {
        const QSignalBlocker quiet(m_source);
        m_source->clear();
        for (const Reconciliation &source : m_sources)
            m_source->addItem(titleOf(source));
        m_source->setCurrentIndex(std::max(0, m_source->findText(before)));
    }
    showWhetherThereIsOne();
    showChosen();
}

void ReconciliationView::showWhetherThereIsOne()
{
    m_stack->setCurrentIndex(m_sources.empty() ? 0 : 1);
    m_source->setVisible(!m_sources.empty());
    m_step->setVisible(!m_sources.empty());
    if (m_sources.empty())
        m_card->setNote({});
}

void ReconciliationView::showChosen()
{
    const int chosen = m_source->currentIndex();
    if (chosen < 0 || std::size_t(chosen) >= m_sources.size())
        return;
    const Reconciliation &source = m_sources[std::size_t(chosen)];
    const bool byMonth = m_step->currentIndex() == 1;
    m_model->setRows({});
    m_model->setColumns(reconciliationColumns(source, byMonth));
    m_model->setRows(byMonth ? source.months() : source.cells);
    m_table->fitColumns(m_model->columnCount() - 1);
    m_verdict->setText(reconciliationVerdict(source));
    m_card->setNote(tr("gap = reported − calls; compared are calls with %1").arg(filterName(source.callFilter)));
}

} // namespace assay
