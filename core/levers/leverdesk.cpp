#include "core/levers/leverdesk.h"

#include "core/analysis/freeaside.h"

namespace assay {

std::shared_ptr<const LeverInput> LeverDesk::gather(std::shared_ptr<const Snapshot> snapshot, const Selection &selection, const JobControl &control)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (auto known = isAbout(*snapshot, selection) ? m_known.input.lock() : nullptr)
            return known;
    }
    auto input = LeverInput::gather(snapshot, selection, control);
    if (!input)
        return nullptr;
    const std::scoped_lock lock(m_mutex);
    if (!isAbout(*snapshot, selection))
        m_known = {snapshot, selection, {}, {}};
    m_known.input = input;
    return input;
}

Diagnosis LeverDesk::diagnose(std::shared_ptr<const Snapshot> snapshot, const Selection &selection, const JobControl &control)
{
    if (auto known = knownLevers(*snapshot, selection))
        return std::move(*known);
    auto input = gather(std::move(snapshot), selection, control);
    if (!input)
        return {{}, {}, true};
    Diagnosis found = diagnose(*input, control);
    const std::size_t calls = input->calls().size();
    freeAside(std::move(input), calls);
    return found;
}

Diagnosis LeverDesk::diagnose(const LeverInput &input, const JobControl &control)
{
    if (auto known = knownLevers(input.snapshot(), input.selection()))
        return std::move(*known);
    Diagnosis found = assay::diagnose(input, control);
    const std::scoped_lock lock(m_mutex);
    if (!found.cancelled && isAbout(input.snapshot(), input.selection()))
        m_known.levers = found;
    return found;
}

std::optional<Diagnosis> LeverDesk::knownLevers(const Snapshot &snapshot, const Selection &selection) const
{
    const std::scoped_lock lock(m_mutex);
    return isAbout(snapshot, selection) ? m_known.levers : std::nullopt;
}

} // namespace assay
