#include "ui/shell/windowhost.h"

#include "ui/language.h"
#include "ui/session.h"
#include "ui/settings.h"
#include "ui/shell/mainwindow.h"

namespace assay {

WindowHost::WindowHost(Session &session, Settings &settings)
    : m_session(session)
    , m_settings(settings)
{
    create();
}

WindowHost::~WindowHost() = default;

void WindowHost::create()
{
    m_window = std::make_unique<MainWindow>(m_session, m_settings);
    connect(m_window.get(), &MainWindow::languageChosen, this, &WindowHost::speak, Qt::QueuedConnection); // out of the menu first
    m_window->show();
}

void WindowHost::speak(const QString &choice)
{
    m_settings.setValue(kLanguage, choice);
    Language::apply(choice);
    m_window->remember();
    std::unique_ptr<MainWindow> former = std::move(m_window);
    create(); // before the former goes: the last window to close would end the program
    former.reset();
    m_session.tellAll();
}

} // namespace assay
