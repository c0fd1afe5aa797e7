#include "ui/pages/data/pricesview.h"

#include "ui/session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/datatable.h"

#include <QLineEdit>
#include <QHeaderView>
#include <QVBoxLayout>

namespace assay {

namespace {

/// In the order of priceColumns(). Sources take what is left; all of them are in the tip.
std::vector<ColumnWidth> columnWidths()
{
    return {{124, 160, 1}, {70, 80}, {82, 90}, {82, 90}, {124, 160}, {72, 84},
            {92, 98}, {100, 106}, {86, 94}, {76, 84}, {84, 96, 0, 1}, {84, 240, 3, 2}};
}

} // namespace

PricesView::PricesView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_card(new Card(tr("Price book"), this))
    , m_table(new DataTable(this))
    , m_model(new RowModel<PriceRow>(this))
{
    auto *search = new QLineEdit(m_card);
    search->setObjectName(QStringLiteral("priceSearch"));
    search->setPlaceholderText(tr("Model, id, date or source"));
    search->setAccessibleName(tr("Search the price book"));
    search->setClearButtonEnabled(true);
    search->setMinimumWidth(240);
    m_card->addAction(search);
    connect(search, &QLineEdit::textChanged, this, &PricesView::search);
    m_table->setObjectName(QStringLiteral("prices"));
    m_table->setAccessibleName(tr("Prices in dollars per million tokens"));
    m_model->setColumns(priceColumns());
    m_table->setModel(m_model);
    (new ColumnFit(m_table, m_table->horizontalHeader()))->setColumns(columnWidths());
    m_card->setBody(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    reload();
}

void PricesView::reload()
{
    const auto book = m_session.charged() ? m_session.charged()->pricer().sharedBook() : PriceBook::builtIn();
    if (book == m_book)
        return;
    m_book = book;
    m_rows = priceRows(*book);
    search(m_search);
}

void PricesView::search(const QString &text)
{
    m_search = text;
    m_model->setRows(matching(m_rows, text));
    m_card->setNote(tr("dollars per million tokens; catalogue %1 of %2; %3 of %4 lines")
                        .arg(QString::fromStdString(m_book->version), QString::fromStdString(m_book->asOf))
                        .arg(m_model->rowCount())
                        .arg(m_rows.size()));
}

} // namespace assay
