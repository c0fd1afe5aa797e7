#pragma once

#include "core/store/store.h"
#include "ui/widgets/rowmodel.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace assay {

class DataTable;
class SummaryArea;

/// What one import brought: the balance of its records and what the source does not say; below, its models, files and
/// refused records with their places.
class ImportReceiptPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReceiptPanel(QWidget *parent);
    void show(const ImportReceipt &receipt);

private:
    using FileRow = std::pair<std::string, ImportCounts>;
    using ModelRow = std::pair<std::string, ModelSums>;
    template <typename Row>
    DataTable *addTable(const QString &title, const char *name, RowModel<Row> *model, std::vector<RowColumn<Row>> columns);

    QLabel *m_summary;
    SummaryArea *m_summaryArea;
    QTabWidget *m_tabs;
    RowModel<FileRow> *m_files;
    RowModel<ModelRow> *m_models;
    RowModel<RejectedRecord> *m_rejects;
    DataTable *m_fileTable, *m_modelTable, *m_rejectTable;
};

/// The balance and everything else that is a sentence, as rich text.
QString receiptSummary(const ImportReceipt &receipt);

} // namespace assay
