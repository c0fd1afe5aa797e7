#pragma once

#include "core/store/sqltable.h"
#include "core/values/jobcontrol.h"
#include "core/values/result.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// Reads a store with SQL: its own tables, and one that is computed. Aggregates beside SQLite's own: money_sum(cost) adds
/// decimal text exactly, nearest_rank(cost, 0.95) is a real row's value; tag('key') is a tag of the row at hand, and
/// tag(c.call, 'key') of the row of table c. Nothing can be changed: the file is opened for reading, and only reading is
/// authorised. Belongs to one thread.
class SqlSession
{
public:
    /// `table` is known as `name` and must outlive the session.
    static Result<std::unique_ptr<SqlSession>> open(const std::string &storePath, const std::string &name, const SqlTable &table);
    ~SqlSession();

    using Header = std::function<void(const std::vector<std::string> &columns)>;
    using Row = std::function<void(std::vector<SqlValue> values)>;
    /// Runs one statement: the header once, then every row. An error for what is no single reading statement; cancelled
    /// it stops early, and the caller asks `control`.
    Result<void> run(std::string_view statement, const Header &header, const Row &row, const JobControl &control);

private:
    struct Private;
    explicit SqlSession(std::unique_ptr<Private> d);
    std::unique_ptr<Private> m_d;
};

} // namespace assay
