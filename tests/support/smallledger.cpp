#include "tests/support/smallledger.h"

#include "core/columns/segmentbuilder.h"

namespace assay::test {

void SmallLedger::add(const CallLine &line)
{
    m_lines.push_back(line);
}

void SmallLedger::addMany(CallLine line, int count, std::int64_t apartMs)
{
    const Millis first = *parseTime(line.time);
    for (int i = 0; i < count; ++i) {
        line.time = isoText(first + i * apartMs);
        m_lines.push_back(line);
    }
}

std::shared_ptr<const Snapshot> SmallLedger::snapshot(Companions companions) const
{
    auto dictionaries = std::make_shared<Dictionaries>();
    auto columns = std::make_shared<CallColumns>();
    SegmentBuilder builder(*dictionaries);
    for (const CallLine &line : m_lines) {
        Call call;
        call.time = *parseTime(line.time);
        call.tokens.counts = {line.input, line.cacheRead, line.cacheWrite5m, line.cacheWrite1h, line.output};
        call.batch = line.batch;
        call.speed = line.speed;
        call.status = line.failed ? CallStatus::Error : CallStatus::Ok;
        call.text(Dimension::ModelId) = line.model;
        call.text(Dimension::Workload) = line.workload;
        call.text(Dimension::Session) = line.session;
        call.text(Dimension::Customer) = line.customer;
        call.text(Dimension::Task) = line.task;
        call.text(Dimension::StopReason) = line.stopReason;
        builder.append(call, "generic");
        if (builder.rows() == kSegmentRows)
            columns->segments.push_back(std::make_shared<Segment>(builder.finish()));
    }
    columns->segments.push_back(std::make_shared<Segment>(builder.finish()));
    columns->dictionaries = dictionaries;
    return Snapshot::build(columns, std::move(companions), PriceBook::builtIn(), {}, JobControl());
}

} // namespace assay::test
