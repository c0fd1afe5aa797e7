#pragma once

#include "core/analysis/bridge.h"

namespace assay {

/// What the bridge knows of one segment in one period: sums over its priced calls.
struct BridgeSide
{
    using Classes = std::array<Int128, kTokenClassCount>;

    std::array<Int128, 2> calls{};      ///< [0] useful, [1] failed
    std::array<Classes, 2> tokens{};    ///< useful, failed
    std::array<Classes, 2> modeTokens{}; ///< [0] realtime, [1] batch
    std::array<Classes, 2> modeCost{};  ///< attodollars
    Int128 fees = 0;                    ///< attodollars

    Int128 allCalls() const { return calls[0] + calls[1]; }
    Int128 cost() const;
};

/// Priced calls of the whole selection in both periods, what a batch pays of the realtime price (millionths), and the
/// order of the steps.
struct BridgeFrame
{
    Int128 callsBefore = 0, callsAfter = 0;
    std::int64_t batchPriceE6 = 500'000;
    BridgeOrder order = BridgeOrder::Sequence;
};

/// One segment taken apart. One that is new in the second period is mix as a whole in sequence, volume and mix in the
/// average over orders, and new spend where nothing at all came before.
BridgePart bridgePart(const BridgeSide &before, const BridgeSide &after, const BridgeFrame &frame);

} // namespace assay
