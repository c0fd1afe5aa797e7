#pragma once

#include "core/levers/lever.h"
#include "core/levers/leverinput.h"

#include <memory>
#include <mutex>
#include <optional>

namespace assay {

/// What was gathered and found about the calls of the selection asked for last: who asks the same again need not wait again.
/// Keeps the levers found, and the calls for as long as somebody else does. Any thread.
class LeverDesk
{
public:
    /// As LeverInput::gather().
    std::shared_ptr<const LeverInput> gather(std::shared_ptr<const Snapshot> snapshot, const Selection &selection, const JobControl &control);
    /// As diagnose().
    Diagnosis diagnose(std::shared_ptr<const Snapshot> snapshot, const Selection &selection, const JobControl &control);
    Diagnosis diagnose(const LeverInput &input, const JobControl &control);

private:
    struct Known
    {
        std::weak_ptr<const Snapshot> snapshot;
        Selection selection;
        std::weak_ptr<const LeverInput> input;
        std::optional<Diagnosis> levers;
    };
    bool isAbout(const Snapshot &snapshot, const Selection &selection) const
    {
        return m_known.snapshot.lock().get() == &snapshot && m_known.selection == selection;
    }
    std::optional<Diagnosis> knownLevers(const Snapshot &snapshot, const Selection &selection) const;

    mutable std::mutex m_mutex; ///< guards m_known
    Known m_known;
};

} // namespace assay
