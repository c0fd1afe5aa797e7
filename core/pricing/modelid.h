#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace assay {

/// What a model id as found in a log says: which model it is, and what its form tells about where it ran.
struct ResolvedModel
{
    int model = -1;             ///< index into PriceBook::models; -1 unknown
    bool bedrock = false;       ///< written the way Bedrock writes ids
    bool bedrockGlobal = false; ///< "global." prefix
    bool vertex = false;        ///< written the way Vertex writes ids (name@date)
    bool servedFast = false;    ///< a Foundry "-fast" suffix
    std::string geography;      ///< the Bedrock prefix without its dot ("global", "us", ...); empty when there was none
};

/// Index of the model known by exactly this id or alias, -1 when there is none.
using ModelLookup = std::function<int(std::string_view)>;

/// Strips an id step by step and looks it up before the first and after each; the first hit decides. There is no
/// fallback by prefix or family: "claude-opus-5-6" is not a "claude-opus-5".
ResolvedModel readModelId(std::string_view rawId, const ModelLookup &lookup);

} // namespace assay
