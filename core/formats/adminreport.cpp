#include "core/formats/adminreport.h"

namespace assay {

void AdminReport::read(Value record, RecordSink &sink)
{
    const auto buckets = pageItems(record, "results");
    if (buckets.empty() && !record["data"].isArray())
        return sink.reject(Reject::BadShape);
    for (const Value bucket : buckets)
        for (const Value result : bucket["results"])
            readResult(bucket, result, sink);
}

void AdminReport::readResult(Value bucket, Value result, RecordSink &sink)
{
    sink.next(result);
    ReportedLine line;
    if (const auto reason = readLine(bucket, result, line, sink))
        return sink.reject(*reason);
    line.dedupeKey = m_key.of(line, result, m_measures);
    sink.acceptLine(line);
}

} // namespace assay
