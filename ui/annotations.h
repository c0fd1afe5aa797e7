#pragma once

#include "core/values/instant.h"
#include "core/values/result.h"
#include "core/values/timezone.h"

#include <QObject>

#include <string>
#include <string_view>
#include <vector>

namespace assay {

class LatestJob;
class Session;

/// Something that happened on a day and that the figures may tell of: a deploy, a new price, the start of a contract.
struct Annotation
{
    /// Who says so: a person, or what the prices themselves tell.
    enum class Source { Typed, PriceBook, Contract };

    Day day = 0; ///< of the calendar, in whatever time zone is shown; UTC where prices tell of it
    std::string text;
    Source source = Source::Typed;
    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// The annotations of the open ledger, by day: typed ones, kept in it as the document "annotations", changes of which go onto
/// the undo stack; and the changes of prices that its calls lived through.
class Annotations : public QObject
{
    Q_OBJECT

public:
    explicit Annotations(Session &session);

    const std::vector<Annotation> &typed() const { return m_typed; }
    /// Typed and known ones together.
    std::vector<Annotation> all() const;
    void add(const Annotation &annotation);
    /// Takes a typed one away; the others go with the prices.
    void remove(const Annotation &annotation);
    /// Adds the rows of a CSV file with the columns "date" and "text" (others are passed over); how many there were.
    Result<int> importCsv(std::string_view text, const std::string &file);
    /// What the undo stack calls: takes the list over and writes it to the ledger.
    void install(const std::vector<Annotation> &annotations);

    static std::string toJson(const std::vector<Annotation> &annotations);
    static std::vector<Annotation> fromJson(std::string_view json);

signals:
    void changed();

private:
    void push(const QString &text, std::vector<Annotation> next);
    void reload();

    Session &m_session;
    LatestJob *m_load;
    std::vector<Annotation> m_typed, m_known;
};

} // namespace assay
