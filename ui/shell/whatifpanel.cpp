#include "ui/shell/whatifpanel.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/pages/savings/savedscenarios.h"
#include "ui/pages/savings/scenarioanswer.h"
#include "ui/pages/savings/scenarioeditor.h"
#include "ui/pages/savings/scenarioresultview.h"
#include "ui/scenariodraft.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/datatable.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kWidth = 340, kTableHeight = 190;

} // namespace

WhatIfPanel::WhatIfPanel(Session &session, QWidget *parent)
    : SidePanel(QStringLiteral("whatIf"), tr("What if"), parent)
    , m_session(session)
    , m_answer(new ScenarioAnswer(session.jobs(), session.levers(), this))
    , m_saving(new QLabel)
    , m_range(new QLabel)
    , m_editor(new ScenarioEditor(session.scenario(), this))
    , m_table(new DataTable)
    , m_rows(new RowModel<BeforeAfter>(this))
{
    Icons::follow(toggle(), QStringLiteral("whatif"));
    addControl(m_editor->addButton());
    setContent(createContent());
    widget()->setMinimumWidth(kWidth);
    connect(&session.scenario(), &ScenarioDraft::changed, this, [this] { m_answer->setScenario(m_session.scenario().scenario()); });
    connect(m_answer, &ScenarioAnswer::answered, this, &WhatIfPanel::show);
    connect(&session, &Session::changed, this, &WhatIfPanel::ask);
    connect(this, &QDockWidget::visibilityChanged, this, &WhatIfPanel::ask);
    connect(&session, &Session::pageChanged, this, [this] { setFits(m_session.view().page != "savings"); });
    setFits(session.view().page != "savings");
    m_answer->setScenario(session.scenario().scenario());
}

QWidget *WhatIfPanel::createContent()
{
    m_saving->setObjectName(QStringLiteral("whatIf.saving"));
    setKind(m_saving, "figure");
    m_range->setObjectName(QStringLiteral("whatIf.range"));
    m_range->setWordWrap(true);
    setKind(m_range, "note");
    m_editor->setObjectName(QStringLiteral("page"));
    auto *steps = new QScrollArea;
    steps->setObjectName(QStringLiteral("whatIf.steps"));
    steps->setWidgetResizable(true);
    steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    steps->setWidget(m_editor);
    m_table->setObjectName(QStringLiteral("whatIf.metrics"));
    m_table->setAccessibleName(tr("Metrics before and after"));
    m_rows->setColumns(beforeAfterColumns(tr("Metric")));
    m_table->setModel(m_rows);
    m_table->setFixedHeight(kTableHeight);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(Space::small);
    column->addWidget(new SavedScenarios(m_session, m_session.scenario(), content));
    column->addWidget(m_saving);
    column->addWidget(m_range);
    column->addWidget(steps, 1);
    column->addWidget(m_table);
    return content;
}

void WhatIfPanel::ask()
{
    const auto snapshot = isVisible() ? m_session.snapshot() : nullptr;
    if (snapshot)
        m_editor->setPriceBook(snapshot->pricer().sharedBook());
    m_answer->setQuestion(snapshot && snapshot->calls().rowCount() > 0 ? snapshot : nullptr, m_session.selection());
}

void WhatIfPanel::show(const ScenarioResult &result)
{
    m_saving->setText(ScenarioResultView::savingText(result));
    m_saving->setToolTip(Format::moneyExact(result.saving));
    m_range->setText(ScenarioResultView::rangeText(result));
    m_rows->setRows(metricRows(result, m_rows->rows()));
    m_table->fitColumns(0, 120);
}

} // namespace assay
