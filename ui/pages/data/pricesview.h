#pragma once

#include "core/pricing/pricebook.h"
#include "ui/pages/data/pricerows.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace assay {

class Card;
class ColumnFit;
class DataTable;
class Session;

/// The price book in force: every model, period, band and fast card with its sources, found by typing.
class PricesView : public QWidget
{
    Q_OBJECT

public:
    PricesView(Session &session, QWidget *parent);
    void reload();

private:
    void search(const QString &text);
    /// Where the prices of the chosen line were published.
    void showSource();

    Session &m_session;
    std::shared_ptr<const PriceBook> m_book;
    std::vector<PriceRow> m_rows;
    QString m_search;
    Card *m_card;
    DataTable *m_table;
    RowModel<PriceRow> *m_model;
    ColumnFit *m_fit;
    QLabel *m_source;
};

} // namespace assay
