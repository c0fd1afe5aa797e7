#include "ui/pages/calls/relatedcalls.h"

#include "ui/pages/calls/callmodel.h"
#include "ui/pages/calls/receiptpanel.h"
#include "ui/session.h"

namespace assay {

namespace {

constexpr std::size_t kSiblings = 50;

} // namespace

RelatedCalls::RelatedCalls(Session &session, ReceiptPanel &receipt, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_receipt(receipt)
    , m_taskJob(session.jobs(), this)
    , m_sessionJob(session.jobs(), this)
    , m_rulesJob(session.jobs(), this)
{
}

void RelatedCalls::askFor(const CallDetail &call)
{
    askForSiblings(SiblingCalls::Of::Task, call);
    askForSiblings(SiblingCalls::Of::Session, call);
    askForRules(call);
}

void RelatedCalls::askForSiblings(SiblingCalls::Of of, const CallDetail &call)
{
    const bool isTask = of == SiblingCalls::Of::Task;
    LatestJob &job = isTask ? m_taskJob : m_sessionJob;
    job.cancel();
    const QString own = CallModel::identity(call, isTask ? "task" : "session");
    const auto snapshot = m_session.snapshot();
    if (own.isEmpty() || !snapshot)
        return;
    Selection selection; // of all time: neither is cut off by the range
    selection.filters.push_back({DimensionRef{isTask ? Dimension::Task : Dimension::Session, {}}, {own.toStdString()}, false});
    job.start<std::vector<CallDetail>>(
        tr("Looking up related calls"),
        [snapshot, selection, itself = call.ref](const JobControl &control) {
            std::vector<CallDetail> calls;
            for (const CallRef ref : selectCalls(*snapshot, selection, CallOrder::Cost, kSiblings + 2, control))
                if (ref != itself)
                    calls.push_back(callDetail(*snapshot, ref));
            return calls;
        },
        [this, of](std::vector<CallDetail> calls) {
            const bool more = calls.size() > kSiblings;
            calls.resize(std::min(calls.size(), kSiblings));
            m_receipt.showSiblings(of, std::move(calls), more);
        });
}

void RelatedCalls::askForRules(const CallDetail &call)
{
    m_rulesJob.cancel();
    const auto snapshot = m_session.snapshot();
    if (!snapshot || snapshot->rules().rules.empty())
        return;
    m_rulesJob.start<std::vector<RuleTrace>>(
        QString(), [snapshot, ref = call.ref](const JobControl &) { return RuleTracer(snapshot).trace(ref); },
        [this, snapshot](const std::vector<RuleTrace> &traces) { m_receipt.showRules(traces, snapshot->rules()); });
}

} // namespace assay
