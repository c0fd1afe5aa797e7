#include "ui/pages/data/pricesview.h"

#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/datatable.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kWidestName = 220;

/// In the order of priceColumns(). Sources are shown where they have room whole; those of the chosen line always stand below.
std::vector<ColumnWidth> columnWidths(int sources)
{
    return {{124, 200, 2}, {70, 90, 1}, {96, 110, 1}, {96, 110, 1}, {124, 160, 1}, {72, 90, 1},
            {92, 104, 1}, {100, 112, 1}, {86, 100, 1}, {76, 90, 1}, {84, 110, 1, 2}, {sources, sources, 1, 1}};
}

} // namespace

PricesView::PricesView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_card(new Card(tr("Price book"), this))
    , m_table(new DataTable(this))
    , m_model(new RowModel<PriceRow>(this))
    , m_fit(new ColumnFit(m_table, m_table->horizontalHeader()))
    , m_source(new QLabel(this))
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
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fit->setNames(0, kWidestName);
    m_source->setObjectName(QStringLiteral("priceSource"));
    m_source->setWordWrap(true);
    setKind(m_source, "note");
    m_card->bodyLayout()->addWidget(m_table, 1);
    m_card->bodyLayout()->addWidget(m_source);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PricesView::showSource);
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
    m_model->setRows(m_rows);
    m_fit->setColumns(columnWidths(static_cast<QAbstractItemView *>(m_table)->sizeHintForColumn(m_model->columnCount() - 1)));
    search(m_search);
}

void PricesView::search(const QString &text)
{
    m_search = text;
    m_model->setRows(matching(m_rows, text));
    m_table->selectRow(0);
    showSource();
    const QString lines = m_model->rowCount() == int(m_rows.size()) ? tr("%1 lines").arg(m_rows.size())
                                                                    : tr("%1 of %2 lines").arg(m_model->rowCount()).arg(m_rows.size());
    m_card->setNote(tr("dollars per million tokens; catalogue %1; %2").arg(QString::fromStdString(m_book->version), lines));
}

void PricesView::showSource()
{
    const int row = m_table->currentIndex().row();
    m_source->setVisible(row >= 0 && row < m_model->rowCount());
    if (!m_source->isVisibleTo(this))
        return;
    const PriceRow &price = m_model->row(row);
    const QString source = tr("%1, %2: %3").arg(price.model, price.card, price.sources);
    m_source->setText(price.note.isEmpty() ? source : source + QLatin1Char('\n') + price.note);
}

} // namespace assay
