#pragma once

#include "core/analysis/snapshot.h"

#include <memory>
#include <string>
#include <vector>

namespace assay::test {

/// A call as a test writes it down; texts it does not give are empty.
struct CallLine
{
    std::string time = {}; ///< ISO 8601
    std::string model = {};
    std::string workload = {};
    std::int64_t input = 0, output = 0;
    std::int64_t cacheRead = 0, cacheWrite5m = 0, cacheWrite1h = 0;
    std::string session = {}, customer = {}, task = {}, stopReason = {};
    bool batch = false, failed = false;
    Speed speed = Speed::Standard;
};

/// A ledger of a few calls, priced with the built-in catalogue.
class SmallLedger
{
public:
    void add(const CallLine &line);
    /// `count` equal calls, the first at line.time, `apartMs` milliseconds between two.
    void addMany(CallLine line, int count, std::int64_t apartMs);
    std::shared_ptr<const Snapshot> snapshot(Companions companions = {}) const;

private:
    std::vector<CallLine> m_lines;
};

} // namespace assay::test
