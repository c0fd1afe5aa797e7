#include "ui/knownevents.h"

#include "core/analysis/query.h"
#include "ui/receipttext.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {

namespace {

/// The context of the texts in this file.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(KnownEvents)
};

/// "input $15.00 → $5.00" for each class whose first price changed.
QStringList changedPrices(const PricePeriod &before, const PricePeriod &after)
{
    QStringList changes;
    for (std::size_t i = 0; i < kTokenClassCount; ++i) {
        const auto &was = before.bands.front().rates[i], &is = after.bands.front().rates[i];
        if (was && is && *was != *is)
            changes << Texts::tr("%1 %2 → %3").arg(ReceiptText::item(std::string(tokenClassId(TokenClass(i)))), ReceiptText::perMillion(*was),
                                                   ReceiptText::perMillion(*is));
    }
    return changes;
}

void addPriceChanges(const AiModel &model, std::vector<Annotation> &events)
{
    for (std::size_t i = 1; i < model.periods.size(); ++i) {
        const PricePeriod &period = model.periods[i];
        const QStringList changes = period.from ? changedPrices(model.periods[i - 1], period) : QStringList();
        if (!changes.isEmpty())
            events.push_back({*period.from,
                              Texts::tr("New price of %1: %2 per million tokens")
                                  .arg(QString::fromStdString(model.displayName), changes.join(QStringLiteral(", "))).toStdString(),
                              Annotation::Source::PriceBook});
    }
}

void addContract(const Contract &contract, std::vector<Annotation> &events)
{
    std::vector<Day> starts;
    for (const ContractRule &rule : contract.rules)
        if (rule.from && std::ranges::find(starts, *rule.from) == starts.end())
            starts.push_back(*rule.from);
    std::ranges::sort(starts);
    const QString name = QString::fromStdString(contract.name);
    for (const Day start : starts)
        events.push_back({start, (start == starts.front() ? Texts::tr("%1 begins") : Texts::tr("Another rule of %1 begins")).arg(name).toStdString(),
                          Annotation::Source::Contract});
}

} // namespace

std::vector<Annotation> knownEvents(const Snapshot &snapshot, const JobControl &control)
{
    std::vector<Annotation> events;
    if (snapshot.lastTime() == kNoTime)
        return events;
    const QueryResult models = run(snapshot, Query{{}, {{Dimension::Model, {}}}, {}, "key", 0, {}}, control);
    const PriceBook &book = snapshot.pricer().book();
    for (const ResultRow &row : models.rows)
        if (const int model = row.key.front() ? book.indexOf(*row.key.front()) : -1; model >= 0)
            addPriceChanges(book.models()[std::size_t(model)], events);
    addContract(snapshot.pricer().contract(), events);
    std::erase_if(events, [&](const Annotation &event) {
        return event.day < dayOf(snapshot.firstTime()) || event.day > dayOf(snapshot.lastTime());
    });
    std::ranges::stable_sort(events, {}, &Annotation::day);
    return events;
}

} // namespace assay
