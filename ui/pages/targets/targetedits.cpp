// What is done to targets on their page; each edit is one step of the undo stack.
#include "ui/pages/targets/targetspage.h"

#include "ui/pages/targets/targetform.h"
#include "ui/session.h"
#include "ui/targetsdraft.h"
#include "ui/widgets/datatable.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

constexpr std::array kOffered{Dimension::Workload, Dimension::Team, Dimension::Customer, Dimension::Family, Dimension::Model};
constexpr std::size_t kOfferedValues = 200; ///< of each, the dearest

/// Conditions that a target could have in these calls.
std::vector<Filter> conditionsOf(const Snapshot &snapshot, const Selection &selection, const JobControl &control)
{
    std::vector<Filter> conditions;
    for (const Dimension dimension : kOffered) {
        Query query;
        query.selection = selection;
        query.by = {{dimension, {}}};
        query.top = kOfferedValues;
        for (const ResultRow &row : run(snapshot, query, control).rows)
            conditions.push_back({query.by.front(), row.key, false});
    }
    return conditions;
}

} // namespace

void TargetsPage::add()
{
    Target target = usualTarget("cost_per_call");
    target.segment = session().selection().filters;
    openForm(target, {});
}

void TargetsPage::edit()
{
    if (const auto targets = chosen(); canEdit() && targets.size() == 1)
        openForm(targets.front(), targets.front());
}

void TargetsPage::openForm(const Target &target, const std::optional<Target> &changed)
{
    m_form->setFilters(session().selection().filters);
    m_form->open(target, changed);
    offerConditions();
}

void TargetsPage::offerConditions()
{
    if (!session().snapshot())
        return;
    m_offer->start<std::vector<Filter>>(
        tr("Looking for conditions"),
        [snapshot = session().snapshot(), selection = session().selection()](const JobControl &control) {
            return conditionsOf(*snapshot, selection, control);
        },
        [this](const std::vector<Filter> &conditions) { m_form->setOffered(conditions); });
}

/// A target that is gone meanwhile, by undo, is added anew.
void TargetsPage::keep(const Target &target, const std::optional<Target> &changed)
{
    if (!canEdit())
        return;
    TargetSet next = *m_targets;
    const auto place = changed ? std::ranges::find(next.targets, *changed) : next.targets.end();
    if (place == next.targets.end())
        next.targets.push_back(target);
    else
        *place = target;
    m_select = target;
    m_draft.keep(changed ? tr("Change of a target") : tr("Addition of a target"), next);
    m_table->setFocus();
}

void TargetsPage::duplicate()
{
    const auto targets = chosen();
    if (targets.size() == 1)
        openForm(targets.front(), {});
}

void TargetsPage::remove()
{
    if (!canEdit())
        return;
    TargetSet next = *m_targets;
    for (const Target &target : chosen())
        if (const auto place = std::ranges::find(next.targets, target); place != next.targets.end())
            next.targets.erase(place);
    m_draft.keep(tr("Removal of targets"), next);
}

void TargetsPage::useBuiltIn()
{
    m_draft.useBuiltIn();
}

/// The lines of all calls at the prices they were charged at, whatever is on screen.
void TargetsPage::freeze()
{
    if (!canEdit())
        return;
    Selection all = session().selection();
    all.filters.clear();
    m_freezing->start<TargetSet>(
        tr("Freezing the baseline"),
        [snapshot = session().charged(), all, targets = *m_targets](const JobControl &control) {
            return frozen(check(*snapshot, all, targets, control), *snapshot, all.zone);
        },
        [this](const TargetSet &targets) { m_draft.keep(tr("Freeze of the baseline"), targets); });
}

void TargetsPage::takeProposal()
{
    if (const auto target = m_draft.takeProposal())
        openForm(*target, {});
}

} // namespace assay
