#include "ui/shell/recordcalls.h"

#include "ui/icons.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QVBoxLayout>

namespace assay {

namespace {

QString contentOf(const QString &resource)
{
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Markdown comes without space between its blocks.
void spaceOut(QTextDocument &text)
{
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isCode = format.nonBreakableLines();
        const bool goesOn = isCode && block.next().blockFormat().nonBreakableLines();
        format.setTopMargin(format.headingLevel() > 1 ? 10 : 0);
        format.setBottomMargin(goesOn ? 0 : 6);
        format.setLeftMargin(isCode ? 16 : format.leftMargin());
        QTextCursor(block).setBlockFormat(format);
    }
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
    text->setMarkdown(contentOf(QStringLiteral(":/help/record-your-calls.md")));
    spaceOut(*text->document());
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buttons);
    layout->addWidget(text);
}

} // namespace assay
