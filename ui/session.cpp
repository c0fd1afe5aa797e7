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
    View next = m_view;
    edit(next);
    resolveRange(next);
    if (next.sameQuestion(m_view)) {
        if (next.page != m_view.page)
            showPage(next.page);
        return;
    }
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
    View next = m_view;
    next.page = id;
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

void Session::setRange(const TimeRange &range, bool mergeable)
{
    change(tr("Change of the time range"), [&](View &v) {
        v.lastDays = View::kCustomRange;
        v.selection.range = range;
    }, mergeable);
}

void Session::back()
{
    if (canGoBack())
        install(m_way[--m_at]);
    emit wayChanged();
}

void Session::forward()
{
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
    if (view.lastDays <= View::kAllTime || !m_snapshot || m_snapshot->lastTime() == kNoTime)
        return;
    const TimeZone &zone = view.selection.zone;
    const Millis end = zone.nextBucket(m_snapshot->lastTime(), TimeBucket::Day);
    view.selection.range = {zone.toUtc(zone.toLocal(end) - view.lastDays * kMillisPerDay), end};
}

} // namespace assay
