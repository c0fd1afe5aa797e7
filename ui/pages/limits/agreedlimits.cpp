#include "ui/pages/limits/agreedlimits.h"

#include "ui/draftcommand.h"
#include "ui/ledger.h"
#include "ui/session.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>

#include <algorithm>

namespace assay {

namespace {

constexpr const char *kDocument = "limits";
constexpr int kCommandId = 32; ///< apart from other drafts
constexpr std::array<const char *, kLimitedResourceCount> kColumns{"requests_per_minute", "input_tokens_per_minute", "output_tokens_per_minute"};

using LimitsCommand = DraftCommand<LimitsDraft, AgreedLimits, kCommandId>;

AgreedLimits read(const std::string &storePath)
{
    if (!QFileInfo::exists(QString::fromStdString(storePath)))
        return {};
    const auto store = Store::open(storePath, StoreMode::Read);
    const auto json = store ? (*store)->document(kDocument) : Result<std::string>(store.error());
    return json ? AgreedLimits::fromJson(*json) : AgreedLimits();
}

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
    , m_load(new LatestJob(session.jobs(), this))
{
    connect(&session, &Session::snapshotChanged, this, &LimitsDraft::reload);
    reload();
}

void LimitsDraft::reload()
{
    m_load->start<AgreedLimits>(
        tr("Reading limits"), [path = m_session.storePath().toStdString()](const JobControl &) { return read(path); },
        [this](AgreedLimits limits) {
            limits.growth = m_limits.growth;
            if (std::exchange(m_limits, std::move(limits)) != m_limits)
                emit changed();
        });
}

void LimitsDraft::edit(const QString &text, const AgreedLimits &next)
{
    if (next != m_limits)
        m_session.undoStack().push(new LimitsCommand(*this, m_limits, next, text, {}));
}

void LimitsDraft::install(const AgreedLimits &limits)
{
    const bool isKept = m_limits.toJson() != limits.toJson();
    m_limits = limits;
    emit changed();
    if (!isKept)
        return; // an assumption alone
    m_session.ledger().write(tr("Saving limits"), [json = limits.toJson()](Store &store, const JobControl &) {
        return store.setDocument(kDocument, json);
    });
}

} // namespace assay
