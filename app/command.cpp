#include "app/command.h"

#include "app/queryoptions.h"
#include "core/analysis/querydimensions.h"
#include "core/attribution/savedrules.h"

#include <QFile>
#include <QStandardPaths>
#include <QDir>

#include <cstdio>

namespace assay {

Result<std::string> readText(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Error{"The file could not be read (" + file.errorString().toStdString() + ")", path};
    return file.readAll().toStdString();
}

Result<void> checkModels(const Contract &contract, const PriceBook &book, const std::string &where)
{
    const auto unknown = contract.modelsNotIn(book);
    if (unknown.empty())
        return {};
    return Error{"The contract names a model that the catalogue does not know (" + unknown.front() + ")", where};
}

std::vector<std::string> CommandContext::arguments() const
{
    std::vector<std::string> texts;
    for (const QString &argument : m_parser.positionalArguments().mid(1))
        texts.push_back(argument.toStdString());
    return texts;
}

bool CommandContext::isSet(const char *option) const
{
    return m_parser.isSet(QString::fromLatin1(option));
}

std::string CommandContext::value(const char *option) const
{
    return m_parser.value(QString::fromLatin1(option)).toStdString();
}

std::vector<std::string> CommandContext::values(const char *option) const
{
    std::vector<std::string> texts;
    for (const QString &text : m_parser.values(QString::fromLatin1(option)))
        texts.push_back(text.toStdString());
    return texts;
}

std::string CommandContext::storePath() const
{
    if (isSet("store"))
        return value("store");
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/assay");
    QDir().mkpath(folder);
    return (folder + QStringLiteral("/ledger.assay")).toStdString();
}

Result<std::unique_ptr<Store>> CommandContext::openStore(StoreMode mode) const
{
    return Store::open(storePath(), mode);
}

Result<Selection> CommandContext::selection() const
{
    Selection selection;
    auto zone = TimeZone::named(value("tz"));
    if (!zone)
        return zone.error();
    selection.zone = zone.take();
    const auto range = period({"--from", value("from")}, {"--to", value("to")}, selection.zone);
    if (!range)
        return range.error();
    selection.range = *range;
    for (const std::string &text : values("where")) {
        auto filter = Selection::parseFilter(text);
        if (!filter)
            return Error{filter.error().message, "--where " + text};
        selection.filters.push_back(filter.take());
    }
    return selection;
}

Result<Mapping> CommandContext::mapping() const
{
    if (!isSet("profile"))
        return Mapping{};
    const auto text = readText(value("profile"));
    return text ? Mapping::fromJson(*text, value("profile")) : Result<Mapping>(text.error());
}

Result<std::shared_ptr<const PriceBook>> CommandContext::priceBook() const
{
    if (!isSet("prices"))
        return PriceBook::builtIn();
    const auto text = readText(value("prices"));
    return text ? PriceBook::fromJson(*text, value("prices")) : Result<std::shared_ptr<const PriceBook>>(text.error());
}

Result<Contract> CommandContext::contractFile(const PriceBook &book) const
{
    const auto text = readText(value("contract"));
    if (!text)
        return text.error();
    auto contract = Contract::fromJson(*text, value("contract"));
    if (!contract)
        return contract;
    const auto known = checkModels(*contract, book, value("contract"));
    return known ? std::move(contract) : Result<Contract>(known.error());
}

Result<Contract> CommandContext::contract(const Store &store, const PriceBook &book) const
{
    if (isSet("contract"))
        return contractFile(book);
    const auto kept = store.document("contract");
    if (!kept)
        return kept.error();
    if (kept->empty())
        return Contract{};
    auto contract = Contract::fromJson(*kept, "contract in the store");
    if (contract)
        if (const auto known = checkModels(*contract, book, "contract in the store"); !known)
            std::fprintf(stderr, "assay: %s; its rules for it never apply.\n", known.error().text().c_str());
    return contract;
}

Result<std::shared_ptr<const Snapshot>> CommandContext::snapshot(const Query *question) const
{
    auto store = openStore(StoreMode::Read);
    if (!store)
        return store.error();
    auto rules = loadRules(**store);
    if (!rules)
        return rules.error();
    QueryNeeds needs = question ? needsOf(*question, *rules) : QueryNeeds{ColumnChoice::questions(), *rules};
    auto columns = (*store)->loadColumns(m_control, needs.columns);
    if (!columns)
        return columns.error();
    for (const std::string &damage : (*columns)->damage) // left out of every figure, so say so beside them
        std::fprintf(stderr, "assay: %s; its calls are left out. Undo that import and read its files again.\n", damage.c_str());
    auto companions = (*store)->companions();
    if (!companions)
        return companions.error();
    auto book = priceBook();
    if (!book)
        return book.error();
    auto agreed = contract(**store, **book);
    if (!agreed)
        return agreed.error();
    return Snapshot::build(columns.take(), companions.take(), book.take(), agreed.take(), m_control, std::move(needs.rules));
}

int CommandContext::fail(const Error &error, ExitCode code) const
{
    std::fprintf(stderr, "assay: %s\n", error.text().c_str());
    return m_control.isCancelled() ? kCancelled : code;
}

void CommandContext::print(const Json &document) const
{
    std::printf("%s\n", document.dump(2, ' ', false, Json::error_handler_t::replace).c_str());
}

void CommandContext::print(const JsonText &document) const
{
    std::printf("%s\n", indented(document.text()).c_str());
}

} // namespace assay
