#include "tests/benchmarks/watchdog.h"

#include "tests/benchmarks/measure.h"

#include <QCoreApplication>

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <semaphore.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <memory>

namespace assay::bench {

namespace {

using namespace std::chrono_literals;

constexpr int kLookSignal = SIGUSR2;
constexpr auto kPause = 5ms;        ///< between two questions to the loop
constexpr std::size_t kShown = 4;   ///< functions of a stall

/// What the loop's thread was doing, written by its signal handler.
struct Sight
{
    void *frames[64];
    int count = 0;
    sem_t taken;
};
Sight sight;

void take(int)
{
    sight.count = backtrace(sight.frames, int(std::size(sight.frames)));
    sem_post(&sight.taken);
}

/// "assay::CallsPage::show(...)" without its parameters; empty for what is not ours.
std::string nameOf(void *address)
{
    Dl_info info{};
    if (!dladdr(address, &info) || !info.dli_sname)
        return {};
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name(abi::__cxa_demangle(info.dli_sname, nullptr, nullptr, &status), &std::free);
    const std::string text = status == 0 ? name.get() : info.dli_sname;
    return text.starts_with("assay::") && !text.starts_with("assay::bench::") ? text.substr(0, text.find('(')) : std::string();
}

} // namespace

Watchdog::Watchdog()
    : m_loop(pthread_self())
{
    sem_init(&sight.taken, 0, 0);
    void *first[1];
    backtrace(first, 1); // loads what it needs, which a signal handler must not
    struct sigaction action{};
    action.sa_handler = take;
    action.sa_flags = SA_RESTART;
    sigaction(kLookSignal, &action, nullptr);
    m_thread = std::thread([this] { watch(); });
}

Watchdog::~Watchdog()
{
    m_ends = true;
    m_thread.join();
}

void Watchdog::begin(const std::string &what)
{
    const std::lock_guard lock(m_mutex);
    m_during = what;
    m_stalls.clear();
    m_longest = 0;
}

std::vector<Stall> Watchdog::stalls() const
{
    const std::lock_guard lock(m_mutex);
    return m_stalls;
}

double Watchdog::longest() const
{
    const std::lock_guard lock(m_mutex);
    return m_longest;
}

void Watchdog::watch()
{
    while (!m_ends) {
        m_answered = false;
        QMetaObject::invokeMethod(qApp, [this] { m_answered = true; }, Qt::QueuedConnection);
        waitForAnswer();
        std::this_thread::sleep_for(kPause);
    }
}

void Watchdog::waitForAnswer()
{
    const Stopwatch watch;
    const double cpu = loopCpuMs();
    std::string where;
    while (!m_answered && !m_ends) {
        std::this_thread::sleep_for(1ms);
        if (where.empty() && watch.milliseconds() > kStallMs)
            where = lookIntoLoop();
    }
    const double waited = watch.milliseconds();
    const std::lock_guard lock(m_mutex);
    m_longest = std::max(m_longest, waited);
    if (waited > kStallMs && !m_ends)
        m_stalls.push_back({m_during, waited, loopCpuMs() - cpu, where});
}

std::string Watchdog::lookIntoLoop() const
{
    pthread_kill(m_loop, kLookSignal);
    timespec until{};
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += 1;
    if (sem_timedwait(&sight.taken, &until) != 0)
        return "unknown";
    std::string text;
    std::size_t shown = 0;
    for (int i = 0; i < sight.count && shown < kShown; ++i)
        if (const std::string name = nameOf(sight.frames[i]); !name.empty()) {
            text += (shown++ == 0 ? "" : " < ") + name;
        }
    return text.empty() ? "nothing of ours" : text;
}

double Watchdog::loopCpuMs() const
{
    clockid_t clock{};
    timespec spent{};
    pthread_getcpuclockid(m_loop, &clock);
    clock_gettime(clock, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / 1e6;
}

} // namespace assay::bench
