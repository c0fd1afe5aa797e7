#include "core/ledgers/keyring.h"

#include <libsecret/secret.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace assay::keyring {

namespace {

constexpr std::chrono::milliseconds kPatience{100}; ///< how soon a cancel is noticed
constexpr int kMostMs = 10'000;                     ///< for a service that is started to say that it is there
constexpr const char *kAddress = "address";

struct Free
{
    void operator()(GCancellable *cancellable) const { g_object_unref(cancellable); }
    void operator()(GVariant *answer) const { g_variant_unref(answer); }
    void operator()(GDBusConnection *bus) const { g_object_unref(bus); }
    void operator()(char *password) const { secret_password_free(password); }
};

/// Under which attributes the keyring knows a password again.
const SecretSchema *schema()
{
    static const SecretSchema *schema = secret_schema_new("io.assay.Ledger", SECRET_SCHEMA_NONE, kAddress, SECRET_SCHEMA_ATTRIBUTE_STRING, nullptr);
    return schema;
}

/// A call into the keyring that ends when the job is cancelled.
class Question
{
public:
    explicit Question(const JobControl &control)
        : m_cancellable(g_cancellable_new())
        , m_watch([this, &control](const std::stop_token &over) {
            std::unique_lock lock(m_mutex);
            while (!over.stop_requested()) {
                if (control.isCancelled())
                    g_cancellable_cancel(m_cancellable.get());
                m_wake.wait_for(lock, over, kPatience, [] { return false; });
            }
        })
    {
        if (control.isCancelled())
            g_cancellable_cancel(m_cancellable.get());
    }

    ~Question() { g_clear_error(&m_error); }
    Question(const Question &) = delete;

    /// Reaches the desktop's bus; false where there is none. GLib ends a program whose bus goes: not this one.
    bool hasBus()
    {
        m_bus.reset(g_bus_get_sync(G_BUS_TYPE_SESSION, cancellable(), error()));
        if (m_bus)
            g_dbus_connection_set_exit_on_close(m_bus.get(), FALSE);
        return m_bus != nullptr;
    }

    GDBusConnection *bus() const { return m_bus.get(); }
    GCancellable *cancellable() const { return m_cancellable.get(); }
    /// Where the call puts why it failed.
    GError **error() { return &m_error; }
    std::string problem() const { return m_error ? m_error->message : std::string(); }

private:
    std::unique_ptr<GCancellable, Free> m_cancellable;
    std::unique_ptr<GDBusConnection, Free> m_bus;
    GError *m_error = nullptr;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_watch; ///< last: gone before what it looks at
};

/// What the person reads in the keyring's own window.
std::string label(const LedgerUrl &url)
{
    return "Assay: " + url.location();
}

} // namespace

/// Asked of the bus itself: what the library remembers of a service can be older than the service's end.
bool answers(const JobControl &control)
{
    Question question(control);
    if (!question.hasBus())
        return false;
    const std::unique_ptr<GVariant, Free> answer(g_dbus_connection_call_sync(
        question.bus(), "org.freedesktop.secrets", "/org/freedesktop/secrets", "org.freedesktop.DBus.Peer", "Ping", nullptr, nullptr,
        G_DBUS_CALL_FLAGS_NONE, kMostMs, question.cancellable(), question.error()));
    return answer != nullptr;
}

std::optional<std::string> password(const LedgerUrl &url, const JobControl &control)
{
    Question question(control);
    if (!question.hasBus())
        return std::nullopt;
    const std::unique_ptr<char, Free> kept(
        secret_password_lookup_sync(schema(), question.cancellable(), question.error(), kAddress, url.location().c_str(), nullptr));
    return kept ? std::optional<std::string>(kept.get()) : std::nullopt;
}

Result<void> keep(const LedgerUrl &url, const JobControl &control)
{
    Question question(control);
    const bool isKept = question.hasBus()
        && secret_password_store_sync(schema(), SECRET_COLLECTION_DEFAULT, label(url).c_str(), url.password().c_str(),
                                                   question.cancellable(), question.error(), kAddress, url.location().c_str(), nullptr);
    return isKept ? Result<void>() : Error{"The desktop's keyring did not keep the password (" + question.problem() + ")", url.location()};
}

void forget(const std::string &location, const JobControl &control)
{
    Question question(control);
    if (question.hasBus())
        secret_password_clear_sync(schema(), question.cancellable(), question.error(), kAddress, location.c_str(), nullptr);
}

} // namespace assay::keyring
