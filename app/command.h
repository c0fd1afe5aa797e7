#pragma once

#include "core/analysis/query.h"
#include "core/analysis/selection.h"
#include "core/formats/format.h"
#include "core/store/store.h"
#include "core/values/jobcontrol.h"
#include "core/values/jsontext.h"

#include <QCommandLineParser>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <memory>
#include <span>
#include <string>

namespace assay {

using Json = nlohmann::ordered_json;

/// What every subcommand returns to the shell.
enum ExitCode : int { kDone = 0, kAnswerIsNo = 1, kWrongUsage = 2, kNoInput = 3, kNoStore = 4, kNoNetwork = 5, kCancelled = 130 };

/// All of a file.
Result<std::string> readText(const std::string &path);

/// The error of a contract with rules for models that are not in the catalogue: they would silently never apply.
Result<void> checkModels(const Contract &contract, const PriceBook &book, const std::string &where);

/// What a subcommand is given: its parsed options, and the common ones turned into values.
class CommandContext
{
public:
    CommandContext(const QCommandLineParser &parser, JobControl &control) : m_parser(parser), m_control(control) {}

    std::vector<std::string> arguments() const;              ///< positional, the subcommand's name left out
    bool isSet(const char *option) const;
    std::string value(const char *option) const;             ///< "" when not given
    std::vector<std::string> values(const char *option) const;
    bool json() const { return isSet("json"); }
    bool quiet() const { return isSet("quiet"); }
    JobControl &control() const { return m_control; }

    /// --store, else a store in the XDG data folder.
    std::string storePath() const;
    Result<std::unique_ptr<Store>> openStore(StoreMode mode) const;
    /// --profile: what the columns of somebody's own table mean; empty when not given.
    Result<Mapping> mapping() const;
    /// --from --to --tz --where.
    Result<Selection> selection() const;
    /// --prices, else the built-in catalogue.
    Result<std::shared_ptr<const PriceBook>> priceBook() const;
    /// --contract, which must be given; an error when it names a model that the catalogue does not know.
    Result<Contract> contractFile(const PriceBook &book) const;
    /// --contract, else the one kept in the store, of which unknown models are said on stderr.
    Result<Contract> contract(const Store &store, const PriceBook &book) const;
    /// The store opened for reading, its calls loaded and priced; for one question only what that looks at.
    Result<std::shared_ptr<const Snapshot>> snapshot(const Query *question = nullptr) const;

    /// Prints "assay: what happened: where" and returns `code`.
    int fail(const Error &error, ExitCode code) const;
    /// Prints a document on stdout with two-space indentation.
    void print(const Json &document) const;
    void print(const JsonText &document) const;

private:
    const QCommandLineParser &m_parser;
    JobControl &m_control;
};

/// One subcommand. To add one: a file under app/commands that defines `extern const Command kXCommand`,
/// a declaration in commands/commands.h and a row in allCommands().
struct Command
{
    const char *name;
    const char *arguments; ///< usage of positional arguments, "FILE|DIR..."
    const char *summary;
    void (*addOptions)(QCommandLineParser &parser); ///< beyond the common ones; may be null
    int (*run)(const CommandContext &context);
    bool usesFonts = false; ///< needs a QGuiApplication (the PDF)
};
std::span<const Command *const> allCommands();

} // namespace assay
