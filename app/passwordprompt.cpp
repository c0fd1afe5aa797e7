#include "app/passwordprompt.h"

#include <cstdio>
#include <memory>
#include <termios.h>
#include <unistd.h>

namespace assay {

namespace {

/// What is typed stays unseen while this lives.
class SilentTerminal
{
public:
    explicit SilentTerminal(int terminal) : m_terminal(terminal)
    {
        tcgetattr(m_terminal, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(m_terminal, TCSAFLUSH, &silent);
    }
    ~SilentTerminal() { tcsetattr(m_terminal, TCSAFLUSH, &m_before); }
    SilentTerminal(const SilentTerminal &) = delete;

private:
    int m_terminal;
    termios m_before{};
};

} // namespace

std::optional<std::string> promptForPassword(const LedgerUrl &url)
{
    if (!isatty(STDIN_FILENO))
        return std::nullopt;
    std::fprintf(stderr, "Password for %s: ", url.location().c_str());
    std::string line;
    {
        const SilentTerminal silent(STDIN_FILENO);
        for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
            line.push_back(char(c));
    }
    std::fputc('\n', stderr);
    return line.empty() ? std::nullopt : std::optional(std::move(line));
}

} // namespace assay
