// What SQL needs to add money exactly, to take exact percentiles and to read tags.
#include "core/store/sqlparts.h"
#include "core/values/decimal.h"

#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace assay {

namespace {

/// The number of an argument times 10^18; nullopt for what is none, said as an error of the statement.
std::optional<Int128> exactNumber(sqlite3_context *context, sqlite3_value *value)
{
    if (sqlite3_value_type(value) == SQLITE_INTEGER)
        return Int128(sqlite3_value_int64(value)) * kAttosPerDollar;
    const SqlValue text = sqlValue(value);
    if (const auto *decimal = std::get_if<std::string>(&text))
        if (const auto number = parseDecimal(*decimal, kAttoDigits))
            return *number;
    sqlite3_result_error(context, "money_sum and nearest_rank take whole numbers and decimal text such as cost; cost_approx is a real", -1);
    return std::nullopt;
}

/// What an aggregate has gathered of one group, made when its first row comes.
template <typename State>
State *stateOf(sqlite3_context *context, bool make)
{
    auto **place = static_cast<State **>(sqlite3_aggregate_context(context, make ? sizeof(State *) : 0));
    if (place && !*place && make)
        *place = new State;
    return place ? *place : nullptr;
}

struct Sum
{
    Int128 attos = 0;
};

void addMoney(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    const auto number = exactNumber(context, values[0]);
    Sum *sum = stateOf<Sum>(context, true);
    if (number && __builtin_add_overflow(sum->attos, *number, &sum->attos))
        sqlite3_result_error(context, "the sum has more digits than 128 bits hold", -1);
}

void finishSum(sqlite3_context *context)
{
    const std::unique_ptr<Sum> sum(stateOf<Sum>(context, false));
    setResult(context, sum ? SqlValue(decimalText(sum->attos, kAttoDigits)) : SqlValue());
}

struct Samples
{
    std::vector<Int128> values;
    std::int64_t shareE6 = 0;
    bool whole = true; ///< every value is an integer: so is the answer
};

void addSample(sqlite3_context *context, int, sqlite3_value **values)
{
    const double share = sqlite3_value_double(values[1]);
    if (!(share >= 0 && share <= 1)) {
        sqlite3_result_error(context, "nearest_rank takes a share from 0 to 1, such as 0.95", -1);
        return;
    }
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        return;
    Samples *samples = stateOf<Samples>(context, true);
    samples->shareE6 = std::llround(share * 1e6);
    samples->whole = samples->whole && sqlite3_value_type(values[0]) == SQLITE_INTEGER;
    if (const auto number = exactNumber(context, values[0]))
        samples->values.push_back(*number);
}

/// max(1, ceil(q n))-th smallest, q in millionths (METRICS section 1).
void finishRank(sqlite3_context *context)
{
    const std::unique_ptr<Samples> samples(stateOf<Samples>(context, false));
    if (!samples || samples->values.empty()) {
        sqlite3_result_null(context);
        return;
    }
    auto &values = samples->values;
    const auto rank = (Int128(values.size()) * samples->shareE6 + 999'999) / 1'000'000;
    const auto place = values.begin() + std::ptrdiff_t(std::max<Int128>(rank, 1) - 1);
    std::nth_element(values.begin(), place, values.end());
    if (samples->whole)
        sqlite3_result_int64(context, std::int64_t(*place / kAttosPerDollar));
    else
        setResult(context, decimalText(*place, kAttoDigits));
}

void readTag(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto &table = *static_cast<const SqlTable *>(sqlite3_user_data(context));
    const SqlValue key = sqlValue(values[1]);
    const auto *name = std::get_if<std::string>(&key);
    setResult(context, name && sqlite3_value_type(values[0]) == SQLITE_INTEGER ? table.tag(sqlite3_value_int64(values[0]), *name) : SqlValue());
}

} // namespace

int registerFunctions(sqlite3 *database, const SqlTable &table)
{
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
    const int statuses[] = {
        sqlite3_create_function_v2(database, "money_sum", 1, kFlags, nullptr, nullptr, addMoney, finishSum, nullptr),
        sqlite3_create_function_v2(database, "nearest_rank", 2, kFlags, nullptr, nullptr, addSample, finishRank, nullptr),
        sqlite3_create_function_v2(database, "tag", 2, kFlags, const_cast<SqlTable *>(&table), readTag, nullptr, nullptr, nullptr)};
    const auto *bad = std::ranges::find_if(statuses, [](int status) { return status != SQLITE_OK; });
    return bad == std::end(statuses) ? SQLITE_OK : *bad;
}

} // namespace assay
