#include "core/store/dictionaryrows.h"

#include "core/store/sql.h"

namespace assay {

namespace {

/// Null for a number that no dictionary has.
Dictionary *dictionaryOf(Dictionaries &all, std::int64_t number)
{
    if (number >= 0 && number < static_cast<std::int64_t>(kTextDimensionCount))
        return &all.texts[static_cast<std::size_t>(number)];
    switch (number) {
    case kTraceDictionary: return &all.traces;
    case kOddIdDictionary: return &all.oddIds;
    case kTagKeyDictionary: return &all.tagKeys;
    default: break;
    }
    return number >= kFirstTagDictionary ? &all.tagValues[static_cast<std::uint32_t>(number - kFirstTagDictionary)] : nullptr;
}

} // namespace

void forEachDictionary(const Dictionaries &all, const std::function<void(std::int64_t, const Dictionary &)> &visit)
{
    for (std::size_t i = 0; i < kTextDimensionCount; ++i)
        visit(static_cast<std::int64_t>(i), all.texts[i]);
    visit(kTraceDictionary, all.traces);
    visit(kOddIdDictionary, all.oddIds);
    visit(kTagKeyDictionary, all.tagKeys);
    for (const auto &[key, values] : all.tagValues)
        visit(kFirstTagDictionary + key, values);
}

Result<Dictionaries> readDictionaries(const Database &database)
{
    Dictionaries all;
    Statement statement = database.prepare(sql::kDictionary);
    while (statement.step())
        if (Dictionary *dictionary = dictionaryOf(all, statement.integer(0)))
            dictionary->restore(static_cast<std::uint32_t>(statement.integer(1)), statement.text(2));
    if (statement.failed())
        return database.error();
    return all;
}

DictionaryWriter::DictionaryWriter(const Dictionaries &stored)
{
    forEachDictionary(stored, [&](std::int64_t number, const Dictionary &dictionary) { m_written[number] = dictionary.size(); });
}

Result<void> DictionaryWriter::write(const Database &database, const Dictionaries &all)
{
    Result<void> result;
    forEachDictionary(all, [&](std::int64_t number, const Dictionary &dictionary) {
        std::size_t &written = m_written.try_emplace(number, 1).first->second; // id 0 is never stored
        if (written == dictionary.size() || !result)
            return;
        Statement add = database.prepare(sql::kAddText);
        for (; written < dictionary.size() && result; ++written)
            result = add.bind(1, number)
                         .bind(2, static_cast<std::int64_t>(written))
                         .bind(3, dictionary.text(static_cast<std::uint32_t>(written)))
                         .run();
    });
    return result;
}

} // namespace assay
