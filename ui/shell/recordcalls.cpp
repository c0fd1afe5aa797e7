#include "ui/shell/recordcalls.h"

#include "ui/icons.h"
#include "ui/shell/helppages.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace assay {

namespace {

QString contentOf(const QString &resource)
{
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

RecordCalls::RecordCalls(QWidget *parent)
    : QWidget(parent)
{
    auto *copied = new QLabel;
    copied->setObjectName(QStringLiteral("copied"));
    auto *buttons = new QHBoxLayout;
    const auto addCopy = [&](const QString &name, const QString &label, const QString &resource) {
        auto *button = new QPushButton(label);
        button->setObjectName(name);
        Icons::follow(button, QStringLiteral("copy"));
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, copied, label, resource] {
            QGuiApplication::clipboard()->setText(contentOf(resource));
            copied->setText(tr("%1 is on the clipboard").arg(QFileInfo(resource).fileName()));
        });
    };
    addCopy(QStringLiteral("copyPython"), tr("Copy the Python function"), QStringLiteral(":/capture/record_calls.py"));
    addCopy(QStringLiteral("copyTypeScript"), tr("Copy the TypeScript function"), QStringLiteral(":/capture/record_calls.ts"));
    buttons->addWidget(copied, 1);

    auto *text = new QTextBrowser;
    text->setAccessibleName(tr("Record your calls"));
    showHelpText(*text, QStringLiteral("record-your-calls"));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(text);
}

} // namespace assay
