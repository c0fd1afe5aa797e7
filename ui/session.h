#pragma once

#include "core/analysis/snapshot.h"
#include "core/store/store.h"
#include "ui/filechooser.h"
#include "ui/jobs.h"
#include "ui/view.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <vector>

namespace assay {

class Annotations;
class InPlace;
class Ledger;
class LeverDesk;
class ScenarioDraft;

/// Something the user should know, shown in place: what happened, where, and what to do about it.
struct Notice
{
    enum class Kind { Information, Warning, Error } kind = Kind::Error;
    QString what, where, remedy;
};

/// What the user looks at, and through which store. Pages listen to it and never talk to each other.
///
/// The view (page, selection, comparison, grouping) is one value. Every change of it goes onto the way back
/// (back/forward, as in a browser); changes of the question also go onto the undo stack, where pages push their own
/// commands too (rules, scenarios, targets).
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(std::unique_ptr<FileChooser> fileChooser, QObject *parent = nullptr);
    ~Session() override;

    const View &view() const { return m_view; }
    const Selection &selection() const { return m_view.selection; }
    /// Changes the view; `text` names the step in the Undo menu. Steps with the same text and `mergeable` join into one.
    void change(const QString &text, const std::function<void(View &)> &edit, bool mergeable = false);
    void showPage(const std::string &id);
    void keepOnly(const DimensionRef &dimension, std::vector<std::optional<std::string>> values);
    void exclude(const DimensionRef &dimension, std::vector<std::optional<std::string>> values);
    void removeAllFilters();
    void setRange(const TimeRange &range, bool mergeable = false);
    /// What a click on a row or mark of `value` does.
    void pick(const DimensionRef &dimension, const KeyValue &value, Pick how);
    /// Marks `filter` in every view, or takes the mark away when it is the one there; nullopt: no mark.
    void highlight(const std::optional<Filter> &filter);
    /// Goes to the calls of what is on screen, narrowed by `filters` and to `range` where it is given; says that there are none
    /// here where a ledger is asked in place.
    void openCalls(const std::vector<Filter> &filters, const std::optional<TimeRange> &range = {});
    void pin(const Pin &pin);
    void unpin(std::size_t index);
    /// The page says where it stands; called in answer to leaving().
    void setPlace(const Place &place) { m_view.place = place; }

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_way.size(); }
    void back();
    void forward();
    QUndoStack &undoStack() { return m_undo; }

    /// The calls at the prices of the view; null while no store is open or its first load runs.
    const std::shared_ptr<const Snapshot> &snapshot() const { return m_snapshot; }
    /// The calls at the prices they were charged at, whatever the view asks for: for what is edited, kept or signed.
    const std::shared_ptr<const Snapshot> &charged() const { return m_charged; }
    /// What the page on screen asks: the calls, or the sums that a ledger in place has told; null while they are not there.
    const std::shared_ptr<const Snapshot> &asked() const;
    const QString &storePath() const { return m_storePath; }
    /// Installs a store, null until its calls are loaded (Ledger::firstLook()); ranges counted from its end move along.
    void setSnapshot(const QString &storePath, std::shared_ptr<const Snapshot> snapshot, std::vector<ImportReceipt> imports);
    /// Receipts of the open store, oldest first.
    const std::vector<ImportReceipt> &imports() const { return m_imports; }

    /// Opening, importing, writing into the store, noticing what others wrote: all in the background.
    Ledger &ledger() { return *m_ledger; }
    /// The ledger that Explore asks where it lies.
    InPlace &inPlace() { return *m_inPlace; }
    Annotations &annotations() { return *m_annotations; }
    /// What-if: the scenario that is being put together, the same on every page.
    ScenarioDraft &scenario() { return *m_scenario; }
    /// What pages know about levers already; jobs keep it for themselves.
    const std::shared_ptr<LeverDesk> &levers() const { return m_levers; }
    Jobs &jobs() { return m_jobs; }
    FileChooser &fileChooser() { return *m_fileChooser; }
    /// Shows a message in the window.
    void notify(const Notice &notice) { emit noticed(notice); }
    /// Emits all that says how things stand, for a window that was made after they came to stand so.
    void tellAll();
    /// Goes to the Report page and has it ask for a file.
    void exportReport();

signals:
    /// The question changed (selection, comparison, grouping) or the calls did: ask again.
    void changed();
    void pageChanged();
    void highlightChanged();
    void pinsChanged();
    /// The view is about to change: setPlace() now, to be led back to the same row.
    void leaving();
    void snapshotChanged();
    void wayChanged(); ///< canGoBack(), canGoForward()
    void noticed(const assay::Notice &notice);
    void exportReportRequested();

private:
    void install(const View &view);
    void remember(const View &view);
    void keepPlace();
    void reprice();
    void use(std::shared_ptr<const Snapshot> snapshot);
    void resolveRange(View &view) const;

    std::unique_ptr<FileChooser> m_fileChooser;
    Jobs m_jobs;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<InPlace> m_inPlace;
    std::unique_ptr<Annotations> m_annotations;
    LatestJob *m_repricing;
    View m_view;
    std::vector<View> m_way;
    std::size_t m_at = 0;
    QUndoStack m_undo;
    std::unique_ptr<ScenarioDraft> m_scenario;
    std::shared_ptr<LeverDesk> m_levers;
    QString m_storePath;
    std::shared_ptr<const Snapshot> m_charged, m_snapshot;
    std::vector<ImportReceipt> m_imports;

    friend class ViewCommand;
};

} // namespace assay
