// Writes a folder of coding-agent transcripts with about LINES lines, and an oracle: what its calls cost, each counted once.
//   bench_transcripts LINES SEED FOLDER ORACLE

#include "core/values/instant.h"
#include "tests/benchmarks/callworld.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace assay::bench {

namespace {

constexpr std::array<const char *, 8> kProjects{"api", "web", "infra", "ml", "docs", "mobile", "billing", "search"};
constexpr std::array<const char *, 12> kWords{"the ", "function ", "returns ", "when ", "cache ", "is ", "cold ", "tests ", "pass ", "line\\n", "row.get(\\\"id\\\") ", "error "};
constexpr std::size_t kHaiku = 2, kOpus46 = 3, kSonnet46 = 4, kOpus47 = 5; ///< in kModels
constexpr std::uint32_t kContextLimit = 170'000; ///< tokens at which a session is compacted

/// So many hexadecimal digits.
std::string hex(Random &random, std::size_t digits)
{
    std::string text;
    for (std::size_t i = 0; i < digits; ++i)
        text += "0123456789abcdef"[random.below(16)];
    return text;
}

std::string uuid(Random &random)
{
    std::string text;
    for (const std::size_t digits : {8, 4, 4, 4, 12})
        text += (text.empty() ? "" : "-") + hex(random, digits);
    return text;
}

/// What an API id ends with: 20 letters and digits.
std::string apiId(Random &random)
{
    std::string text = "01";
    for (int i = 0; i < 20; ++i)
        text += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[random.below(62)];
    return text;
}

std::string prose(Random &random, std::uint32_t median, std::uint32_t most)
{
    const std::size_t length = lognormal(random, Spread::Wide, median) % most;
    std::string text;
    while (text.size() < length)
        text += kWords[random.below(std::uint32_t(kWords.size()))];
    return text;
}

struct Oracle
{
    std::uint64_t lines = 0, sessions = 0, resumed = 0;
    std::int64_t calls = 0, costNano = 0;
};

/// One session's file: turns of a person or a tool and the answer to each, which is written line by line while it streams.
class Session
{
public:
    Session(Random &random, Oracle &oracle, const std::string &folder, std::int64_t start, const std::string &before)
        : m_random(random), m_oracle(oracle), m_project(kProjects[random.below(std::uint32_t(kProjects.size()))]), m_id(uuid(random)), m_time(start)
    {
        const std::string place = folder + "/projects/-home-dev-" + m_project;
        std::filesystem::create_directories(place);
        m_file.open(place + "/" + m_id + ".jsonl", std::ios::binary);
        ++m_oracle.sessions;
        m_oracle.resumed += !before.empty();
        m_lines = std::uint64_t(std::count(before.begin(), before.end(), '\n'));
        m_file << before; // a resumed session repeats what it goes on from, ids included
    }

    /// The text of the last turn.
    std::string turn()
    {
        m_turn.clear();
        m_isSidechain = m_random.below(12) == 0;
        ask();
        if (m_random.below(400) == 0)
            fail();
        answer();
        m_file << m_turn;
        return m_turn;
    }
    std::uint64_t lines() const { return m_lines; }
    bool isWritten()
    {
        m_file.close();
        return bool(m_file);
    }

private:
    void begin(const char *type)
    {
        m_turn += "{\"parentUuid\":\"" + uuid(m_random) + "\",\"isSidechain\":" + (m_isSidechain ? "true" : "false") + ",\"userType\":\"external\",\"cwd\":\"/home/dev/"
            + m_project + "\",\"sessionId\":\"" + m_id + "\",\"version\":\"2.1.228\",\"gitBranch\":\"main\",\"type\":\"" + type + "\",\"timestamp\":\""
            + isoText(kFirstDay * kMillisPerDay + m_time) + "\",\"uuid\":\"" + uuid(m_random) + "\"";
    }
    void end(const char *text)
    {
        m_turn.append(text).append("\n");
        ++m_lines;
    }

    void ask()
    {
        m_time += 4'000 + lognormal(m_random, Spread::Medium, 15'000);
        begin("user");
        m_turn += ",\"message\":{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"tool_use_id\":\"toolu_" + apiId(m_random) + "\",\"content\":\""
            + prose(m_random, 900, 20'000);
        end("\"}]}}");
    }

    /// The agent notes itself that the API failed: no call of the ledger.
    void fail()
    {
        begin("assistant");
        m_turn += ",\"isApiErrorMessage\":true,\"message\":{\"id\":\"" + uuid(m_random)
            + "\",\"model\":\"<synthetic>\",\"role\":\"assistant\",\"type\":\"message\",\"content\":[{\"type\":\"text\",\"text\":\"API Error: 529\"}]";
        end(",\"usage\":{\"input_tokens\":0,\"output_tokens\":0,\"cache_creation_input_tokens\":0,\"cache_read_input_tokens\":0}}}");
    }

    WorldCall nextCall()
    {
        WorldCall call;
        const std::uint32_t draw = m_random.below(100);
        call.model = draw < 15 ? kHaiku : draw < 65 ? kSonnet46 : m_time < kMillisPerDay * kDays / 2 ? kOpus46 : kOpus47;
        call.input = 1 + m_random.below(12);
        call.output = std::min(20 + lognormal(m_random, Spread::Medium, 350), 32'000u);
        const std::uint32_t added = 200 + lognormal(m_random, Spread::Medium, 900) % 20'000;
        const bool isCold = m_random.below(14) == 0, isLong = m_random.below(8) == 0;
        call.cacheRead = isCold ? 0 : m_context;
        (isLong ? call.cacheWrite1h : call.cacheWrite5m) = added + (isCold ? m_context : 0);
        m_context = m_context + added > kContextLimit ? 20'000 : m_context + added;
        return call;
    }

    void answer()
    {
        const WorldCall call = nextCall();
        ++m_oracle.calls;
        m_oracle.costNano += call.costNano();
        const std::string message = apiId(m_random), request = apiId(m_random);
        const int blocks = 1 + (m_random.below(100) < 55) + (m_random.below(100) < 20);
        const bool isPartial = m_random.below(100) < 30; // lines before the last one then count a few tokens only
        for (int block = 1; block <= blocks; ++block) {
            const bool isLast = block == blocks;
            m_time += 300 + m_random.below(2'500);
            begin("assistant");
            m_turn += ",\"requestId\":\"req_" + request + "\",\"message\":{\"id\":\"msg_" + message + "\",\"type\":\"message\",\"role\":\"assistant\",\"model\":\""
                + std::string(kModels[call.model].id) + "\",\"content\":[{\"type\":\"" + (isLast ? "text\",\"text" : "thinking\",\"thinking") + "\":\""
                + prose(m_random, 450, 8'000) + "\"}],\"stop_reason\":" + (isLast ? "\"end_turn\"" : "null");
            writeUsage(call, isPartial && !isLast ? std::min(call.output, 1 + m_random.below(8)) : call.output);
        }
    }

    void writeUsage(const WorldCall &call, std::uint32_t output)
    {
        const auto count = [this](const char *name, std::uint64_t value) { m_turn.append(name).append(std::to_string(value)); };
        count(",\"stop_sequence\":null,\"usage\":{\"input_tokens\":", call.input);
        count(",\"cache_creation_input_tokens\":", call.cacheWrite5m + call.cacheWrite1h);
        count(",\"cache_read_input_tokens\":", call.cacheRead);
        count(",\"cache_creation\":{\"ephemeral_5m_input_tokens\":", call.cacheWrite5m);
        count(",\"ephemeral_1h_input_tokens\":", call.cacheWrite1h);
        count("},\"output_tokens\":", output);
        end(",\"service_tier\":\"standard\"}}}");
    }

    Random &m_random;
    Oracle &m_oracle;
    std::string m_project, m_id, m_turn;
    std::ofstream m_file;
    std::int64_t m_time; ///< milliseconds since the first day began
    std::uint64_t m_lines = 0;
    std::uint32_t m_context = 12'000; ///< tokens that the next call repeats
    bool m_isSidechain = false;
};

int generate(std::uint64_t lines, std::uint64_t seed, const std::string &folder, const char *oraclePath)
{
    constexpr std::uint64_t kUsualLines = 250; ///< of a session
    Random random(seed);
    Oracle oracle;
    std::string remembered; ///< the beginning of a session that a later one resumes
    while (oracle.lines < lines) {
        const auto start = std::int64_t(double(oracle.lines) / double(lines) * kDays * double(kMillisPerDay) * 0.99);
        const bool resumes = !remembered.empty() && random.below(25) == 0;
        Session session(random, oracle, folder, start, resumes ? remembered : std::string());
        const std::uint64_t target = 30 + lognormal(random, Spread::Medium, kUsualLines * 3 / 4);
        const bool isRemembered = random.below(20) == 0;
        if (isRemembered)
            remembered.clear();
        while (session.lines() < target) {
            const std::string turn = session.turn();
            if (isRemembered && remembered.size() < 300'000)
                remembered += turn;
        }
        oracle.lines += session.lines();
        if (!session.isWritten())
            return EXIT_FAILURE;
    }
    std::ofstream out(oraclePath);
    out << "{\"lines\": " << oracle.lines << ", \"sessions\": " << oracle.sessions << ", \"resumed\": " << oracle.resumed << ", \"calls\": " << oracle.calls
        << ", \"cost_nano_usd\": " << oracle.costNano << "}\n";
    out.close();
    return out ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

} // namespace assay::bench

int main(int argc, char **argv)
{
    if (argc == 5)
        return assay::bench::generate(std::strtoull(argv[1], nullptr, 10), std::strtoull(argv[2], nullptr, 10), argv[3], argv[4]);
    std::fputs("usage: bench_transcripts LINES SEED FOLDER ORACLE\n", stderr);
    return 2;
}
