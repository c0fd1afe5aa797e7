#pragma once

#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace assay {

/// What each page of the window is for and how it is used, one short text a page.
class HelpPages : public QWidget
{
    Q_OBJECT

public:
    explicit HelpPages(QWidget *parent = nullptr);
    /// Turns to the text of a page; unknown ids are ignored.
    void showPage(const QString &id);

private:
    QListWidget *m_pages;
    QTextBrowser *m_text;
};

/// Shows a text of resources/help in the language of the window, in English where there is no other; `name` without .md.
void showHelpText(QTextBrowser &browser, const QString &name);

} // namespace assay
