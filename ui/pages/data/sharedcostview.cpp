#include "ui/pages/data/sharedcostview.h"

#include "core/values/decimal.h"
#include "core/values/escapedtext.h"
#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/formatnumber.h"
#include "ui/pages/data/ruledraft.h"
#include "ui/session.h"
#include "ui/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace assay {

namespace {

RowColumn<SharedRow> moneyColumn(const QString &title, Money (*amount)(const SharedRow &))
{
    return {title, [amount](const SharedRow &r) { return Format::money(amount(r)); }, true,
            [amount](const SharedRow &r) { return QString::fromStdString(moneyText(amount(r))); }, {},
            [amount](const SharedRow &r) { return Format::moneyExact(amount(r)); }};
}

std::vector<RowColumn<SharedRow>> spreadColumns(Dimension over)
{
    return {
        {Format::dimension({over, {}}), [over](const SharedRow &r) { return Format::key({over, {}}, r.value); }},
        {SharedCostView::tr("Calls"), [](const SharedRow &r) { return Format::count(r.calls); }, true,
         [](const SharedRow &r) { return QString::number(r.calls); }},
        moneyColumn(SharedCostView::tr("Direct"), [](const SharedRow &r) { return r.direct; }),
        moneyColumn(SharedCostView::tr("Shared"), [](const SharedRow &r) { return r.shared; }),
        moneyColumn(SharedCostView::tr("Total"), [](const SharedRow &r) { return r.total(); }),
    };
}

QString poolText(const SharedCost &shared)
{
    QStringList values;
    for (const std::string &value : shared.values)
        values << Format::key(shared.dimension, value.empty() ? KeyValue() : KeyValue(value));
    const QString by = shared.by == SharedCost::By::Calls ? SharedCostView::tr("calls") : SharedCostView::tr("direct cost");
    return SharedCostView::tr("%1 %2, over %3 by %4")
        .arg(Format::dimension(shared.dimension), values.join(QStringLiteral(", ")), Format::dimensionPlural({shared.over, {}}), by);
}

} // namespace

SharedCostView::SharedCostView(Session &session, RuleDraft &draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_job(session.jobs(), this), m_card(new Card(tr("Shared cost"), this)),
      m_dimension(new QComboBox(m_card)), m_over(new QComboBox(m_card)), m_by(new QComboBox(m_card)), m_values(new QLineEdit(m_card)),
      m_pools(new QVBoxLayout), m_table(new DataTable(m_card)), m_model(new RowModel<SharedRow>(this))
{
    m_table->setObjectName(QStringLiteral("sharedSpread"));
    m_table->setAccessibleName(tr("Direct, shared and total cost"));
    m_table->setModel(m_model);
    m_card->bodyLayout()->addWidget(createForm());
    m_card->bodyLayout()->addLayout(m_pools);
    m_card->bodyLayout()->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_card);
    connect(&m_draft, &RuleDraft::changed, this, &SharedCostView::showPools);
    connect(m_over, &QComboBox::currentIndexChanged, this, &SharedCostView::ask);
    showPools();
}

QWidget *SharedCostView::createForm()
{
    m_dimension->setObjectName(QStringLiteral("sharedDimension"));
    m_dimension->setAccessibleName(tr("Dimension of the shared calls"));
    m_values->setObjectName(QStringLiteral("sharedValues"));
    m_values->setAccessibleName(tr("Values of the shared calls"));
    m_values->setPlaceholderText(tr("names, with commas between"));
    m_over->setObjectName(QStringLiteral("sharedOver"));
    m_over->setAccessibleName(tr("Spread over"));
    m_by->setAccessibleName(tr("Spread in proportion to"));
    for (const Dimension target : {Dimension::Customer, Dimension::Team, Dimension::Workload, Dimension::Feature, Dimension::ProductLine})
        m_over->addItem(tr("over %1").arg(Format::dimensionPlural({target, {}})), int(target));
    m_by->addItem(tr("by direct cost"), int(SharedCost::By::Cost));
    m_by->addItem(tr("by calls"), int(SharedCost::By::Calls));
    auto *add = new QPushButton(tr("Share"), m_card);
    add->setObjectName(QStringLiteral("addShared"));
    auto *form = new QWidget(m_card);
    auto *row = new QHBoxLayout(form);
    row->setContentsMargins({});
    row->setSpacing(Space::tight);
    row->addWidget(m_dimension);
    row->addWidget(m_values, 1);
    row->addWidget(m_over);
    row->addWidget(m_by);
    row->addWidget(add);
    connect(add, &QPushButton::clicked, this, &SharedCostView::add);
    connect(m_values, &QLineEdit::returnPressed, this, &SharedCostView::add);
    return form;
}

void SharedCostView::setDimensions(const std::vector<DimensionRef> &dimensions)
{
    const QVariant chosen = m_dimension->currentData();
    m_dimension->clear();
    for (const DimensionRef &dimension : dimensions)
        m_dimension->addItem(Format::dimension(dimension), QString::fromStdString(dimension.id()));
    m_dimension->setCurrentIndex(std::max(0, m_dimension->findData(chosen.isValid() ? chosen : QVariant(QStringLiteral("team")))));
}

void SharedCostView::add()
{
    const auto dimension = DimensionRef::parse(m_dimension->currentData().toString().toStdString());
    if (!dimension || m_values->text().isEmpty())
        return m_values->setFocus();
    const SharedCost shared{{}, *dimension, splitBare(m_values->text().toStdString(), ','), Dimension(m_over->currentData().toInt()),
                            SharedCost::By(m_by->currentData().toInt())};
    const auto usable = shared.check();
    m_card->setNote(usable ? QString() : coreText(usable.error().message));
    if (!usable)
        return;
    RuleSet next = m_draft.rules();
    next.shared.push_back(shared);
    m_draft.replace(tr("Share a cost"), std::move(next));
    m_values->clear();
}

void SharedCostView::showPools()
{
    while (QLayoutItem *item = m_pools->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may hold the sender
        delete item;
    }
    for (std::size_t i = 0; i < m_draft.rules().shared.size(); ++i) {
        auto *pool = new QWidget(m_card);
        auto *remove = new QToolButton(pool);
        remove->setText(tr("Remove"));
        remove->setObjectName(QStringLiteral("removeShared"));
        auto *row = new QHBoxLayout(pool);
        row->setContentsMargins({});
        row->addWidget(new QLabel(poolText(m_draft.rules().shared[i]), pool), 1);
        row->addWidget(remove);
        connect(remove, &QToolButton::clicked, this, [this, i] {
            RuleSet next = m_draft.rules();
            next.shared.erase(next.shared.begin() + std::ptrdiff_t(i));
            m_draft.replace(tr("Share a cost no more"), std::move(next));
        });
        m_pools->addWidget(pool);
    }
}

void SharedCostView::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    ask();
}

void SharedCostView::ask()
{
    if (!m_snapshot)
        return;
    m_card->setStale(true);
    m_job.start<SharedSpread>(
        tr("Spreading shared cost"),
        [snapshot = m_snapshot, over = Dimension(m_over->currentData().toInt())](const JobControl &control) {
            return spreadShared(*snapshot, {}, over, control);
        },
        [this](const SharedSpread &spread) { showSpread(spread); });
}

void SharedCostView::showSpread(const SharedSpread &spread)
{
    m_model->setRows({});
    m_model->setColumns(spreadColumns(Dimension(m_over->currentData().toInt())));
    m_model->setRows(spread.rows);
    m_table->fitColumns(0);
    m_card->setNote(spread.unspread.isZero() ? tr("%1 shared of %2").arg(number::toCent(spread.pool), number::toCent(spread.total))
                                             : tr("nobody there to carry %1").arg(number::toCent(spread.unspread)));
    m_card->setStale(false);
}

} // namespace assay
