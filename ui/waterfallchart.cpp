#include "ui/waterfallchart.h"

#include "core/values/decimal.h"
#include "ui/dollars.h"
#include "ui/format.h"

#include <QMenu>

namespace assay {

WaterfallStep waterfallTotal(const QString &label, Money cost, const QString &tip)
{
    WaterfallStep step{label, Format::money(cost), 0, dollars(cost), WaterfallStep::Kind::Total, false,
                       tip.isEmpty() ? Format::moneyExact(cost) : tip};
    step.exact = QString::fromStdString(moneyText(cost));
    return step;
}

WaterfallStep waterfallStep(const QString &label, Money from, Money change, const QString &tip)
{
    WaterfallStep step{label, Format::moneyChange(change), dollars(from), dollars(from + change), WaterfallStep::Kind::Step, false, tip};
    step.exact = QString::fromStdString(moneyText(change));
    return step;
}

WaterfallChart::WaterfallChart(const QString &name, QWidget *parent)
    : WaterfallChart(new Waterfall, name, parent)
{
}

WaterfallChart::WaterfallChart(Waterfall *waterfall, const QString &name, QWidget *parent)
    : TabledChart(waterfall, name, {{tr("Step"), false, {}}, {tr("Cost or change"), true, {}}}, parent)
    , m_waterfall(waterfall)
{
    connect(waterfall, &PaintedWidget::partMenuRequested, this, [this](int, const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addCopies(*menu);
        menu->popup(at);
    });
}

void WaterfallChart::setSpreading()
{
    m_waterfall->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void WaterfallChart::setSteps(const QString &title, const QList<WaterfallStep> &steps)
{
    QList<QList<RowsCell>> rows;
    for (const WaterfallStep &step : steps)
        rows << QList<RowsCell>{{step.label, {}, step.tip, {}}, {step.text, {}, step.tip, step.exact}};
    m_waterfall->setSteps(steps);
    setTable(title, std::move(rows));
}

} // namespace assay
