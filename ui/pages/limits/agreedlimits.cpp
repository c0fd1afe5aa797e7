#include "ui/pages/limits/agreedlimits.h"

#include "ui/draftcommand.h"
#include "ui/ledgerdocument.h"
#include "ui/session.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace assay {

namespace {

constexpr int kCommandId = 33; ///< apart from other drafts
constexpr std::array<const char *, kLimitedResourceCount> kColumns{"requests_per_minute", "input_tokens_per_minute", "output_tokens_per_minute"};

using GrowthCommand = DraftCommand<LimitsDraft, std::optional<double>, kCommandId>;

bool isKnown(const AgreedLimits::PerMinute &limits)
{
    return std::ranges::any_of(limits, [](const auto &limit) { return limit.has_value(); });
}

} // namespace

std::string AgreedLimits::toJson() const
{
    nlohmann::json document = nlohmann::json::object();
    if (!tier.empty())
        document["tier"] = tier;
    if (!monthlySpendCap.empty())
        document["monthly_spend_cap"] = monthlySpendCap;
    for (const auto &[name, limits] : buckets) {
        if (!isKnown(limits))
            continue;
        nlohmann::json bucket{{"name", name}};
        for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
            if (limits[i])
                bucket[kColumns[i]] = *limits[i];
        document["buckets"].push_back(std::move(bucket));
    }
    return document.empty() ? std::string() : document.dump();
}

/// What is no document of limits says nothing; the command line refuses to keep one.
AgreedLimits AgreedLimits::fromJson(std::string_view json)
try {
    const auto document = nlohmann::json::parse(json);
    AgreedLimits limits;
    limits.tier = document.value("tier", std::string());
    limits.monthlySpendCap = document.value("monthly_spend_cap", std::string());
    for (const auto &bucket : document.value("buckets", nlohmann::json::array()))
        for (std::size_t i = 0; i < kLimitedResourceCount; ++i)
            if (bucket.contains(kColumns[i]))
                limits.buckets[bucket.at("name").get<std::string>()][i] = bucket.at(kColumns[i]).get<std::int64_t>();
    return limits;
} catch (const nlohmann::json::exception &) {
    return {};
}

LimitsDraft &LimitsDraft::of(Session &session)
{
    auto *known = session.findChild<LimitsDraft *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new LimitsDraft(session);
}

LimitsDraft::LimitsDraft(Session &session)
    : QObject(&session)
    , m_session(session)
    , m_document(new LedgerDocument(session, "limits", {tr("Reading limits"), tr("Saving limits")}, this))
{
    connect(m_document, &LedgerDocument::changed, this, &LimitsDraft::follow);
}

void LimitsDraft::follow()
{
    AgreedLimits limits = AgreedLimits::fromJson(m_document->json().value_or(std::string()));
    limits.growth = m_limits.growth;
    if (std::exchange(m_limits, std::move(limits)) != m_limits)
        emit changed();
}

void LimitsDraft::edit(const QString &text, const AgreedLimits &next)
{
    if (next.growth != m_limits.growth)
        m_session.undoStack().push(new GrowthCommand(*this, m_limits.growth, next.growth, text, {}));
    m_document->edit(text, next.toJson());
}

void LimitsDraft::install(const std::optional<double> &growth)
{
    m_limits.growth = growth;
    emit changed();
}

} // namespace assay
