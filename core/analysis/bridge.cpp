#include "core/analysis/bridge.h"

#include "core/analysis/bridgestates.h"
#include "core/analysis/question.h"
#include "core/analysis/rational.h"
#include "core/analysis/steps.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace assay {

namespace {

constexpr std::size_t kAfter = 0, kBefore = 1; ///< periods of the question, in the order in which a query lists them

/// Codes of the key, model (index into the price book) and speed.
using SegmentKey = std::tuple<std::vector<std::uint32_t>, int, bool>;

struct Sides
{
    std::array<BridgeSide, 2> of; ///< by period
};

/// Reads the segments of both periods out of one pass over the calls.
class Gathering
{
public:
    Gathering(const Question &question, const ScanResult &scan, const JobControl &control) : m_question(question), m_scan(scan)
    {
        inSteps(scan.cells.size(), control, [this](std::size_t cell) { add(cell); });
    }

    std::map<SegmentKey, Sides> segments;
    std::array<std::array<std::int64_t, kUnpricedCount>, 2> unpriced{};

private:
    void add(std::size_t cell)
    {
        const CallVariant &variant = m_question.snapshot.variants()[m_scan.cells.code(m_scan.variantKey(), cell)];
        const RateCard &card = m_question.snapshot.pricer().card(variant.card);
        const std::size_t period = m_scan.cells.code(m_scan.periodKey(), cell);
        const CallSums sums = m_scan.cells.sums(cell);
        if (card.unpriced != Unpriced::No) {
            unpriced[period][static_cast<std::size_t>(card.unpriced)] += sums.calls;
            return;
        }
        std::vector<std::uint32_t> codes;
        for (std::size_t key = 0; key < m_scan.keyCount; ++key)
            codes.push_back(m_scan.cells.code(key, cell));
        addTo(segments[{std::move(codes), card.model, card.fast}].of[period], sums, card, variant.traits & kTraitFailed);
    }

    static void addTo(BridgeSide &side, const CallSums &sums, const RateCard &card, bool failed)
    {
        side.calls[failed] += sums.calls;
        Int128 tokenCost = 0;
        for (std::size_t c = 0; c < kTokenClassCount; ++c) {
            const Int128 cost = Int128(card.net[c].attos) * sums.tokens[c];
            side.tokens[failed][c] += sums.tokens[c];
            side.modeTokens[card.batch][c] += sums.tokens[c];
            side.modeCost[card.batch][c] += cost;
            tokenCost += cost;
        }
        side.fees += netCost(sums, card).attos() - tokenCost;
    }

    const Question &m_question;
    const ScanResult &m_scan;
};

BridgeFrame frameOf(const std::map<SegmentKey, Sides> &segments, const PriceBook &book, BridgeOrder order)
{
    BridgeFrame frame{0, 0, book.batchE6, order};
    for (const auto &[key, sides] : segments) {
        frame.callsBefore += sides.of[kBefore].allCalls();
        frame.callsAfter += sides.of[kAfter].allCalls();
    }
    return frame;
}

/// Takes from each segment's mix what its calls beyond the common growth would cost at the average, in differences of
/// rounded running sums: these parts add up to nothing, so the mix of the whole stays.
void measureMixAgainstAverage(Bridge &bridge, const BridgeFrame &frame)
{
    Int128 surplus = 0; ///< running sum of n1 N0 - N1 n0: zero at the end
    Money last;
    for (BridgeSegment &segment : bridge.segments) {
        segment.mixAgainstAverage = segment.part.term(BridgeTerm::Mix);
        if (frame.callsBefore == 0)
            continue;
        surplus += segment.part.callsAfter * frame.callsBefore - frame.callsAfter * segment.part.callsBefore;
        const Rational average = fraction(bridge.total.before.attos(), frame.callsBefore);
        const Money upTo = roundHalfEven(Rational(fraction(surplus, frame.callsBefore) * average));
        segment.mixAgainstAverage -= upTo - last;
        last = upTo;
    }
}

template <typename Parts>
void sortByChange(Parts &parts)
{
    std::ranges::stable_sort(parts, std::greater(), [](const auto &part) {
        return std::max(part.part.change(), -part.part.change());
    });
}

/// Stops when cancelled: the exact arithmetic of a segment takes longer than reading its calls.
void addSegments(Bridge &bridge, const Question &question, const Gathering &found, const BridgeFrame &frame, const JobControl &control)
{
    for (const auto &[place, sides] : found.segments) {
        if (control.isCancelled())
            return;
        const auto &[codes, model, fast] = place;
        BridgeSegment segment{{}, question.snapshot.pricer().book().models()[std::size_t(model)].id, fast,
                              bridgePart(sides.of[kBefore], sides.of[kAfter], frame), {}};
        for (std::size_t key = 0; key < codes.size(); ++key)
            segment.key.push_back(question.keys[key]->text(codes[key]));
        if (bridge.groups.empty() || bridge.groups.back().key != segment.key) // segments come ordered by key
            bridge.groups.push_back({segment.key, {}});
        bridge.groups.back().part += segment.part;
        bridge.total += segment.part;
        bridge.newSpend += segment.isNew() ? segment.part.after : Money();
        bridge.vanishedSpend += segment.hasVanished() ? segment.part.before : Money();
        bridge.segments.push_back(std::move(segment));
    }
}

} // namespace

Bridge bridge(const Snapshot &snapshot, const BridgeQuestion &question, const JobControl &control)
{
    Bridge bridge;
    bridge.question = question;
    const Query query{question.selection, question.by, {}, "key", 0, question.before};
    const Question prepared(snapshot, query);
    const ScanResult scanned = scan({snapshot, prepared.predicate, prepared.keyColumns(), prepared.periods}, control);
    const Gathering found(prepared, scanned, control);
    bridge.unpricedAfter = found.unpriced[kAfter];
    bridge.unpricedBefore = found.unpriced[kBefore];
    const BridgeFrame frame = frameOf(found.segments, snapshot.pricer().book(), question.order);
    addSegments(bridge, prepared, found, frame, control);
    if (control.isCancelled()) {
        bridge = {};
        bridge.question = question;
        bridge.cancelled = true;
        return bridge;
    }
    measureMixAgainstAverage(bridge, frame);
    sortByChange(bridge.groups);
    sortByChange(bridge.segments);
    return bridge;
}

} // namespace assay
