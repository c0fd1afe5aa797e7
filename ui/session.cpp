#include "ui/session.h"

#include "ui/ledger.h"

#include <QUndoCommand>

namespace assay {

/// One change of the question. Holds both states whole, so that it works from wherever back and forward have led.
class ViewCommand : public QUndoCommand
{
public:
    ViewCommand(Session &session, View before, View after, const QString &text, bool mergeable)
        : QUndoCommand(text), m_session(session), m_before(std::move(before)), m_after(std::move(after)), m_mergeable(mergeable)
    {
    }
    void undo() override { restore(m_before); }
    void redo() override { restore(m_after); }
    int id() const override { return m_mergeable ? 1 : -1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        if (other->text() != text())
            return false;
        m_after = static_cast<const ViewCommand *>(other)->m_after;
        return true;
    }

private:
    void restore(View view)
    {
        view.page = m_session.view().page;
        m_session.resolveRange(view);
        m_session.remember(view);
        m_session.install(view);
    }

    Session &m_session;
    View m_before, m_after;
    bool m_mergeable;
};

namespace {

/// The month, quarter or year of `zone` that holds `time`.
TimeRange calendarPeriod(int preset, Millis time, const TimeZone &zone)
{
    CivilDate first = civilFromDay(dayOf(zone.toLocal(time)));
    first.day = 1;
    const int months = preset == View::kMonth ? 1 : preset == View::kQuarter ? 3 : 12;
    first.month -= (first.month - 1) % months;
    CivilDate next = first;
    next.month += months;
    if (next.month > 12) {
        next.month -= 12;
        ++next.year;
    }
    const auto startOf = [&](const CivilDate &day) { return zone.toUtc(Millis(dayFromCivil(day)) * kMillisPerDay); };
    return {startOf(first), startOf(next)};
}

} // namespace

Session::Session(std::unique_ptr<FileChooser> fileChooser, QObject *parent)
    : QObject(parent)
    , m_fileChooser(std::move(fileChooser))
    , m_ledger(std::make_unique<Ledger>(*this))
    , m_way{m_view}
{
}

Session::~Session() = default;

void Session::change(const QString &text, const std::function<void(View &)> &edit, bool mergeable)
{
    keepPlace();
    View next = m_view;
    edit(next);
    resolveRange(next);
    if (next.sameQuestion(m_view) && next.highlight == m_view.highlight && next.pins == m_view.pins) {
        if (next.page != m_view.page)
            showPage(next.page);
        return;
    }
    if (!next.sameQuestion(m_view) || next.page != m_view.page)
        next.place = {};
    if (next.page != m_view.page) {
        m_view.page = next.page;
        emit pageChanged();
    }
    m_undo.push(new ViewCommand(*this, m_view, next, text, mergeable));
}

void Session::showPage(const std::string &id)
{
    if (id == m_view.page)
        return;
    keepPlace();
    View next = m_view;
    next.page = id;
    next.place = {};
    remember(next);
    install(next);
}

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

void Session::keepPlace()
{
    emit leaving();
    m_way[m_at].place = m_view.place;
}

void Session::back()
{
    keepPlace();
    if (canGoBack())
        install(m_way[--m_at]);
    emit wayChanged();
}

void Session::forward()
{
    keepPlace();
    if (canGoForward())
        install(m_way[++m_at]);
    emit wayChanged();
}

void Session::setSnapshot(const QString &storePath, std::shared_ptr<const Snapshot> snapshot, std::vector<ImportReceipt> imports)
{
    m_imports = std::move(imports);
    m_storePath = storePath;
    m_snapshot = std::move(snapshot);
    resolveRange(m_view);
    emit snapshotChanged();
    emit changed();
}

void Session::exportReport()
{
    showPage("report");
    emit exportReportRequested();
}

void Session::install(const View &view)
{
    const View before = std::exchange(m_view, view);
    if (before.page != m_view.page)
        emit pageChanged();
    if (before.highlight != m_view.highlight)
        emit highlightChanged();
    if (before.pins != m_view.pins)
        emit pinsChanged();
    if (!before.sameQuestion(m_view))
        emit changed();
}

void Session::remember(const View &view)
{
    m_way.resize(m_at + 1);
    m_way.push_back(view);
    m_at = m_way.size() - 1;
    emit wayChanged();
}

void Session::resolveRange(View &view) const
{
    if (view.lastDays == View::kAllTime)
        view.selection.range = {};
    if (view.lastDays == View::kAllTime || view.lastDays == View::kCustomRange || !m_snapshot || m_snapshot->lastTime() == kNoTime)
        return;
    const TimeZone &zone = view.selection.zone;
    if (view.lastDays < View::kCustomRange) {
        view.selection.range = calendarPeriod(view.lastDays, m_snapshot->lastTime(), zone);
        return;
    }
    const Millis end = zone.nextBucket(m_snapshot->lastTime(), TimeBucket::Day);
    view.selection.range = {zone.toUtc(zone.toLocal(end) - view.lastDays * kMillisPerDay), end};
}

} // namespace assay
