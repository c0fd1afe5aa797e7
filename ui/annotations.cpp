#include "ui/annotations.h"

#include "core/formats/csvdocument.h"
#include "ui/draftcommand.h"
#include "ui/knownevents.h"
#include "ui/ledger.h"
#include "ui/session.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>

#include <algorithm>

namespace assay {

namespace {

constexpr const char *kDocument = "annotations";
constexpr int kCommandId = 30; ///< apart from the drafts of the pages

using AnnotationsCommand = DraftCommand<Annotations, std::vector<Annotation>, kCommandId>;

std::vector<Annotation> read(const std::string &storePath)
{
    if (!QFileInfo::exists(QString::fromStdString(storePath)))
        return {};
    const auto store = Store::open(storePath, StoreMode::Read);
    const auto json = store ? (*store)->document(kDocument) : Result<std::string>(store.error());
    return json ? Annotations::fromJson(*json) : std::vector<Annotation>();
}

} // namespace

Annotations::Annotations(Session &session)
    : m_session(session)
    , m_load(new LatestJob(session.jobs(), this))
{
    connect(&session, &Session::snapshotChanged, this, &Annotations::reload);
}

void Annotations::reload()
{
    using Both = std::pair<std::vector<Annotation>, std::vector<Annotation>>;
    m_load->start<Both>(
        tr("Reading annotations"),
        [path = m_session.storePath().toStdString(), snapshot = m_session.charged()](const JobControl &control) {
            return Both(read(path), snapshot ? knownEvents(*snapshot, control) : std::vector<Annotation>());
        },
        [this](Both both) {
            const bool isNew = both != Both(m_typed, m_known);
            std::tie(m_typed, m_known) = std::move(both);
            if (isNew)
                emit changed();
        });
}

void Annotations::push(const QString &text, std::vector<Annotation> next)
{
    std::ranges::stable_sort(next, {}, &Annotation::day);
    m_session.undoStack().push(new AnnotationsCommand(*this, m_typed, std::move(next), text, {}));
}

void Annotations::install(const std::vector<Annotation> &annotations)
{
    m_typed = annotations;
    emit changed();
    m_session.ledger().write(tr("Saving annotations"), [json = toJson(annotations)](Store &store, const JobControl &) {
        return store.setDocument(kDocument, json);
    });
}

std::vector<Annotation> Annotations::all() const
{
    std::vector<Annotation> all = m_typed;
    all.insert(all.end(), m_known.begin(), m_known.end());
    std::ranges::stable_sort(all, {}, &Annotation::day);
    return all;
}

void Annotations::add(const Annotation &annotation)
{
    auto next = m_typed;
    next.push_back(annotation);
    push(tr("Annotation"), std::move(next));
}

void Annotations::remove(const Annotation &annotation)
{
    auto next = m_typed;
    if (const auto found = std::ranges::find(next, annotation); found != next.end()) {
        next.erase(found);
        push(tr("Removal of an annotation"), std::move(next));
    }
}

Result<int> Annotations::importCsv(std::string_view text, const std::string &file)
{
    const auto document = CsvDocument::read(text, file);
    if (!document)
        return document.error();
    const auto date = std::ranges::find(document->header, "date");
    const auto words = std::ranges::find(document->header, "text");
    if (date == document->header.end() || words == document->header.end())
        return Error{tr("The header needs the columns \"date\" and \"text\"").toStdString(), file + ":1"};
    auto next = m_typed;
    for (const CsvDocument::Row &row : document->rows) {
        const auto day = parseDay(row.cells[std::size_t(date - document->header.begin())]);
        if (!day)
            return Error{day.error().message, file + ':' + std::to_string(row.line)};
        const Annotation read{*day, row.cells[std::size_t(words - document->header.begin())], Annotation::Source::Typed};
        if (std::ranges::find(next, read) == next.end())
            next.push_back(read);
    }
    const int added = int(next.size() - m_typed.size());
    if (added > 0)
        push(tr("Import of annotations"), std::move(next));
    return added;
}

std::string Annotations::toJson(const std::vector<Annotation> &annotations)
{
    nlohmann::json list = nlohmann::json::array();
    for (const Annotation &annotation : annotations)
        list.push_back({{"date", isoDayText(annotation.day)}, {"text", annotation.text}});
    return list.empty() ? std::string() : list.dump();
}

/// What is no list of dates and texts is no annotation.
std::vector<Annotation> Annotations::fromJson(std::string_view json)
{
    std::vector<Annotation> all;
    const auto list = nlohmann::json::parse(json, nullptr, false);
    if (!list.is_array())
        return all;
    for (const auto &entry : list) {
        const auto day = entry.is_object() ? parseDay(entry.value("date", std::string())) : Result<Day>(Error{});
        if (day)
            all.push_back({*day, entry.value("text", std::string()), Annotation::Source::Typed});
    }
    return all;
}

} // namespace assay
