#pragma once

#include "core/store/sqltable.h"

#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_value;
struct sqlite3_context;

namespace assay {

// The parts of a SqlSession that speak to SQLite. Each answers with an SQLite status.

int registerTable(sqlite3 *database, const std::string &name, const SqlTable &table);
int registerFunctions(sqlite3 *database, const SqlTable &table);

/// Blobs become text as hexadecimal digits.
SqlValue sqlValue(sqlite3_value *value);
void setResult(sqlite3_context *context, const SqlValue &value);

/// The statement with every tag(key) written as tag(call, key): a function sees its row through its arguments only.
std::string withRowsOfTags(std::string_view statement);

} // namespace assay
