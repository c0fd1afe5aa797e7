#include "ui/session.h"

// The changes of the view that pages ask for by name.

namespace assay {

void Session::keepOnly(const DimensionRef &dimension, std::vector<std::optional<std::string>> values)
{
    change(tr("Keep only"), [&](View &v) { v.setFilter({dimension, std::move(values), false}); });
}

void Session::exclude(const DimensionRef &dimension, std::vector<std::optional<std::string>> values)
{
    change(tr("Exclude"), [&](View &v) { v.setFilter({dimension, std::move(values), true}); });
}

void Session::removeAllFilters()
{
    change(tr("Removal of all filters"), [](View &v) { v.selection.filters.clear(); });
}

void Session::setRange(const TimeRange &range, bool mergeable)
{
    change(tr("Change of the time range"), [&](View &v) {
        v.lastDays = View::kCustomRange;
        v.selection.range = range;
    }, mergeable);
}

void Session::pick(const DimensionRef &dimension, const KeyValue &value, Pick how)
{
    switch (how) {
    case Pick::Only: return keepOnly(dimension, {value});
    case Pick::Add: return change(tr("Keep also"), [&](View &v) { v.toggleValue(dimension, value); });
    case Pick::Highlight: return highlight(Filter{dimension, {value}, false});
    }
}

void Session::highlight(const std::optional<Filter> &filter)
{
    change(filter ? tr("Highlight") : tr("Removal of the highlight"), [&](View &v) {
        v.highlight = v.highlight == filter ? std::nullopt : filter;
    });
}

void Session::openCalls(const std::vector<Filter> &filters, const std::optional<TimeRange> &range)
{
    if (m_view.asksInPlace())
        return notify({Notice::Kind::Information, tr("Single calls stay in the ledger."), {}, tr("Synchronise this range to see them.")});
    change(tr("Opening of calls"), [&](View &v) {
        for (const Filter &filter : filters)
            v.setFilter(filter);
        if (range) {
            v.lastDays = View::kCustomRange;
            v.selection.range = *range;
        }
        v.page = "calls";
    });
}

void Session::pin(const Pin &pin)
{
    change(tr("Pin of %1").arg(QString::fromStdString(pin.name)), [&](View &v) {
        std::erase_if(v.pins, [&](const Pin &p) { return p.filters == pin.filters; });
        v.pins.push_back(pin);
    });
}

void Session::unpin(std::size_t index)
{
    change(tr("Removal of a pin"), [&](View &v) { v.pins.erase(v.pins.begin() + std::ptrdiff_t(index)); });
}

} // namespace assay
