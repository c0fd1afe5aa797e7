#pragma once

#include <span>

class QWidget;

namespace assay {

class Session;

/// One page of the window. To add one: a folder under ui/pages with its createXPage(), a row in allPages(), a test.
/// A page is created when it is first shown, asks again on Session::changed() while visible, and does no work hidden.
struct PageEntry
{
    const char *id;       ///< stable: settings, command line, screenshots
    const char *title;    ///< QT_TRANSLATE_NOOP("Page", ...)
    const char *icon;     ///< name under resources/icons, without .svg
    QWidget *(*create)(Session &session, QWidget *parent);
};

/// All pages in the order of the rail.
std::span<const PageEntry> allPages();

} // namespace assay
