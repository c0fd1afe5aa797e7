#include "ui/session.h"

#include "core/levers/leverdesk.h"
#include "ui/annotations.h"
#include "ui/ledger.h"
#include "ui/ledgers/inplace.h"
#include "ui/repricing.h"
#include "ui/scenariodraft.h"

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
    , m_inPlace(std::make_unique<InPlace>(*this))
    , m_annotations(std::make_unique<Annotations>(*this))
    , m_repricing(new LatestJob(m_jobs, this))
    , m_way{m_view}
    , m_scenario(std::make_unique<ScenarioDraft>(m_undo))
    , m_levers(std::make_shared<LeverDesk>())
{
}

Session::~Session() = default;

const std::shared_ptr<const Snapshot> &Session::asked() const
{
    return m_view.asksInPlace() ? m_inPlace->sums() : m_snapshot;
}

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
    if (!m_storePath.isEmpty() && m_storePath != storePath)
        m_undo.clear(); // its steps would write what one ledger kept into another
    m_storePath = storePath;
    m_charged = std::move(snapshot);
    reprice();
}

void Session::reprice()
{
    if (!m_charged || m_view.prices == View::Prices::Charged) {
        m_repricing->cancel();
        return use(m_charged);
    }
    m_repricing->start<Result<std::shared_ptr<const Snapshot>>>(
        tr("Pricing the calls anew"),
        [charged = m_charged, view = m_view](const JobControl &control) { return repriced(charged, view, control); },
        [this](Result<std::shared_ptr<const Snapshot>> snapshot) {
            if (snapshot)
                use(snapshot.take());
            else
                notify({Notice::Kind::Error, QString::fromStdString(snapshot.error().message), QString::fromStdString(snapshot.error().where), {}});
        });
}

void Session::use(std::shared_ptr<const Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    resolveRange(m_view);
    emit snapshotChanged();
    emit changed();
}

void Session::tellAll()
{
    emit wayChanged();
    emit pinsChanged();
    if (!m_snapshot)
        return;
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
    if (before.prices != m_view.prices || before.otherContract != m_view.otherContract)
        reprice(); // the answers at the former prices stay until these are there
    else if (!before.sameQuestion(m_view))
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
    const Snapshot *known = m_snapshot ? m_snapshot.get() : m_ledger->firstLook().get();
    if (view.lastDays == View::kAllTime || view.lastDays == View::kCustomRange || !known || known->lastTime() == kNoTime)
        return;
    const TimeZone &zone = view.selection.zone;
    if (view.lastDays < View::kCustomRange) {
        view.selection.range = calendarPeriod(view.lastDays, known->lastTime(), zone);
        return;
    }
    const Millis end = zone.nextBucket(known->lastTime(), TimeBucket::Day);
    view.selection.range = {zone.toUtc(zone.toLocal(end) - view.lastDays * kMillisPerDay), end};
}

} // namespace assay
