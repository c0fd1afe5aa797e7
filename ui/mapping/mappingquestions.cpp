#include "ui/mapping/mappingquestions.h"

#include "ui/mapping/mappingdialog.h"
#include "ui/session.h"

#include <algorithm>

namespace assay {

MappingQuestions::MappingQuestions(Session &session, QStringList paths, std::vector<UnknownTable> tables, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_paths(std::move(paths))
    , m_tables(std::move(tables))
    , m_window(window)
{
    std::ranges::reverse(m_tables);
}

void MappingQuestions::askNext()
{
    if (m_tables.empty()) {
        m_session.ledger().importAs(m_paths, std::move(m_answers));
        deleteLater();
        return;
    }
    auto *dialog = new MappingDialog(m_session, m_tables.back(), m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_answers.push_back({m_tables.back().sample, dialog->mapping()});
        m_tables.pop_back();
        askNext();
    });
    connect(dialog, &QDialog::rejected, this, &QObject::deleteLater);
    dialog->open();
}

} // namespace assay
