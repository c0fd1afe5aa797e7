#include "core/formats/tablesample.h"

#include "core/formats/containers.h"
#include "core/formats/genericfields.h"
#include "core/formats/names.h"
#include "core/formats/textkeys.h"
#include "core/values/hash.h"

#include <algorithm>
#include <map>

namespace assay {

namespace {

constexpr std::size_t kLongestCell = 80; ///< shown of a value; longer ones are texts
constexpr std::ptrdiff_t kDeepestPath = 4; ///< objects within objects that columns are offered from

class IgnoringSink : public CallSink
{
public:
    void seen(std::string_view) override {}
    void accept(const Call &, std::string_view, bool) override {}
    void acceptLine(const ReportedLine &, std::string_view, bool) override {}
    void skip(std::string_view) override {}
    void reject(Reject, std::int64_t, std::string_view) override {}
    void droppedTags(std::int64_t) override {}
};

/// Copies the cells of the first records and then stops the reading.
class Sampler : public RecordFormat
{
public:
    Sampler(TableSample &sample, std::size_t rows, JobControl &control)
        : m_sample(sample)
        , m_rows(rows)
        , m_control(control)
    {
        for (const FormatEntry &entry : formatEntries())
            m_formats.emplace_back(entry.info.id, entry.create({}));
    }

    bool recognises(Value) override { return true; }

    void read(Value record, RecordSink &) override
    {
        if (m_sample.rows.size() >= m_rows) // what was read already when the reading was stopped
            return;
        if (m_sample.rows.empty())
            for (const auto &[id, format] : m_formats)
                if (m_sample.formatId.empty() && format->recognises(record))
                    m_sample.formatId = id;
        m_sample.rows.emplace_back();
        take(record, Place::Top, {});
        if (m_sample.rows.size() >= m_rows)
            m_control.cancel();
    }

private:
    /// `path`: of an object whose fields only a mapping finds, with a full stop behind it. Fields that may hold texts are
    /// not offered there.
    void take(Value object, Place place, const std::string &path)
    {
        for (const Value value : object) {
            const std::string name = path + std::string(value.key());
            if (const auto nested = path.empty() ? nestedPlace(value.key(), place) : std::nullopt)
                take(value.unpacked(), *nested, {});
            else if (value.isObject() && place != Place::Tags && !isTextContainer(value.key()) && std::ranges::count(name, '.') < kDeepestPath)
                take(value, Place::Mapped, name + '.');
            else if ((value.isScalar() || value.isEmpty()) && (path.empty() || !isProse(value)))
                put(name, value.text());
        }
    }

    static bool isProse(Value value) { return value.kind() == ValueKind::Text && canHoldText(value.key()); }

    void put(std::string_view column, std::string_view text)
    {
        const auto [place, isNew] = m_places.try_emplace(std::string(column), m_sample.columns.size());
        if (isNew)
            m_sample.columns.emplace_back(column);
        std::vector<std::string> &row = m_sample.rows.back();
        row.resize(std::max(row.size(), place->second + 1));
        row[place->second] = text.substr(0, kLongestCell);
    }

    TableSample &m_sample;
    std::size_t m_rows;
    JobControl &m_control;
    std::vector<std::pair<std::string_view, std::unique_ptr<RecordFormat>>> m_formats;
    std::map<std::string, std::size_t> m_places;
};

Mapping guessed(const std::vector<std::string> &columns)
{
    std::map<Field, std::pair<int, std::string>> best;
    for (const std::string &column : columns)
        if (const auto guess = guessField(column, Place::Top)) { // of a path none: nothing is guessed of what lies deeper
            const auto [place, isNew] = best.try_emplace(guess->field, guess->rank, column);
            if (!isNew && guess->rank < place->second.first)
                place->second = {guess->rank, column};
        }
    Mapping mapping;
    for (const auto &[field, column] : best)
        mapping.columns.emplace_back(targetOf(field), column.second);
    return mapping;
}

} // namespace

std::string TableSample::headerKey() const
{
    std::vector<std::string> names;
    for (const std::string &column : columns)
        names.push_back(normalisedName(column));
    std::ranges::sort(names);
    std::string header;
    for (const std::string &name : names)
        header += name + '\n';
    return hexText(hash128(header));
}

bool TableSample::needsAnswer() const
{
    if (columns.empty() || (!formatId.empty() && formatId != "generic"))
        return false;
    const auto isAmbiguous = [](const std::string &column) {
        const auto guess = guessField(column, Place::Top);
        return guess && (guess->field == Field::CacheRead || guess->field == Field::CacheWrite) && !isMessagesApiName(column);
    };
    return formatId.empty() || std::ranges::any_of(columns, isAmbiguous);
}

Result<TableSample> sampleTable(const std::string &path, std::size_t rows)
{
    auto source = openBytes(path);
    if (!source)
        return source.error();
    const auto hasMember = (*source)->nextMember();
    if (!hasMember)
        return hasMember.error();
    TableSample sample;
    JobControl control;
    if (*hasMember) {
        IgnoringSink sink;
        TextWindow window(**source, control);
        RecordReader reader(std::make_unique<Sampler>(sample, rows, control), sink);
        readText(window, reader);
        if (window.damage() && sample.rows.empty())
            return *window.damage();
    }
    for (std::vector<std::string> &row : sample.rows)
        row.resize(sample.columns.size());
    sample.guess = guessed(sample.columns);
    return sample;
}

} // namespace assay
