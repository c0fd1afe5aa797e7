#include "ui/shell/helppages.h"

#include "ui/language.h"
#include "ui/pages/page.h"
#include "ui/theme.h"

#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>

namespace assay {

namespace {

constexpr int kListWidth = 140;

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

void showHelpText(QTextBrowser &browser, const QString &name)
{
    const QString own = QStringLiteral(":/help/%1/%2.md").arg(Language::locale().name().left(2), name);
    QFile file(QFile::exists(own) ? own : QStringLiteral(":/help/%1.md").arg(name));
    browser.setMarkdown(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString());
    spaceOut(*browser.document());
}

HelpPages::HelpPages(QWidget *parent)
    : QWidget(parent)
    , m_pages(new QListWidget)
    , m_text(new QTextBrowser)
{
    m_pages->setObjectName(QStringLiteral("help.pages"));
    m_pages->setAccessibleName(tr("Pages"));
    m_pages->setFixedWidth(kListWidth);
    m_text->setObjectName(QStringLiteral("help.page"));
    m_text->setAccessibleName(tr("About the page"));
    for (const PageEntry &page : allPages())
        (new QListWidgetItem(QCoreApplication::translate("Page", page.title), m_pages))->setData(Qt::UserRole, QString::fromLatin1(page.id));
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            showHelpText(*m_text, item->data(Qt::UserRole).toString());
    });
    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(Space::small);
    layout->addWidget(m_pages);
    layout->addWidget(m_text, 1);
    m_pages->setCurrentRow(0);
}

void HelpPages::showPage(const QString &id)
{
    for (int row = 0; row < m_pages->count(); ++row)
        if (m_pages->item(row)->data(Qt::UserRole).toString() == id)
            m_pages->setCurrentRow(row);
}

} // namespace assay
