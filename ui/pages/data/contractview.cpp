#include "ui/pages/data/contractview.h"

#include "core/values/decimal.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/pages/data/contractruleform.h"
#include "ui/receipttext.h"
#include "ui/session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QUndoCommand>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kMillionthDigits = 6, kPercentDigits = 4;

QString dayText(const std::optional<Day> &day, const QString &open) { return day ? Format::day(Millis(*day) * kMillisPerDay, {}) : open; }

QString isoText(const std::optional<Day> &day) { return day ? QString::fromStdString(isoDayText(*day)) : QString(); }

QString modelsText(const ContractRule &rule)
{
    QStringList models;
    for (const std::string &model : rule.models)
        models << QString::fromStdString(model);
    return models.isEmpty() ? ContractView::tr("all models") : models.join(QStringLiteral(", "));
}

std::vector<RowColumn<ContractRule>> ruleColumns()
{
    std::vector<RowColumn<ContractRule>> columns{
        {ContractView::tr("From"), [](const ContractRule &r) { return dayText(r.from, ContractView::tr("always")); }, false,
         [](const ContractRule &r) { return isoText(r.from); }},
        {ContractView::tr("Before"), [](const ContractRule &r) { return dayText(r.to, ContractView::tr("open")); }, false,
         [](const ContractRule &r) { return isoText(r.to); }},
        {ContractView::tr("Models"), modelsText, false, {}, {}, modelsText},
        {ContractView::tr("Discount"), [](const ContractRule &r) { return QString::fromStdString(decimalText(r.discountE6, kPercentDigits)) + QStringLiteral(" %"); }, true,
         [](const ContractRule &r) { return QString::fromStdString(decimalText(r.discountE6, kMillionthDigits)); }},
    };
    for (std::size_t i = 0; i < kTokenClassCount; ++i)
        columns.push_back({ReceiptText::item(std::string(tokenClassId(TokenClass(i)))),
                           [i](const ContractRule &r) { return r.rates[i] ? ReceiptText::perMillion(*r.rates[i]) : ContractView::tr("list"); }, true});
    columns.push_back({ContractView::tr("Note"), [](const ContractRule &r) { return QString::fromStdString(r.note); }});
    return columns;
}

/// A change of the contract as a step of the undo stack. What was saved comes back through the reload of the ledger.
class ContractCommand : public QUndoCommand
{
public:
    ContractCommand(Session &session, const Contract &before, const Contract &after, const QString &text)
        : QUndoCommand(text), m_session(session), m_before(json(before)), m_after(json(after))
    {
    }
    void undo() override { write(m_before); }
    void redo() override { write(m_after); }

private:
    static std::string json(const Contract &contract) { return contract.isEmpty() ? std::string() : contract.toJson(); }
    void write(const std::string &document)
    {
        m_session.ledger().write(ContractView::tr("Saving the contract"),
                                 [document](Store &store, const JobControl &) { return store.setDocument("contract", document); });
    }

    Session &m_session;
    std::string m_before, m_after;
};

} // namespace

ContractView::ContractView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_card(new Card(tr("Contract"), this))
    , m_remove(new QPushButton(tr("Remove contract"), this))
    , m_confirm(new ConfirmBar(this))
    , m_problem(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new DataTable(this))
    , m_model(new RowModel<ContractRule>(this))
    , m_empty(new EmptyState(this))
{
    auto *import = new QPushButton(tr("Import JSON…"), m_card);
    import->setObjectName(QStringLiteral("importContract"));
    m_remove->setObjectName(QStringLiteral("removeContract"));
    m_card->addAction(m_remove);
    m_card->addAction(import);
    m_problem->setObjectName(QStringLiteral("contractProblem"));
    m_problem->setProperty("kind", QStringLiteral("bad"));
    m_problem->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("contract"));
    m_table->setAccessibleName(tr("Rules of the contract"));
    m_model->setColumns(ruleColumns());
    m_table->setModel(m_model);
    m_empty->setTexts(tr("No contract"),
                      tr("Every call pays list price. A contract is a small JSON file of dated rules, each with a discount off list or its own "
                         "rates per million tokens; list and net then stand side by side."),
                      tr("Import JSON…"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_card->bodyLayout()->addWidget(m_confirm);
    m_card->bodyLayout()->addWidget(m_problem);
    auto *form = new ContractRuleForm;
    m_card->bodyLayout()->addWidget(form);
    m_card->bodyLayout()->addWidget(m_stack, 1);
    connect(form, &ContractRuleForm::ruleTyped, this, &ContractView::addRule);
    auto *removeOne = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(removeOne, &QShortcut::activated, this, &ContractView::removeRule);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    say({});
    connect(import, &QPushButton::clicked, this, &ContractView::importFile);
    connect(m_empty, &EmptyState::actionRequested, this, &ContractView::importFile);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_confirm->ask(tr("Remove the contract? Every call is priced at list again."), tr("Remove"), tr("Keep it"));
    });
    connect(m_confirm, &ConfirmBar::confirmed, this, [this] { save(tr("Removal of the contract"), {}); });
    reload();
}

void ContractView::reload()
{
    const Contract contract = saved();
    m_model->setRows(contract.rules);
    m_table->fitColumns(m_model->columnCount() - 1, 260);
    m_stack->setCurrentIndex(contract.isEmpty() ? 1 : 0);
    m_remove->setVisible(!contract.isEmpty());
    m_card->setNote(contract.isEmpty() ? QString()
                                       : tr("%1; the first rule that holds a call's date and model decides").arg(QString::fromStdString(contract.name)));
}

void ContractView::importFile()
{
    const QStringList paths = m_session.fileChooser().openFiles(this, tr("Import contract"), tr("Contracts (*.json)"));
    if (paths.isEmpty())
        return;
    QFile file(paths.first());
    if (!file.open(QIODevice::ReadOnly))
        return say(tr("%1 could not be read: %2").arg(paths.first(), file.errorString()));
    const auto contract = Contract::fromJson(file.readAll().toStdString(), paths.first().toStdString());
    if (!contract)
        return say(coreText(contract.error()));
    QStringList unknown;
    for (const std::string &model : contract->modelsNotIn(*PriceBook::builtIn()))
        unknown << QString::fromStdString(model);
    say(unknown.isEmpty() ? QString() : tr("The price book does not know %1: these rules never apply.").arg(unknown.join(QStringLiteral(", "))));
    save(tr("Import of a contract"), *contract);
}

void ContractView::addRule(const ContractRule &rule)
{
    Contract contract = saved();
    contract.rules.insert(contract.rules.begin(), rule);
    if (contract.name.empty())
        contract.name = tr("Contract").toStdString();
    save(tr("Addition of a contract rule"), contract);
}

void ContractView::removeRule()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || !m_session.charged())
        return;
    Contract contract = saved();
    contract.rules.erase(contract.rules.begin() + row);
    save(tr("Removal of a contract rule"), contract);
}

Contract ContractView::saved() const
{
    return m_session.charged() ? m_session.charged()->pricer().contract() : Contract();
}

void ContractView::save(const QString &text, const Contract &contract)
{
    m_session.undoStack().push(new ContractCommand(m_session, saved(), contract, text));
}

void ContractView::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace assay
