#include "ui/pages/overview/spendcard.h"

#include "ui/charts/chartlegend.h"
#include "ui/costtext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/language.h"
#include "ui/session.h"
#include "ui/spendchart.h"
#include "ui/widgets/loadingcard.h"
#include "ui/widgets/tabledchart.h"

#include <QComboBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

namespace {
constexpr int kShownLetters = 15;
} // namespace

SpendCard::SpendCard(Session &session, QWidget *parent)
    : Card(tr("Spend over time"), parent)
    , m_session(session)
    , m_dimension(new QComboBox)
    , m_chart(new SpendChart(session, QStringLiteral("spend")))
{
    m_dimension->setObjectName(QStringLiteral("spend.dimension"));
    m_dimension->setAccessibleName(tr("Stacked by"));
    m_dimension->setMaxVisibleItems(24);
    m_dimension->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // the longest is rarely the chosen one
    m_dimension->setMinimumContentsLength(kShownLetters);
    fillDimensions();
    QToolButton *asTable = newTableSwitch(QStringLiteral("spend.asTable"));
    addAction(m_dimension);
    addAction(asTable);
    bodyLayout()->addWidget(m_chart->legend());
    bodyLayout()->addWidget(m_chart, 1);

    connect(m_dimension, &QComboBox::activated, this, [this] {
        m_session.change(tr("Change of the stack"), [this](View &v) {
            v.stackBy = *DimensionRef::parse(m_dimension->currentData().toString().toStdString());
        });
    });
    connect(asTable, &QToolButton::toggled, m_chart, &SpendChart::showAsTable);
    connect(m_chart, &SpendChart::answered, this, [this] {
        setTitle(tr("%1 spend").arg(m_chart->shown().time.adjective()));
        setStale(false);
    });
}

/// Everything but time itself, which is the other axis.
void SpendCard::fillDimensions()
{
    for (const DimensionInfo &info : allDimensions()) {
        const DimensionRef dimension{info.dimension, {}};
        if (info.kind != DimensionKind::Time && info.kind != DimensionKind::Tag)
            m_dimension->addItem(tr("by %1").arg(Language::inSentence(Format::dimension(dimension))), QString::fromStdString(dimension.id()));
    }
}

void SpendCard::ask()
{
    const DimensionRef &wanted = m_session.view().stackBy;
    const DimensionRef by = m_chart->canAsk(wanted) ? wanted : DimensionRef{Dimension::Family, {}}; // until the calls are loaded
    if (m_chart->canAsk(by))
        setStale(true);
    else
        setLoading(*this);
    m_dimension->setCurrentIndex(m_dimension->findData(QString::fromStdString(by.id())));
    m_chart->ask(by);
}

void SpendCard::setTotal(const ResultRow &total)
{
    const Totals &totals = total.facts.totals;
    const auto compared = m_session.view().compareTo();
    if (!compared || !total.before || costText(totals) == Format::notAvailable())
        return setNote(costText(totals), costExactText(totals));
    const Money cost = totals.cost;
    const Money before = total.before->totals.cost;
    const QString change = Format::moneyChange(cost - before);
    setNote(tr("%1 on the compared period").arg(change),
            tr("%1 against %2").arg(change, Format::range(*compared, m_session.selection().zone)) + QLatin1Char('\n')
                + tr("%1, before: %2").arg(Format::moneyExact(cost), Format::moneyExact(before)));
}

} // namespace assay
