#include "ui/mapping/mappingdialog.h"

#include "ui/coretext.h"
#include "ui/mapping/columntable.h"
#include "ui/mapping/readingchoice.h"
#include "ui/session.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace assay {

namespace {

QLabel *label(const QString &text, const char *kind)
{
    auto *made = new QLabel(text);
    made->setWordWrap(true);
    setKind(made, kind);
    return made;
}

QString profiles()
{
    return MappingDialog::tr("Column profiles (*.json)");
}

} // namespace

MappingDialog::MappingDialog(Session &session, const UnknownTable &table, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_path(table.path)
    , m_preview(session.jobs(), this)
    , m_columns(new ColumnTable(table.sample))
    , m_reading(new ReadingChoice)
    , m_problem(label({}, "bad"))
    , m_import(new QPushButton(tr("Import")))
{
    setObjectName(QStringLiteral("mappingDialog"));
    setWindowTitle(tr("What the columns mean"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(920, 720);
    build(table);
    connect(m_columns, &ColumnTable::changed, this, &MappingDialog::preview);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    preview();
}

void MappingDialog::build(const UnknownTable &table)
{
    const QString name = QFileInfo(QString::fromStdString(table.path)).fileName();
    m_problem->setObjectName(QStringLiteral("mappingProblem"));
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::large, Space::large, Space::large, Space::large);
    layout->setSpacing(Space::medium);
    layout->addWidget(label(tr("What do the columns of %1 mean?").arg(name), "heading"));
    layout->addWidget(label(tr("Only you can tell. The guesses follow the names; check them against the first records. The answer is "
                               "remembered for every file with these columns."), "note"));
    layout->addWidget(m_columns, 1);
    layout->addWidget(label(tr("Does the input count include the cached tokens?"), "title"));
    layout->addWidget(m_reading);
    layout->addWidget(m_problem);
    layout->addWidget(createButtons());
}

QWidget *MappingDialog::createButtons()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    const auto add = [layout](QPushButton *button, const char *name) {
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        layout->addWidget(button);
        return button;
    };
    connect(add(new QPushButton(tr("Load profile…")), "loadProfile"), &QPushButton::clicked, this, &MappingDialog::loadProfile);
    connect(add(new QPushButton(tr("Save profile…")), "saveProfile"), &QPushButton::clicked, this, &MappingDialog::saveProfile);
    layout->addStretch(1);
    connect(add(new QPushButton(tr("Cancel")), "cancelMapping"), &QPushButton::clicked, this, &QDialog::reject);
    add(m_import, "acceptMapping");
    setKind(m_import, "primary");
    m_import->setDefault(true);
    m_import->setEnabled(false);
    return bar;
}

Mapping MappingDialog::mapping() const
{
    Mapping mapping = m_columns->mapping();
    mapping.inputIncludesCache = m_reading->includesCache();
    mapping.name = m_profileName;
    return mapping;
}

void MappingDialog::preview()
{
    m_preview.start<Result<MappingPreview>>(
        tr("Reading the first records"),
        [path = m_path, mapping = mapping(), pricer = m_session.snapshot()->pricer()](const JobControl &) {
            return previewMapping(path, mapping, pricer);
        },
        [this](const Result<MappingPreview> &preview) { show(preview); });
}

void MappingDialog::show(const Result<MappingPreview> &preview)
{
    const bool hasCalls = preview && preview->excludesCache.calls > 0;
    m_import->setEnabled(hasCalls);
    if (!preview)
        tell(coreText(preview.error()));
    else if (!hasCalls)
        tell(tr("No record is a call yet: say which columns hold the model, the time and the tokens."));
    else
        tell(m_profileProblem);
    if (preview)
        m_reading->show(*preview);
}

void MappingDialog::tell(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void MappingDialog::loadProfile()
{
    const QStringList files = m_session.fileChooser().openFiles(this, tr("Load a column profile"), profiles());
    if (files.isEmpty())
        return;
    QFile file(files.first());
    const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const auto profile = Mapping::fromJson(json.toStdString(), files.first().toStdString());
    if (!profile)
        return tell(coreText(profile.error()));
    m_profileName = profile->name;
    m_reading->setIncludesCache(profile->inputIncludesCache);
    const QStringList missing = m_columns->choose(*profile);
    m_profileProblem = missing.isEmpty() ? QString()
                                         : tr("The profile names columns that are not here: %1").arg(missing.join(QStringLiteral(", ")));
}

void MappingDialog::saveProfile()
{
    const QString suggestion = QFileInfo(QString::fromStdString(m_path)).completeBaseName() + QStringLiteral(".profile.json");
    const QString path = m_session.fileChooser().saveFile(this, tr("Save the column profile"), suggestion, profiles());
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray json = QByteArray::fromStdString(mapping().toJson()) + '\n';
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
    tell(isWritten ? m_profileProblem : tr("The profile could not be written: %1").arg(file.errorString()));
}

} // namespace assay
