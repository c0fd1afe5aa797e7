#pragma once

#include "core/analysis/snapshot.h"
#include "ui/jobs.h"

#include <memory>
#include <optional>

namespace assay {

/// What a card asked last and of which calls: the session changes for many reasons, and what stands is not asked again.
template <typename Question>
class AskedBefore
{
public:
    /// Notes the question; true when it is the last one and its answer has come or is on its way.
    bool isAgain(const std::shared_ptr<const Snapshot> &snapshot, const Question &question, const LatestJob &job)
    {
        if (m_snapshot.lock() == snapshot && m_question == question && (m_isAnswered || job.isRunning()))
            return true;
        m_snapshot = snapshot;
        m_question = question;
        m_isAnswered = false;
        return false;
    }
    void setAnswered() { m_isAnswered = true; }
    /// The answer is no longer shown.
    void forget() { m_question.reset(); }

private:
    std::weak_ptr<const Snapshot> m_snapshot; ///< does not keep the calls
    std::optional<Question> m_question;
    bool m_isAnswered = false;
};

} // namespace assay
