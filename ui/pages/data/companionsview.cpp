#include "ui/pages/data/companionsview.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/ledger.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace assay {

namespace {
constexpr std::size_t kRejectsShown = 5;
} // namespace

CompanionsView::CompanionsView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_job(session.jobs(), this)
    , m_tabs(new QTabBar(this))
    , m_card(new Card({}, this))
    , m_report(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new DataTable(this))
    , m_model(new RowModel<CompanionRow>(this))
    , m_empty(new EmptyState(this))
{
    for (const CompanionTab &table : companionTabs())
        m_tabs->addTab(table.title);
    m_tabs->setObjectName(QStringLiteral("companionTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *import = new QPushButton(tr("Import CSV…"), m_card);
    auto *save = new QPushButton(tr("Save template…"), m_card);
    import->setObjectName(QStringLiteral("importCompanion"));
    save->setObjectName(QStringLiteral("saveTemplate"));
    m_card->addAction(save);
    m_card->addAction(import);
    m_report->setObjectName(QStringLiteral("companionReport"));
    m_report->setWordWrap(true);
    m_report->hide();
    m_table->setObjectName(QStringLiteral("companions"));
    m_table->setModel(m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_card->bodyLayout()->addWidget(m_report);
    m_card->bodyLayout()->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs);
    layout->addWidget(m_card, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_report->hide();
        showTable();
    });
    connect(import, &QPushButton::clicked, this, &CompanionsView::importCsv);
    connect(save, &QPushButton::clicked, this, &CompanionsView::saveTemplate);
    connect(m_empty, &EmptyState::actionRequested, this, &CompanionsView::importCsv);
    showTable();
}

const CompanionTab &CompanionsView::table() const { return companionTabs()[std::size_t(m_tabs->currentIndex())]; }

void CompanionsView::reload() { showTable(); }

void CompanionsView::showTable()
{
    const CompanionTab &shown = table();
    std::vector<RowColumn<CompanionRow>> columns;
    for (qsizetype i = 0; i < shown.columns.size(); ++i)
        columns.push_back({shown.columns[i], [i](const CompanionRow &row) { return row.cells.value(i); }, shown.numeric[i],
                           [i](const CompanionRow &row) { return row.exact.value(i); }});
    m_model->setRows({});
    m_model->setColumns(std::move(columns));
    m_model->setRows(m_session.snapshot() ? shown.rows(m_session.snapshot()->companions()) : std::vector<CompanionRow>());
    m_card->setTitle(shown.title);
    m_card->setNote(m_model->rowCount() == 0   ? QString()
                    : m_model->rowCount() == 1 ? tr("1 line")
                                               : tr("%1 lines").arg(Format::count(m_model->rowCount())));
    m_empty->setTexts(tr("Nothing here yet"), shown.purpose + QLatin1Char(' ') + tr("Save the template, fill it in, and import it."), tr("Import CSV…"));
    m_stack->setCurrentIndex(m_model->rowCount() ? 0 : 1);
    m_table->setAccessibleName(shown.title);
    m_table->fitColumns(shown.widest);
}

void CompanionsView::importCsv()
{
    const QStringList paths = m_session.fileChooser().openFiles(this, tr("Import %1").arg(table().title), tr("CSV files (*.csv)"));
    if (paths.isEmpty())
        return;
    m_job.start<Result<CompanionReport>>(
        tr("Importing %1").arg(table().title),
        [file = m_session.storePath().toStdString(), id = std::string(table().id), path = paths.first().toStdString()](const JobControl &) -> Result<CompanionReport> {
            auto store = Store::open(file, StoreMode::Write);
            if (!store)
                return store.error();
            return importCompanion(**store, id, path);
        },
        [this](const Result<CompanionReport> &result) { report(result); });
}

void CompanionsView::report(const Result<CompanionReport> &result)
{
    QStringList lines;
    if (!result) {
        lines << coreText(result.error());
    } else {
        lines << (result->read == 1 ? tr("1 line read.") : tr("%1 lines read.").arg(Format::count(result->read)));
        for (std::size_t i = 0; i < std::min(kRejectsShown, result->rejects.size()); ++i) {
            const RejectedRecord &reject = result->rejects[i];
            lines << tr("Rejected %1:%2, %3").arg(QString::fromStdString(reject.file)).arg(reject.line).arg(coreWords(reject.reason));
        }
        if (result->rejects.size() > kRejectsShown)
            lines << tr("and %1 more").arg(result->rejects.size() - kRejectsShown);
        m_session.ledger().reload();
    }
    const bool bad = !result || !result->rejects.empty();
    m_report->setProperty("kind", bad ? QStringLiteral("bad") : QStringLiteral("good"));
    m_report->style()->polish(m_report);
    m_report->setText(lines.join(QLatin1Char('\n')));
    m_report->show();
}

void CompanionsView::saveTemplate()
{
    const QString suggestion = QString::fromUtf8(table().id.data(), qsizetype(table().id.size())) + QStringLiteral(".csv");
    const QString path = m_session.fileChooser().saveFile(this, tr("Save template"), suggestion, tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    const std::string text = companionTemplate(table().id);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0 || !file.commit())
        report(Error{tr("The template could not be written: %1").arg(file.errorString()).toStdString(), path.toStdString()});
}

} // namespace assay
