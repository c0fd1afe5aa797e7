#pragma once

#include "core/pricing/ratelimits.h"

#include <QObject>

#include <map>

namespace assay {

class LedgerDocument;
class Session;

/// What is known of an organisation's rate limits beside the published ones: its tier, and what was agreed in their place.
struct AgreedLimits
{
    using PerMinute = std::array<std::optional<std::int64_t>, kLimitedResourceCount>;

    std::string tier;                         ///< "": not given
    std::string monthlySpendCap;              ///< decimal dollars; "": that of the tier
    std::map<std::string, PerMinute> buckets; ///< by the name of the bucket; none: that of the tier
    std::optional<double> growth; ///< of demand per day (0.01 = 1 %), assumed in place of the trend; not kept in the ledger
    friend bool operator==(const AgreedLimits &, const AgreedLimits &) = default;

    /// As RateLimits::read() takes it; "" when nothing is known.
    std::string toJson() const;
    static AgreedLimits fromJson(std::string_view json);
};

/// The limits of the open ledger, kept in it as the document "limits". Changes go onto the undo stack. One a session, so that
/// what is assumed outlives the window.
class LimitsDraft : public QObject
{
    Q_OBJECT

public:
    static LimitsDraft &of(Session &session);

    const AgreedLimits &limits() const { return m_limits; }
    /// One edit, a step named `text`; nothing where it changes nothing.
    void edit(const QString &text, const AgreedLimits &next);
    /// What the undo stack calls, for the growth alone: it is no part of the document.
    void install(const std::optional<double> &growth);

signals:
    void changed();

private:
    explicit LimitsDraft(Session &session);
    void follow();

    Session &m_session;
    LedgerDocument *m_document;
    AgreedLimits m_limits;
};

} // namespace assay
