#include "ui/pages/savings/scenarioresultview.h"

#include "ui/coretext.h"
#include "ui/dollars.h"
#include "ui/format.h"
#include "ui/pages/savings/scenariotext.h"
#include "ui/theme.h"
#include "ui/waterfallchart.h"
#include "ui/widgets/datatable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

namespace {

bool isUnknown(const ScenarioResult &result) { return result.baseline.isZero() && result.unpricedCalls > 0; }

} // namespace

ScenarioResultView::ScenarioResultView(QWidget *parent)
    : QWidget(parent)
    , m_saving(new QLabel(this))
    , m_range(new QLabel(this))
    , m_notes(new QLabel(this))
    , m_waterfall(new WaterfallChart(QStringLiteral("waterfall"), this))
    , m_tabs(new QTabWidget(this))
    , m_metrics(new RowModel<BeforeAfter>(this))
    , m_workloads(new RowModel<BeforeAfter>(this))
{
    m_saving->setObjectName(QStringLiteral("scenarioSaving"));
    m_saving->setProperty("kind", QStringLiteral("figure"));
    m_range->setObjectName(QStringLiteral("scenarioRange"));
    m_range->setProperty("kind", QStringLiteral("note"));
    m_range->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::tight);
    auto *head = new QHBoxLayout;
    head->addWidget(m_saving, 1);
    head->addWidget(m_waterfall->tableSwitch());
    layout->addLayout(head);
    layout->addWidget(m_range);
    layout->addSpacing(Space::small);
    layout->addWidget(m_waterfall);
    layout->addSpacing(Space::small);
    layout->addWidget(m_tabs, 1);
    m_metrics->setColumns(beforeAfterColumns(tr("Metric")));
    m_workloads->setColumns(beforeAfterColumns(tr("Workload")));
    m_metricTable = addTable(tr("Metrics"), "scenarioMetrics", m_metrics);
    m_workloadTable = addTable(tr("Workloads"), "scenarioWorkloads", m_workloads);

    m_notes->setObjectName(QStringLiteral("scenarioNotes"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::RichText);
    m_notes->setAlignment(Qt::AlignTop);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_notes);
    m_notes->setAutoFillBackground(false); // the card shows through
    m_notes->setMargin(8);
    m_tabs->addTab(scroll, tr("Assumptions"));
    show({});
}

DataTable *ScenarioResultView::addTable(const QString &title, const char *name, RowModel<BeforeAfter> *model)
{
    auto *table = new DataTable(this);
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(title);
    table->setModel(model);
    m_tabs->addTab(table, title);
    return table;
}

void ScenarioResultView::show(const ScenarioResult &result)
{
    showHeadline(result);
    showWaterfall(result);
    m_metrics->setRows(metricRows(result, m_metrics->rows()));
    m_workloads->setRows(workloadRows(result));
    m_metricTable->fitColumns(0);
    m_workloadTable->fitColumns(0);
    showNotes(result);
}

void ScenarioResultView::showHeadline(const ScenarioResult &result)
{
    m_saving->setText(savingText(result));
    m_saving->setToolTip(isUnknown(result) ? QString() : Format::moneyExact(result.saving));
    m_range->setText(rangeText(result));
}

QString ScenarioResultView::savingText(const ScenarioResult &result)
{
    return isUnknown(result) ? Format::notAvailable() : tr("%1 saved").arg(Format::money(result.saving));
}

QString ScenarioResultView::rangeText(const ScenarioResult &result)
{
    QStringList parts;
    if (isUnknown(result))
        return tr("No call of this selection has a price.");
    if (result.baseline > Money())
        parts << tr("%1 of the baseline of %2, with the sliders as they stand").arg(Format::percent(dollars(result.saving) / dollars(result.baseline)), Format::money(result.baseline));
    if (result.band)
        parts << tr("expected %1, parameter range %2 (one draw in ten lies below, one above)")
                     .arg(Format::money(result.band->base), Format::moneyRange(result.band->low, result.band->high));
    if (!result.steps.empty())
        parts << (result.mode == ShareMode::Simulated ? tr("shares are whole sessions, replayed") : tr("shares are expected values"));
    return parts.join(QStringLiteral("  ·  "));
}

void ScenarioResultView::showWaterfall(const ScenarioResult &result)
{
    m_waterfall->setHidden(isUnknown(result));
    QList<WaterfallStep> steps{waterfallTotal(tr("Baseline"), result.baseline)};
    Money state = result.baseline;
    for (const ScenarioStepResult &step : result.steps) {
        const QString where = coreText(step.scope).section(QStringLiteral(", "), 0, 0); // all of it stands in the tip
        steps << waterfallStep(tr("%1: %2").arg(ScenarioText::kind(step.kind), where), state, -step.marginal,
                               tr("%1: saves %2 after the steps above it; alone it would save %3 (never added). Calls touched: %4")
                                   .arg(coreText(step.title), Format::moneyExact(step.marginal), Format::moneyExact(step.alone),
                                        Format::count(step.affectedCalls)));
        state -= step.marginal;
    }
    steps << waterfallTotal(tr("Scenario"), result.scenario);
    steps.last().accent = true;
    m_waterfall->setSteps(tr("From baseline to scenario"), steps);
}

void ScenarioResultView::showNotes(const ScenarioResult &result)
{
    QStringList lines;
    for (const ScenarioStepResult &step : result.steps)
        for (const std::string &warning : step.warnings)
            lines << QStringLiteral("<p><b>%1</b> %2</p>").arg(coreText(step.title).toHtmlEscaped(), coreText(warning).toHtmlEscaped());
    for (const std::string &assumption : result.assumptions)
        lines << QStringLiteral("<p>%1</p>").arg(coreText(assumption).toHtmlEscaped());
    if (result.unpricedCalls > 0)
        lines << QStringLiteral("<p>%1</p>").arg(tr("Calls without a price, left out: %1").arg(Format::count(result.unpricedCalls)));
    m_notes->setText(lines.isEmpty() ? tr("The scenario changes nothing yet, so it assumes nothing.") : lines.join(QString()));
}

} // namespace assay
