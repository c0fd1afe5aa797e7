#include "ui/pages/changes/annotationscard.h"

#include "ui/format.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"
#include "ui/widgets/columnfit.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/tablehint.h"

#include <QFile>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace assay {

namespace {

QString sourceText(Annotation::Source source)
{
    switch (source) {
    case Annotation::Source::Typed: return AnnotationsCard::tr("typed");
    case Annotation::Source::PriceBook: return AnnotationsCard::tr("price book");
    case Annotation::Source::Contract: return AnnotationsCard::tr("contract");
    }
    return {};
}

} // namespace

AnnotationsCard::AnnotationsCard(Session &session, QWidget *parent)
    : Card(tr("Annotations"), parent)
    , m_session(session)
    , m_date(new QLineEdit)
    , m_text(new QLineEdit)
    , m_table(new DataTable)
    , m_model(new RowModel<Annotation>(this))
{
    auto *import = new QPushButton(tr("Import CSV…"));
    import->setObjectName(QStringLiteral("annotations.import"));
    import->setToolTip(tr("A file with the columns date and text"));
    addAction(import);
    m_table->setObjectName(QStringLiteral("annotations"));
    m_table->setAccessibleName(tr("Annotations"));
    m_model->setColumns({{tr("Day"), [](const Annotation &a) { return Format::day(Millis(a.day) * kMillisPerDay, {}); }, false,
                          [](const Annotation &a) { return QString::fromStdString(isoDayText(a.day)); }},
                         {tr("What happened"), [](const Annotation &a) { return QString::fromStdString(a.text); }, false, {}, {},
                          [](const Annotation &a) { return QString::fromStdString(a.text); }},
                         {tr("Source"), [](const Annotation &a) { return sourceText(a.source); }}});
    m_table->setModel(m_model);
    (new ColumnFit(m_table, m_table->horizontalHeader()))->setColumns({{96, 110, 0}, {140, 240, 1}, {84, 96, 0}});
    new TableHint(m_table, tr("Deploys, price changes, the start of a contract: type them here and every chart over time marks them."));
    bodyLayout()->addWidget(createEntry());
    bodyLayout()->addWidget(m_table, 1);
    auto *remove = new QShortcut(QKeySequence::Delete, m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        if (m_table->currentIndex().isValid())
            m_session.annotations().remove(m_model->row(m_table->currentIndex().row()));
    });
    connect(import, &QPushButton::clicked, this, &AnnotationsCard::importFile);
    connect(&session.annotations(), &Annotations::changed, this, &AnnotationsCard::follow);
    follow();
}

QWidget *AnnotationsCard::createEntry()
{
    m_date->setObjectName(QStringLiteral("annotations.date"));
    m_date->setAccessibleName(tr("Day of the annotation"));
    m_date->setPlaceholderText(QStringLiteral("2026-10-14"));
    m_date->setFixedWidth(110);
    m_text->setObjectName(QStringLiteral("annotations.text"));
    m_text->setAccessibleName(tr("Text of the annotation"));
    m_text->setPlaceholderText(tr("What happened"));
    m_text->setToolTip(tr("Return adds it; Del in the list removes one that was typed"));
    auto *entry = new QWidget;
    auto *row = new QHBoxLayout(entry);
    row->setContentsMargins({});
    row->addWidget(m_date);
    row->addWidget(m_text, 1);
    connect(m_text, &QLineEdit::returnPressed, this, &AnnotationsCard::addTyped);
    connect(m_date, &QLineEdit::returnPressed, m_text, qOverload<>(&QWidget::setFocus));
    return entry;
}

void AnnotationsCard::addTyped()
{
    const auto day = parseDay(m_date->text().trimmed().toStdString());
    const QString text = m_text->text().simplified();
    if (!day || text.isEmpty()) {
        m_session.notify({Notice::Kind::Warning, tr("An annotation needs a day such as 2026-10-14 and a text."), m_date->text(), {}});
        return;
    }
    m_session.annotations().add({*day, text.toStdString(), Annotation::Source::Typed});
    m_text->clear();
}

void AnnotationsCard::importFile()
{
    const QStringList paths = m_session.fileChooser().openFiles(this, tr("Import annotations"), tr("Tables (*.csv)"));
    if (paths.isEmpty())
        return;
    QFile file(paths.first());
    if (!file.open(QIODevice::ReadOnly))
        return m_session.notify({Notice::Kind::Error, tr("The file could not be read: %1").arg(file.errorString()), paths.first(), {}});
    const auto added = m_session.annotations().importCsv(file.readAll().toStdString(), paths.first().toStdString());
    if (!added)
        m_session.notify({Notice::Kind::Error, QString::fromStdString(added.error().message), QString::fromStdString(added.error().where), {}});
    else
        m_session.notify({Notice::Kind::Information, tr("Imported %n annotation(s)", nullptr, *added), {}, {}});
}

void AnnotationsCard::follow()
{
    m_model->setRows(m_session.annotations().all());
}

} // namespace assay
