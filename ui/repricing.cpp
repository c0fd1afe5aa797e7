#include "ui/repricing.h"

#include "core/pricing/pricesofday.h"

#include <QCoreApplication>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Repricing)
};

} // namespace

Result<std::shared_ptr<const Snapshot>> repriced(const std::shared_ptr<const Snapshot> &charged, const View &view, const JobControl &control)
{
    if (view.prices == View::Prices::Charged)
        return charged;
    const Pricer &pricer = charged->pricer();
    std::shared_ptr<const PriceBook> book = pricer.sharedBook();
    Contract contract = pricer.contract();
    if (view.prices == View::Prices::List)
        contract = {};
    if (view.prices == View::Prices::Today) {
        const auto day = parseDay(book->asOf);
        if (!day)
            return day.error();
        auto always = pricesOfDay(*book, *day);
        if (!always)
            return always.error();
        book = always.take();
    }
    if (view.prices == View::Prices::OtherContract) {
        auto other = Contract::fromJson(view.otherContract, "contract of the view");
        if (!other)
            return other.error();
        contract = other.take();
    }
    return Snapshot::build(charged->recordedCalls(), charged->companions(), std::move(book), std::move(contract), control, charged->rules());
}

QString pricesText(const View &view)
{
    switch (view.prices) {
    case View::Prices::Charged: return {};
    case View::Prices::List: return Texts::tr("at list prices, without the contract");
    case View::Prices::Today: return Texts::tr("at today's prices");
    case View::Prices::OtherContract: {
        const auto contract = Contract::fromJson(view.otherContract, {});
        return Texts::tr("under the contract %1").arg(contract ? QString::fromStdString(contract->name) : QString());
    }
    }
    return {};
}

} // namespace assay
