#include "ui/pages/data/importreceiptpanel.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/theme.h"
#include "ui/widgets/datatable.h"

#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {

/// Not higher than what it holds at its width; a long receipt in a low window is read by scrolling.
class SummaryArea : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    void fit() { setMaximumHeight(std::max(1, widget()->heightForWidth(viewport()->width()))); }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        fit();
    }
};

namespace {

QString exact(Int128 value) { return QString::number(qint64(value)); } // token counts of one import fit 63 bits

} // namespace

ImportReceiptPanel::ImportReceiptPanel(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel(this))
    , m_summaryArea(new SummaryArea(this))
    , m_tabs(new QTabWidget(this))
    , m_files(new RowModel<FileRow>(this))
    , m_models(new RowModel<ModelRow>(this))
    , m_rejects(new RowModel<RejectedRecord>(this))
{
    m_summary->setObjectName(QStringLiteral("importSummary"));
    m_summary->setTextFormat(Qt::RichText);
    m_summary->setAlignment(Qt::AlignTop);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::medium);
    m_summaryArea->setWidget(m_summary);
    m_summaryArea->setWidgetResizable(true);
    m_summaryArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_summary->setAutoFillBackground(false); // which setWidget() turns on
    layout->addWidget(m_summaryArea, 3);
    layout->addWidget(m_tabs, 2);

    const auto tokens = [](const QString &title, Int128 ModelSums::*field) -> RowColumn<ModelRow> {
        return {title, [field](const ModelRow &m) { return Format::tokens(m.second.*field); }, true,
                [field](const ModelRow &m) { return exact(m.second.*field); }, {}, [field](const ModelRow &m) { return exact(m.second.*field); }};
    };
    m_modelTable = addTable<ModelRow>(tr("Models"), "importModels", m_models,
                                      {{tr("Model as logged"), [](const ModelRow &m) { return QString::fromStdString(m.first); }},
                                       {tr("Calls"), [](const ModelRow &m) { return Format::count(m.second.records); }, true},
                                       tokens(tr("Input"), &ModelSums::inUncached),
                                       tokens(tr("Cache\nread"), &ModelSums::cacheRead),
                                       tokens(tr("Write\n5 min"), &ModelSums::cacheWrite5m),
                                       tokens(tr("Write\n1 h"), &ModelSums::cacheWrite1h),
                                       tokens(tr("Output"), &ModelSums::output)});
    const auto count = [](const QString &title, std::int64_t ImportCounts::*field) -> RowColumn<FileRow> {
        return {title, [field](const FileRow &f) { return Format::count(f.second.*field); }, true,
                [field](const FileRow &f) { return QString::number(f.second.*field); }};
    };
    m_fileTable = addTable<FileRow>(tr("Files"), "importFilesTable", m_files,
                                    {{tr("File"), [](const FileRow &f) { return QString::fromStdString(f.first); }},
                                     count(tr("Seen"), &ImportCounts::seen),
                                     count(tr("Kept"), &ImportCounts::accepted),
                                     count(tr("Duplicate"), &ImportCounts::deduplicated),
                                     count(tr("Skipped"), &ImportCounts::skipped),
                                     {tr("Rejected"), [](const FileRow &f) { return Format::count(f.second.rejectedTotal()); }, true}});
    m_rejectTable = addTable<RejectedRecord>(
        tr("Rejected"), "importRejects", m_rejects,
        {{tr("Place"), [](const RejectedRecord &r) { return QStringLiteral("%1:%2").arg(QString::fromStdString(r.file)).arg(r.line); }},
         {tr("Reason"), [](const RejectedRecord &r) { return coreWords(r.reason); }},
         {tr("Fields present"), [](const RejectedRecord &r) { return QString::fromStdString(r.fields); }, false, {}, {},
          [](const RejectedRecord &r) { return QString::fromStdString(r.fields); }}});
}

template <typename Row>
DataTable *ImportReceiptPanel::addTable(const QString &title, const char *name, RowModel<Row> *model, std::vector<RowColumn<Row>> columns)
{
    auto *table = new DataTable(this);
    table->setObjectName(QString::fromLatin1(name));
    table->setAccessibleName(title);
    model->setColumns(std::move(columns));
    table->setModel(model);
    m_tabs->addTab(table, title);
    return table;
}

void ImportReceiptPanel::show(const ImportReceipt &receipt)
{
    m_summary->setText(receiptSummary(receipt));
    m_summaryArea->fit();
    m_files->setRows(receipt.files);
    m_models->setRows({receipt.counts.byModel.begin(), receipt.counts.byModel.end()});
    m_rejects->setRows(receipt.rejects);
    m_fileTable->fitColumns(0);
    m_modelTable->fitColumns(0, 320, {5, 4}); // cache writes are few, and in the copy in any case
    m_rejectTable->fitColumns(2);
    const int rejects = m_tabs->indexOf(m_rejectTable);
    m_tabs->setTabText(rejects, receipt.rejects.empty() ? tr("Rejected") : tr("Rejected (%1)").arg(Format::count(receipt.counts.rejectedTotal())));
    m_tabs->setTabEnabled(rejects, !receipt.rejects.empty());
}

} // namespace assay
