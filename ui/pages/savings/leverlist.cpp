#include "ui/pages/savings/leverlist.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/pages/savings/findinglist.h"
#include "ui/pages/savings/findings.h"
#include "ui/scenariodraft.h"
#include "ui/pages/savings/scenariotext.h"
#include "ui/theme.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QVBoxLayout>

namespace assay {

namespace {

QString tipOf(const Lever &lever)
{
    QStringList lines{LeverList::tr("Saves %1 (%2 to %3) of %4")
                          .arg(Format::moneyExact(lever.saving.base), Format::moneyExact(lever.saving.low),
                               Format::moneyExact(lever.saving.high), Format::moneyExact(lever.cost))};
    for (const auto &[name, value] : lever.evidence)
        lines << QStringLiteral("%1: %2").arg(coreWords(name), coreText(value));
    for (const std::string &assumption : lever.assumptions)
        lines << LeverList::tr("Assumes: %1").arg(coreText(assumption));
    return lines.join(QLatin1Char('\n'));
}

Finding findingOf(const Lever &lever)
{
    return {ScenarioText::workload(lever.workload),
            Format::money(lever.saving.base),
            Format::moneyRange(lever.saving.low, lever.saving.high),
            ScenarioText::kind(lever.kind),
            LeverList::tr("%1 (%2, %3)", "why a lever was found, on what basis, how sure")
                .arg(coreText(lever.reason), ScenarioText::basis(lever.basis), ScenarioText::confidence(lever.confidence)),
            tipOf(lever),
            true,
            Tone::Good};
}

} // namespace

LeverList::LeverList(ScenarioDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_leverModel(new FindingModel(this))
    , m_leanModel(new FindingModel(this))
    , m_leanBox(new QWidget(this))
    , m_empty(new EmptyState(this))
{
    m_levers = new FindingList(m_leverModel, this);
    m_levers->setObjectName(QStringLiteral("levers"));
    m_levers->setAccessibleName(tr("Levers"));
    m_lean = new FindingList(m_leanModel, m_leanBox);
    m_lean->setObjectName(QStringLiteral("leanWorkloads"));
    m_lean->setAccessibleName(tr("Already lean workloads"));

    auto *title = new QLabel(tr("Already lean"), m_leanBox);
    title->setProperty("kind", QStringLiteral("title"));
    auto *leanLayout = new QVBoxLayout(m_leanBox);
    leanLayout->setContentsMargins(0, Space::small, 0, 0);
    leanLayout->addWidget(title);
    leanLayout->addWidget(m_lean);
    leanLayout->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::tight);
    layout->addWidget(m_levers, 3);
    layout->addWidget(m_empty, 3);
    layout->addWidget(m_leanBox, 2);
    layout->addStretch();
    m_empty->setTexts(tr("No lever found"), tr("Nothing in the calls of this selection points to a saving of its own. "
                                               "Add a step by hand in the scenario to try one."));

    connect(m_levers, &QListView::clicked, this, [this](const QModelIndex &index) { toggle(index.row()); });
    connect(m_leverModel, &FindingModel::toggleRequested, this, &LeverList::toggle);
    connect(&m_draft, &ScenarioDraft::changed, this, &LeverList::showChecked);
    show({});
}

void LeverList::show(Diagnosis diagnosis)
{
    m_diagnosis = std::move(diagnosis);
    std::vector<Finding> findings;
    for (const Lever &lever : m_diagnosis.levers)
        findings.push_back(findingOf(lever));
    m_leverModel->setFindings(std::move(findings));
    m_levers->setVisible(!m_diagnosis.levers.empty());
    m_empty->setVisible(m_diagnosis.levers.empty());
    showLean();
    showChecked();
}

void LeverList::showLean()
{
    std::vector<Finding> findings;
    for (const LeanWorkload &lean : m_diagnosis.lean)
        findings.push_back({ScenarioText::workload(lean.workload), Format::money(lean.cost), {}, {},
                            coreText(lean.reason), coreText(lean.reason)});
    m_leanModel->setFindings(std::move(findings));
    m_leanBox->setVisible(!m_diagnosis.lean.empty());
}

void LeverList::showChecked()
{
    std::vector<bool> checked;
    for (const Lever &lever : m_diagnosis.levers)
        checked.push_back(m_draft.find(lever.step) >= 0);
    m_leverModel->setChecked(std::move(checked));
}

void LeverList::toggle(int row)
{
    const ScenarioStep &step = m_diagnosis.levers[std::size_t(row)].step;
    const int found = m_draft.find(step);
    if (found >= 0)
        m_draft.removeStep(std::size_t(found));
    else
        m_draft.addStep(step);
}

} // namespace assay
