#include "core/store/dictionaryrows.h"

#include "core/store/sql.h"
#include "core/store/textrun.h"

#include <algorithm>

namespace assay {

namespace {

bool isText(std::int64_t number)
{
    return number >= 0 && number < static_cast<std::int64_t>(kTextDimensionCount);
}

bool isChosen(const ColumnChoice &choice, std::int64_t number)
{
    if (isText(number))
        return choice.has(static_cast<Column>(number)); // a text dimension, its column and its dictionary have one number
    if (number == kTraceDictionary)
        return choice.has(Column::TraceId);
    return number == kOddIdDictionary ? choice.has(Column::RequestIdLow) || choice.has(Column::MessageIdLow) : choice.tags;
}

/// Null for a number that no dictionary has.
Dictionary *dictionaryOf(Dictionaries &all, std::int64_t number)
{
    if (isText(number))
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

DictionarySizes sizesOf(const Dictionaries &all)
{
    DictionarySizes sizes;
    forEachDictionary(all, [&](std::int64_t number, const Dictionary &dictionary) { sizes[number] = dictionary.size(); });
    return sizes;
}

namespace {

constexpr std::int64_t kFirstVersionWithParts = 5;
constexpr std::size_t kTextsOfPart = 65'536; ///< some hundred kilobytes at most

Dictionary *chosenDictionary(Dictionaries &all, std::int64_t number, const ColumnChoice &choice)
{
    return isChosen(choice, number) ? dictionaryOf(all, number) : nullptr;
}

Result<void> addTexts(const Database &database, Statement statement, Dictionaries &all, const ColumnChoice &choice)
{
    while (statement.step())
        if (Dictionary *dictionary = chosenDictionary(all, statement.integer(0), choice))
            dictionary->restore(static_cast<std::uint32_t>(statement.integer(1)), statement.text(2));
    return statement.failed() ? Result<void>(database.error()) : Result<void>();
}

Result<void> addParts(const Database &database, Statement statement, Dictionaries &all, const ColumnChoice &choice)
{
    while (statement.step()) {
        Dictionary *dictionary = chosenDictionary(all, statement.integer(0), choice);
        if (!dictionary)
            continue;
        auto id = static_cast<std::uint32_t>(statement.integer(1));
        TextRunReader texts(statement.blob(2));
        while (const auto text = texts.next())
            dictionary->restore(id++, *text);
        if (texts.isDamaged())
            return Error{"The texts of dictionary " + std::to_string(statement.integer(0)) + " are damaged", database.path(),
                         Error::Cause::Store};
    }
    return statement.failed() ? Result<void>(database.error()) : Result<void>();
}

/// A store that may not be written to stays as it was.
bool hasParts(const Database &database)
{
    return database.integer(sql::kUserVersion) >= kFirstVersionWithParts;
}

Result<void> writeFrom(const Database &database, std::int64_t number, const Dictionary &dictionary, std::size_t first)
{
    Result<void> done;
    while (done && first < dictionary.size()) {
        const std::size_t end = std::min(dictionary.size(), first + kTextsOfPart);
        TextRunWriter texts;
        for (std::size_t id = first; id < end; ++id)
            texts.add(dictionary.text(static_cast<std::uint32_t>(id)));
        done = database.prepare(sql::kAddTexts)
                   .bind(1, number)
                   .bind(2, static_cast<std::int64_t>(first))
                   .bind(3, texts.bytes())
                   .run();
        first = end;
    }
    return done;
}

} // namespace

Result<Dictionaries> readDictionaries(const Database &database, const ColumnChoice &choice)
{
    Dictionaries all;
    auto done = addTexts(database, database.prepare(sql::kDictionary), all, choice);
    if (done && hasParts(database))
        done = addParts(database, database.prepare(sql::kDictionaryParts), all, choice);
    if (!done)
        return done.error();
    return all;
}

Result<Dictionary> readDictionary(const Database &database, std::int64_t number)
{
    Dictionaries all;
    const ColumnChoice choice = ColumnChoice::everything();
    auto done = addTexts(database, std::move(database.prepare(sql::kTextsOf).bind(1, number)), all, choice);
    if (done && hasParts(database))
        done = addParts(database, std::move(database.prepare(sql::kTextPartsOf).bind(1, number)), all, choice);
    if (!done)
        return done.error();
    return std::move(*dictionaryOf(all, number));
}

Result<void> rewriteDictionary(const Database &database, std::int64_t number, const Dictionary &dictionary)
{
    for (const char *statement : {sql::kRemoveTexts, sql::kRemoveTextParts})
        if (auto done = database.prepare(statement).bind(1, number).run(); !done)
            return done;
    return writeFrom(database, number, dictionary, 1);
}

Result<void> writeNewTexts(const Database &database, const Dictionaries &all, const DictionarySizes &stored)
{
    Result<void> done;
    forEachDictionary(all, [&](std::int64_t number, const Dictionary &dictionary) {
        const auto known = stored.find(number);
        if (done)
            done = writeFrom(database, number, dictionary, known == stored.end() ? 1 : known->second); // 0 is never stored
    });
    return done;
}

} // namespace assay
