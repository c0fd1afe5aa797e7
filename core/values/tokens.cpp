#include "core/values/tokens.h"

namespace assay {

std::string_view tokenClassId(TokenClass tokenClass)
{
    static constexpr std::array<std::string_view, kTokenClassCount> ids{"input", "cache_read", "cache_write_5m",
                                                                        "cache_write_1h", "output"};
    return ids[static_cast<std::size_t>(tokenClass)];
}

} // namespace assay
