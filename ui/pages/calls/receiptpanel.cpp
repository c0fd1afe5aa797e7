#include "ui/pages/calls/receiptpanel.h"

#include "ui/coretext.h"
#include "ui/format.h"
#include "ui/formatnumber.h"
#include "ui/pages/calls/callmodel.h"
#include "ui/receipttext.h"
#include "ui/theme.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/datatable.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace assay {

namespace {

constexpr int kLeastName = 92; ///< of a class of tokens

QLabel *copyable(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    label->setWordWrap(true);
    return label;
}

/// "2026-09-01" as the window writes dates.
QString dayText(const std::string &isoDay)
{
    const auto day = parseDay(isoDay);
    return day ? Format::day(Millis(*day) * kMillisPerDay, {}) : QString::fromStdString(isoDay);
}

QString titleOf(const std::string &dimensionId)
{
    const auto dimension = DimensionRef::parse(dimensionId);
    return dimension ? Format::dimension(*dimension) : QString::fromStdString(dimensionId);
}

QString valueText(const std::string &dimensionId, const std::string &text)
{
    const auto dimension = DimensionRef::parse(dimensionId);
    return dimension ? Format::key(*dimension, text) : QString::fromStdString(text);
}

} // namespace

ReceiptPanel::ReceiptPanel(QWidget *parent)
    : QWidget(parent)
    , m_lines(new DataTable(this))
    , m_lineFit(new ColumnFit(m_lines, m_lines->horizontalHeader()))
    , m_task(new SiblingCalls(SiblingCalls::Of::Task, this))
    , m_session(new SiblingCalls(SiblingCalls::Of::Session, this))
    , m_lineModel(new RowModel<ReceiptRow>(this))
    , m_identityBox(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, Space::small, 0);
    layout->setSpacing(Space::small);
    m_id = addLabel("title");
    m_summary = addLabel("note");
    m_cost = addLabel("figure");
    m_problem = addLabel("warning");
    m_lines->setModel(m_lineModel);
    m_lines->setFitsRows(true);
    m_lines->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_lines->setObjectName(QStringLiteral("receiptLines"));
    m_lines->setAccessibleName(tr("Price lines"));
    layout->addWidget(m_lines);
    m_price = addLabel("note");
    m_flags = addLabel("warning");
    m_identity = new QGridLayout(m_identityBox);
    m_identity->setContentsMargins(0, Space::small, 0, Space::small);
    m_identity->setHorizontalSpacing(Space::large);
    m_identity->setVerticalSpacing(Space::tight);
    m_identity->setColumnStretch(1, 1);
    layout->addWidget(m_identityBox);
    m_rules = addLabel("note");
    m_rules->setObjectName(QStringLiteral("receiptRules"));
    layout->addWidget(m_task);
    layout->addWidget(m_session);
    layout->addStretch();
    connect(m_task, &SiblingCalls::callChosen, this, &ReceiptPanel::callChosen);
    connect(m_session, &SiblingCalls::callChosen, this, &ReceiptPanel::callChosen);
    clear();
}

QLabel *ReceiptPanel::addLabel(const char *kind)
{
    QLabel *label = copyable({}, this);
    label->setProperty("kind", QString::fromLatin1(kind));
    static_cast<QVBoxLayout *>(layout())->addWidget(label);
    return label;
}

void ReceiptPanel::clear()
{
    m_id->setText(tr("No call chosen"));
    m_summary->setText(tr("Choose a call on the left to see how its cost comes about."));
    for (QWidget *part : std::initializer_list<QWidget *>{m_cost, m_problem, m_lines, m_price, m_flags, m_identityBox, m_rules,
                                                          m_task, m_session})
        part->hide();
}

void ReceiptPanel::show(const CallDetail &call, const TimeZone &zone)
{
    m_zone = zone;
    showHead(call, zone);
    showPrice(call);
    showIdentity(call);
    showRules({}, {});
    m_task->hide();
    m_session->hide();
}

void ReceiptPanel::showHead(const CallDetail &call, const TimeZone &zone)
{
    m_id->setText(QString::fromStdString(call.id));
    QStringList summary{QString::fromStdString(call.model.empty() ? call.modelId : call.model), Format::time(call.time, zone)};
    if (call.latencyMs >= 0)
        summary << (call.latencyMs < 1000 ? tr("%1 ms").arg(call.latencyMs)
                                          : tr("%1 s").arg(number::marked(QString::number(double(call.latencyMs) / 1000, 'f', 1))));
    if (call.thinking > 0)
        summary << tr("%1 of the output tokens are thinking").arg(Format::count(call.thinking));
    m_summary->setText(summary.join(QStringLiteral("  ·  ")));
    const bool priced = call.unpriced == Unpriced::No;
    m_cost->setVisible(priced);
    m_cost->setText(Format::moneyExact(call.netCost));
    m_problem->setVisible(!priced);
    m_problem->setText(tr("This call has no price: %1. It is left out of every sum of money and counted as unpriced.")
                           .arg(Format::unpriced(call.unpriced)));
}

void ReceiptPanel::showPrice(const CallDetail &call)
{
    const bool withList = call.listCost != call.netCost;
    m_lineModel->setColumns(receiptColumns(withList));
    m_lineModel->setRows(receiptRows(call));
    m_lines->setVisible(m_lineModel->rowCount() > 0);
    fitLines(withList);

    QStringList lines;
    if (call.unpriced == Unpriced::No) {
        if (call.listCost != call.netCost)
            lines << tr("List price %1").arg(Format::moneyExact(call.listCost));
        lines << tr("Prices of %1").arg(coreText(call.cardName));
        QStringList factors;
        for (const std::string &factor : call.multipliers)
            factors << ReceiptText::factor(factor);
        if (!factors.isEmpty())
            lines << tr("Catalogue price times %1").arg(factors.join(QStringLiteral(" × ")));
        if (!call.contractRule.empty())
            lines << tr("Contract: %1").arg(coreText(call.contractRule));
        const QString from = call.priceFrom.empty() ? tr("launch") : dayText(call.priceFrom);
        lines << (call.priceTo.empty() ? tr("Price in force since %1").arg(from)
                                       : tr("Price in force from %1 until %2").arg(from, dayText(call.priceTo)));
        for (const std::string &source : call.sources)
            lines << tr("Published: %1").arg(QString::fromStdString(source));
    }
    if (call.reportedCost)
        lines << tr("The log claims %1").arg(Format::moneyExact(*call.reportedCost));
    m_price->setText(lines.join(QLatin1Char('\n')));
    m_price->setVisible(!lines.isEmpty());

    QStringList flags;
    for (const std::string &flag : call.flags)
        flags << ReceiptText::flag(flag);
    m_flags->setText(flags.join(QLatin1Char('\n')));
    m_flags->setVisible(!flags.isEmpty());
}

void ReceiptPanel::fitLines(bool withList)
{
    const QAbstractItemView &view = *m_lines;
    std::vector<ColumnWidth> widths;
    for (int column = 0; column < m_lineModel->columnCount(); ++column) {
        const int needed = std::max(view.sizeHintForColumn(column), headingWidth(*m_lines->horizontalHeader(), column));
        const bool isList = withList && column == m_lineModel->columnCount() - 2;
        const int least = column == 0 ? std::min(needed, kLeastName) : needed;
        widths.push_back({least, needed, column == 0, isList ? 1 : ColumnWidth::kStays}); // the head has the list price, too
    }
    m_lineFit->setColumns(std::move(widths));
}

void ReceiptPanel::showIdentity(const CallDetail &call)
{
    while (QLayoutItem *item = m_identity->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    const auto add = [&](const QString &name, const QString &value, const QString &logged = {}) {
        auto *label = new QLabel(name, m_identityBox);
        label->setProperty("kind", QStringLiteral("note"));
        m_identity->addWidget(label, row, 0, Qt::AlignTop);
        QLabel *words = copyable(value, m_identityBox);
        if (!logged.isEmpty() && logged != value)
            words->setToolTip(tr("as logged: %1").arg(logged));
        m_identity->addWidget(words, row++, 1);
    };
    if (call.modelId != call.model)
        add(tr("Model id as logged"), QString::fromStdString(call.modelId));
    for (const auto &[dimension, text] : call.identity)
        if (dimension != "model" && dimension != "model_id")
            add(titleOf(dimension), valueText(dimension, text), QString::fromStdString(text));
    m_identityBox->setVisible(row > 0);
}

void ReceiptPanel::showRules(const std::vector<RuleTrace> &traces, const RuleSet &rules)
{
    QStringList lines;
    for (const RuleTrace &trace : traces) {
        const QString line = tr("%1 %2 by %3").arg(Format::dimension({trace.target, {}}), QString::fromStdString(trace.value),
                                                   QString::fromStdString(ruleName(rules, trace.rule)));
        lines << (trace.recorded.empty() ? line : tr("%1; the record says %2").arg(line, QString::fromStdString(trace.recorded)));
    }
    m_rules->setText(lines.join(QLatin1Char('\n')));
    m_rules->setVisible(!lines.isEmpty());
}

void ReceiptPanel::showSiblings(SiblingCalls::Of of, std::vector<CallDetail> calls, bool more)
{
    (of == SiblingCalls::Of::Task ? m_task : m_session)->show(std::move(calls), more, m_zone);
}

} // namespace assay
