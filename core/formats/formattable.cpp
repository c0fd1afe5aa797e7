#include "core/formats/recordformat.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

constexpr std::array kEntries{
    FormatEntry{{"anthropic_message", "Messages API responses", "anthropic_message"}, createAnthropicMessage},
    FormatEntry{{"litellm_spendlogs", "LiteLLM spend logs", "litellm"}, createLitellmSpendLogs},
    FormatEntry{{"generic", "CSV, JSON or table of your own", "generic"}, createGeneric},
};

} // namespace

std::span<const FormatEntry> formatEntries()
{
    return kEntries;
}

std::span<const FormatInfo> allFormats()
{
    static const auto infos = [] {
        std::array<FormatInfo, kEntries.size()> all{};
        std::ranges::transform(kEntries, all.begin(), &FormatEntry::info);
        return all;
    }();
    return infos;
}

const FormatInfo *formatInfo(std::string_view id)
{
    const auto found = std::ranges::find(allFormats(), id, &FormatInfo::id);
    return found == allFormats().end() ? nullptr : &*found;
}

} // namespace assay
