#include "ui/pages/data/rulepreviewview.h"

#include "core/values/decimal.h"
#include "ui/format.h"
#include "ui/formatnumber.h"
#include "ui/pages/data/ruletexts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"

#include <QLabel>
#include <QVBoxLayout>

namespace assay {

namespace {

std::vector<RowColumn<AttributionMove>> moveColumns()
{
    return {
        {RulePreviewView::tr("Dimension"), [](const AttributionMove &m) { return Format::dimension({m.target, {}}); }},
        {RulePreviewView::tr("From"), [](const AttributionMove &m) { return Format::key({m.target, {}}, m.from); }},
        {RulePreviewView::tr("To"), [](const AttributionMove &m) { return Format::key({m.target, {}}, m.to); }},
        {RulePreviewView::tr("Calls"), [](const AttributionMove &m) { return Format::count(m.moved.calls); }, true,
         [](const AttributionMove &m) { return QString::number(m.moved.calls); }},
        {RulePreviewView::tr("Cost"), [](const AttributionMove &m) { return Format::money(m.moved.cost); }, true,
         [](const AttributionMove &m) { return QString::fromStdString(moneyText(m.moved.cost)); }, {},
         [](const AttributionMove &m) { return Format::moneyExact(m.moved.cost); }},
    };
}

} // namespace

RulePreviewView::RulePreviewView(QWidget *parent)
    : QWidget(parent), m_card(new Card(tr("What would move"), this)), m_coverage(new QLabel(m_card)), m_table(new DataTable(m_card)),
      m_model(new RowModel<AttributionMove>(this))
{
    m_coverage->setObjectName(QStringLiteral("ruleCoverage"));
    m_coverage->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("ruleMoves"));
    m_table->setAccessibleName(tr("What would move"));
    m_model->setColumns(moveColumns());
    m_table->setModel(m_model);
    m_card->bodyLayout()->addWidget(m_coverage);
    m_card->bodyLayout()->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
}

void RulePreviewView::setPreview(const RulePreview &preview)
{
    QStringList lines;
    for (const CoverageChange &change : preview.coverage)
        lines << RuleText::coverage(change, preview.total);
    m_coverage->setText(lines.join(QStringLiteral("   ")));
    m_coverage->setVisible(!lines.isEmpty());
    m_model->setRows(preview.moves);
    m_table->fitColumns(2);
    m_card->setNote(preview.moves.empty() ? tr("nothing: the ledger goes by these rules already")
                                          : tr("the total stays %1").arg(number::toCent(preview.total)));
    m_card->setStale(false);
}

void RulePreviewView::setStale()
{
    m_card->setStale(true);
}

} // namespace assay
