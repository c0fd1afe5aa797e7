#include "app/passwordprompt.h"

#include "core/ledgers/keyring.h"

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

std::string typedLine()
{
    std::string line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line.push_back(char(c));
    return line;
}

} // namespace

std::optional<TypedPassword> promptForPassword(const LedgerUrl &url, const JobControl &control)
{
    if (!isatty(STDIN_FILENO))
        return std::nullopt;
    TypedPassword typed;
    {
        const SilentTerminal silent(STDIN_FILENO); // before the question: nothing that follows it is seen
        std::fprintf(stderr, "Password for %s: ", url.location().c_str());
        typed.password = typedLine();
    }
    std::fputc('\n', stderr);
    if (typed.password.empty())
        return std::nullopt;
    if (keyring::answers(control)) {
        std::fputs("Keep it in the desktop's keyring? [y/N] ", stderr);
        const std::string answer = typedLine();
        typed.keeps = answer == "y" || answer == "Y" || answer == "yes";
    }
    return typed;
}

void keepPassword(const LedgerUrl &url, const JobControl &control)
{
    if (const auto kept = keyring::keep(url, control); !kept)
        std::fprintf(stderr, "%s\n", kept.error().text().c_str());
}

} // namespace assay
