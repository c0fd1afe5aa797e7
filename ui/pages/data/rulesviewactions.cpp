#include "ui/coretext.h"
#include "ui/pages/data/ruledraft.h"
#include "ui/pages/data/rulesview.h"
#include "ui/session.h"
#include "ui/widgets/datatable.h"

#include <QFile>
#include <QLabel>

// What the buttons beside the list of rules do.

namespace assay {

namespace {

Result<RuleSet> rulesOfFile(const QString &path, RuleSet rules)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{file.errorString().toStdString(), path.toStdString()};
    const std::string text = file.readAll().toStdString();
    if (path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive))
        return RuleSet::fromJson(text, path.toStdString());
    const auto mapping = readMapping(text, path.toStdString());
    if (!mapping)
        return mapping.error();
    rules.rules.insert(rules.rules.end(), mapping->begin(), mapping->end());
    return rules;
}

} // namespace

void RulesView::addRule()
{
    AttributionRule rule;
    rule.conditions = {RuleCondition::parse("api_key=").take()};
    select(m_draft->add({rule}));
}

void RulesView::removeRule() { m_draft->remove(std::size_t(selected())); }

void RulesView::moveUp() { moveRule(selected(), selected() - 1); }

void RulesView::moveDown() { moveRule(selected(), selected() + 1); }

void RulesView::moveRule(int from, int to)
{
    m_draft->move(std::size_t(from), std::size_t(to));
    select(std::size_t(to));
}

void RulesView::importFile()
{
    const QStringList paths = m_session.fileChooser().openFiles(this, tr("Import rules"), tr("Mapping tables and rules (*.csv *.json)"));
    if (paths.isEmpty())
        return;
    const auto rules = rulesOfFile(paths.first(), m_draft->rules());
    say(rules ? QString() : coreText(rules.error()));
    if (rules)
        m_draft->replace(tr("Import rules"), *rules);
}

void RulesView::save() { m_draft->save(); }

void RulesView::discard() { m_draft->discard(); }

void RulesView::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace assay
