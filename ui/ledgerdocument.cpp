#include "ui/ledgerdocument.h"

#include "ui/draftcommand.h"
#include "ui/ledger.h"
#include "ui/session.h"

#include <QFileInfo>

namespace assay {

namespace {

constexpr int kCommandId = 32; ///< apart from other drafts

using DocumentCommand = DraftCommand<LedgerDocument, std::string, kCommandId>;

/// Nothing where it cannot be read: an edit would write over what is there.
std::optional<std::string> read(const QString &storePath, const std::string &name)
{
    if (!QFileInfo::exists(storePath))
        return "";
    const auto store = Store::open(storePath.toStdString(), StoreMode::Read);
    const auto json = store ? (*store)->document(name) : Result<std::string>(store.error());
    return json ? std::optional(*json) : std::nullopt;
}

} // namespace

LedgerDocument::LedgerDocument(Session &session, std::string name, Titles titles, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_name(std::move(name))
    , m_titles(std::move(titles))
    , m_load(new LatestJob(session.jobs(), this))
    , m_writing(std::make_shared<int>())
{
    connect(&session, &Session::snapshotChanged, this, &LedgerDocument::reload);
    reload();
}

void LedgerDocument::reload()
{
    const QString path = m_session.storePath();
    if (std::exchange(m_storePath, path) != path)
        m_json.reset();
    if (!m_session.charged())
        return m_load->cancel(); // what is being loaded comes first
    m_load->start<std::optional<std::string>>(
        m_titles.reading, [path, name = m_name](const JobControl &) { return read(path, name); },
        [this](const std::optional<std::string> &json) {
            if (json && m_writing.use_count() == 1 && m_json != json) {
                m_json = json;
                emit changed();
            }
        });
}

void LedgerDocument::edit(const QString &text, const std::string &json)
{
    if (m_json && *m_json != json)
        m_session.undoStack().push(new DocumentCommand(*this, *m_json, json, text, {}));
}

void LedgerDocument::install(const std::string &json)
{
    m_json = json;
    emit changed();
    m_session.ledger().write(m_titles.saving, [json, name = m_name, writing = m_writing](Store &store, const JobControl &) {
        return store.setDocument(name, json);
    });
}

} // namespace assay
