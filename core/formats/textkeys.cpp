#include "core/formats/textkeys.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace assay {

namespace {

using namespace std::string_view_literals;

/// A field whose name ends in one of these words is text: "system_prompt", "userMessage", "error.message".
constexpr std::array kTextWords{
    "answer"sv,      "answers"sv,    "argument"sv,    "arguments"sv, "body"sv,      "chat"sv,         "choices"sv,
    "comment"sv,     "completion"sv, "completions"sv, "content"sv,   "contents"sv,  "conversation"sv, "description"sv,
    "detail"sv,      "details"sv,    "document"sv,    "err"sv,       "error"sv,     "errors"sv,       "exception"sv,
    "explanation"sv, "history"sv,    "html"sv,        "input"sv,     "inputs"sv,    "instruction"sv,  "instructions"sv,
    "memo"sv,        "message"sv,    "messages"sv,    "msg"sv,       "note"sv,      "notes"sv,        "output"sv,
    "outputs"sv,     "payload"sv,    "prompt"sv,      "prompts"sv,   "query"sv,     "question"sv,     "questions"sv,
    "quote"sv,       "reasoning"sv,  "reply"sv,       "request"sv,   "response"sv,  "responses"sv,    "result"sv,
    "results"sv,     "stacktrace"sv, "str"sv,         "subject"sv,   "summary"sv,   "system"sv,       "text"sv,
    "texts"sv,       "thinking"sv,   "thought"sv,     "title"sv,     "traceback"sv, "transcript"sv,   "transcription"sv,
    "utterance"sv,
};

constexpr std::array kContainers{
    "arguments"sv,     "choices"sv,  "content"sv,     "content_block"sv, "contents"sv, "conversation"sv,
    "inputBodyJson"sv, "messages"sv, "modelInput"sv,  "prompt"sv,        "prompts"sv,  "proxy_server_request"sv,
    "snapshot"sv,      "system"sv,   "tool_choice"sv, "toolUseResult"sv, "tools"sv,
};

std::string lastWord(std::string_view key)
{
    std::size_t start = key.size();
    while (start > 0 && std::isalnum(static_cast<unsigned char>(key[start - 1]))) {
        --start;
        const bool isHump = std::isupper(static_cast<unsigned char>(key[start])) && start > 0 &&
                            std::islower(static_cast<unsigned char>(key[start - 1]));
        if (isHump)
            break;
    }
    std::string word(key.substr(start));
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return word;
}

} // namespace

bool canHoldText(std::string_view key)
{
    static_assert(std::ranges::is_sorted(kTextWords));
    return std::ranges::binary_search(kTextWords, std::string_view(lastWord(key)));
}

bool isTextContainer(std::string_view key)
{
    return std::ranges::find(kContainers, key) != kContainers.end();
}

} // namespace assay
