#pragma once

class QWidget;

namespace assay {

class Session;

/// One page of the window. To add one: a folder under ui/pages, a row in allPages(), a test.
struct PageEntry
{
    const char *id;    ///< stable: settings, command line, screenshots
    const char *title; ///< QT_TRANSLATE_NOOP("Page", ...)
    const char *icon;  ///< name under resources/icons
    QWidget *(*create)(Session &session, QWidget *parent);
};

} // namespace assay
