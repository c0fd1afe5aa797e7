#include "ui/mapping/meanings.h"

#include "core/formats/genericfields.h"
#include "ui/format.h"

#include <QCoreApplication>

#include <array>

namespace assay {

namespace {

struct Title
{
    Field field;
    const char *title;
};

/// Of the fields that are no dimension kept as text; those have their own names.
constexpr std::array kTitles{
    Title{Field::Time, QT_TRANSLATE_NOOP("Meaning", "Time")},
    Title{Field::TimeEnd, QT_TRANSLATE_NOOP("Meaning", "End time")},
    Title{Field::Model, QT_TRANSLATE_NOOP("Meaning", "Model")},
    Title{Field::Input, QT_TRANSLATE_NOOP("Meaning", "Input tokens")},
    Title{Field::CacheRead, QT_TRANSLATE_NOOP("Meaning", "Cache read tokens")},
    Title{Field::CacheWrite, QT_TRANSLATE_NOOP("Meaning", "Cache write tokens")},
    Title{Field::CacheWrite5m, QT_TRANSLATE_NOOP("Meaning", "Cache write tokens, 5 minutes")},
    Title{Field::CacheWrite1h, QT_TRANSLATE_NOOP("Meaning", "Cache write tokens, 1 hour")},
    Title{Field::Output, QT_TRANSLATE_NOOP("Meaning", "Output tokens")},
    Title{Field::Thinking, QT_TRANSLATE_NOOP("Meaning", "Thinking tokens, within output")},
    Title{Field::Cost, QT_TRANSLATE_NOOP("Meaning", "Cost in US dollars")},
    Title{Field::Id, QT_TRANSLATE_NOOP("Meaning", "Id of the call")},
    Title{Field::RequestId, QT_TRANSLATE_NOOP("Meaning", "Request id")},
    Title{Field::MessageId, QT_TRANSLATE_NOOP("Meaning", "Message id")},
    Title{Field::TraceId, QT_TRANSLATE_NOOP("Meaning", "Trace id")},
    Title{Field::Status, QT_TRANSLATE_NOOP("Meaning", "Status")},
    Title{Field::HttpStatus, QT_TRANSLATE_NOOP("Meaning", "HTTP status")},
    Title{Field::ErrorType, QT_TRANSLATE_NOOP("Meaning", "Error type")},
    Title{Field::Tier, QT_TRANSLATE_NOOP("Meaning", "Service tier")},
    Title{Field::Batch, QT_TRANSLATE_NOOP("Meaning", "Batch, yes or no")},
    Title{Field::Speed, QT_TRANSLATE_NOOP("Meaning", "Speed")},
    Title{Field::Geo, QT_TRANSLATE_NOOP("Meaning", "Inference geography")},
    Title{Field::Platform, QT_TRANSLATE_NOOP("Meaning", "Platform")},
    Title{Field::Endpoint, QT_TRANSLATE_NOOP("Meaning", "Endpoint")},
    Title{Field::Latency, QT_TRANSLATE_NOOP("Meaning", "Latency in ms")},
    Title{Field::Ttft, QT_TRANSLATE_NOOP("Meaning", "Time to first token in ms")},
    Title{Field::WebSearches, QT_TRANSLATE_NOOP("Meaning", "Web searches")},
    Title{Field::WebFetches, QT_TRANSLATE_NOOP("Meaning", "Web fetches")},
    Title{Field::Attempt, QT_TRANSLATE_NOOP("Meaning", "Attempt")},
    Title{Field::StopReason, QT_TRANSLATE_NOOP("Meaning", "Stop reason")},
    Title{Field::RefusalCategory, QT_TRANSLATE_NOOP("Meaning", "Refusal category")},
    Title{Field::TaskOutcome, QT_TRANSLATE_NOOP("Meaning", "Task outcome")},
};

QString text(std::string_view id)
{
    return QString::fromUtf8(id.data(), qsizetype(id.size()));
}

} // namespace

std::vector<Meaning> allMeanings()
{
    std::vector<Meaning> meanings;
    for (const Title &row : kTitles)
        meanings.push_back({text(targetOf(row.field)), QCoreApplication::translate("Meaning", row.title)});
    for (std::size_t i = kTitles.size(); i < kFieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        meanings.push_back({text(targetOf(field)), Format::dimension(DimensionRef{*dimensionOf(field), {}})});
    }
    return meanings;
}

} // namespace assay
