#include "ui/shell/searchindex.h"

#include "ui/format.h"

#include <algorithm>
#include <array>
#include <set>

namespace assay {

namespace {

constexpr std::array kSearched{Dimension::Workload, Dimension::Team, Dimension::Customer, Dimension::Feature, Dimension::ProductLine,
                               Dimension::Project, Dimension::Agent, Dimension::User, Dimension::ApiKey, Dimension::Workspace,
                               Dimension::Environment, Dimension::Source};

constexpr std::uint32_t kMostTagValues = 100'000; ///< a tag with more of them is an id that nobody types

SearchEntry entryOf(Dimension dimension, std::string_view text)
{
    const DimensionRef ref{dimension, {}};
    return {QString::fromUtf8(text.data(), qsizetype(text.size())), Format::dimension(ref), ref, std::string(text), {}};
}

/// 0 is best; -1 no match.
int rankOf(const QString &text, const QString &typed)
{
    const qsizetype at = text.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at < 0)
        return -1;
    if (at == 0)
        return text.size() == typed.size() ? 0 : 1;
    return text.at(at - 1).isLetterOrNumber() ? 3 : 2;
}

} // namespace

std::vector<SearchEntry> searchableValues(const Snapshot &snapshot, const JobControl &control)
{
    std::vector<SearchEntry> entries;
    const Dictionaries &dictionaries = *snapshot.calls().dictionaries;
    for (const Dimension dimension : kSearched) {
        const Dictionary &dictionary = dictionaries.of(dimension);
        for (std::uint32_t id = 1; id < dictionary.size() && !control.isCancelled(); ++id)
            entries.push_back(entryOf(dimension, dictionary.text(id)));
    }
    const PriceBook &book = snapshot.pricer().book();
    std::set<std::string> models;
    const Dictionary &ids = dictionaries.of(Dimension::ModelId);
    for (std::uint32_t id = 1; id < ids.size(); ++id) {
        const int model = book.resolve(ids.text(id)).model;
        models.insert(model < 0 ? std::string(ids.text(id)) : book.models()[std::size_t(model)].id);
    }
    for (const std::string &model : models)
        entries.push_back(entryOf(Dimension::Model, model));
    for (const auto &[key, values] : dictionaries.tagValues) {
        const DimensionRef tag{Dimension::Tag, std::string(dictionaries.tagKeys.text(key))};
        for (std::uint32_t id = 1; id < values.size() && values.size() <= kMostTagValues && !control.isCancelled(); ++id) {
            const std::string_view text = values.text(id);
            entries.push_back({QString::fromUtf8(text.data(), qsizetype(text.size())), Format::dimension(tag), tag, std::string(text), {}});
        }
    }
    return entries;
}

std::vector<const SearchEntry *> bestMatches(const std::vector<SearchEntry> &entries, const QString &typed, std::size_t limit)
{
    std::vector<std::pair<int, const SearchEntry *>> found;
    const QString wanted = typed.trimmed();
    for (const SearchEntry &entry : entries)
        if (const int rank = wanted.isEmpty() ? -1 : rankOf(entry.text, wanted); rank >= 0)
            found.emplace_back(rank, &entry);
    std::ranges::stable_sort(found, {}, [](const auto &match) { return std::pair(match.first, match.second->text.size()); });
    found.resize(std::min(limit, found.size()));
    std::vector<const SearchEntry *> best;
    for (const auto &match : found)
        best.push_back(match.second);
    return best;
}

} // namespace assay
