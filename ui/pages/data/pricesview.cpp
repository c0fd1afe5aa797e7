#include "ui/pages/data/pricesview.h"

#include "ui/session.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"

#include <QLineEdit>
#include <QHeaderView>
#include <QVBoxLayout>

namespace assay {

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
    m_table->horizontalHeader()->setMinimumSectionSize(72); // room for "Sources" where the others take the rest
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
    m_table->fitColumns(m_model->columnCount() - 1, 240); // sources take what is left; all of them are in the tip
    m_card->setNote(tr("dollars per million tokens; catalogue %1 of %2; %3 of %4 lines")
                        .arg(QString::fromStdString(m_book->version), QString::fromStdString(m_book->asOf))
                        .arg(m_model->rowCount())
                        .arg(m_rows.size()));
}

} // namespace assay
