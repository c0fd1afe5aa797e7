#include "core/formats/callparts.h"
#include "core/formats/messagecall.h"
#include "core/formats/names.h"
#include "core/formats/numbers.h"
#include "core/formats/recordformat.h"

namespace assay {

namespace {

/// Lines of Claude Code's transcripts. A response is written again with every block that streams in, in resumed
/// sessions, side questions and progress lines: the copies share the message id, and the rank tells the best.
class ClaudeCode : public RecordFormat
{
public:
    bool recognises(Value record) override
    {
        if (record["type"].isEmpty())
            return !record["sessionId"].isEmpty() && record["message"].isObject();
        const bool isLine = !record["sessionId"].isEmpty() || record["parentUuid"].kind() != ValueKind::Missing;
        const bool isOlderLine = !record["requestId"].isEmpty() && record["message"].isObject();
        const bool isNote = !record["leafUuid"].isEmpty() || record["snapshot"].isObject();
        return isLine || isOlderLine || isNote;
    }

    void read(Value line, RecordSink &sink) override
    {
        const bool isProgress = line["type"].text() == "progress";
        const Value answer = isProgress ? line["data"]["message"] : line;
        if (const Value type = answer["type"]; !type.isEmpty() && type.text() != "assistant")
            return sink.skip("not_a_call");
        const Value message = answer["message"];
        if (isProgress && !message["usage"].isObject())
            return sink.skip("not_a_call");

        const bool isFailure = isTrue(answer["isApiErrorMessage"]);
        std::string_view model = trimmedText(message["model"].text());
        if (model == "<synthetic>") {
            if (!isFailure)
                return sink.skip("synthetic");
            model = {};
        }
        if (!model.empty() && !isAnthropicModel(model, {}))
            return sink.skip("other_provider");

        Call call;
        call.text(Dimension::ModelId) = sink.name(model);
        call.status = isFailure ? CallStatus::Error : CallStatus::Ok;
        if (const auto reason = readCall(call, answer, line))
            return sink.reject(*reason);
        m_message.readService(call, message, {}, false, sink);
        MessageCall::readAnswer(call, message, sink);
        readFailure(call, answer, sink);
        readIdentity(call, answer, line, sink);
        m_message.accept(call, sink);
    }

private:
    std::optional<Reject> readCall(Call &call, Value answer, Value line);
    static void readFailure(Call &call, Value answer, RecordSink &sink);
    static void readIdentity(Call &call, Value answer, Value line, RecordSink &sink);

    MessageCall m_message;
};

/// Of the answer, else of the line around it.
Value given(Value answer, Value line, std::string_view name)
{
    const Value own = answer[name];
    return own.isEmpty() && answer.place() != line.place() ? line[name] : own;
}

std::optional<Reject> ClaudeCode::readCall(Call &call, Value answer, Value line)
{
    const bool isFailure = call.status != CallStatus::Ok;
    if (call.text(Dimension::ModelId).empty() && !isFailure)
        return Reject::MissingModel;
    if (const auto reason = readCallTime(call, given(answer, line, "timestamp")))
        return reason;
    const Value usage = answer["message"]["usage"];
    const auto reason = m_message.readUsage(call, {&usage, 1});
    if (reason && (*reason != Reject::MissingUsage || !isFailure))
        return reason;
    if (!answer["costUSD"].isEmpty() && !(call.reportedCost = moneyOf(answer["costUSD"])))
        return Reject::BadNumber;
    call.rank = {isTrue(answer["isSidechain"]) ? 0 : 1, call.rank[0], usage["speed"].isEmpty() ? 0 : 1};
    if (!isFailure)
        call.flags |= kOutputIsLowerBound;
    return std::nullopt;
}

void ClaudeCode::readFailure(Call &call, Value answer, RecordSink &sink)
{
    if (call.status == CallStatus::Ok)
        return;
    const Value error = answer["error"];
    call.httpStatus = smallNumberOf(answer["apiErrorStatus"]);
    call.text(Dimension::ErrorType) = sink.name((error.isObject() ? error["type"] : error).text());
    flagErrorWithUsage(call);
}

void ClaudeCode::readIdentity(Call &call, Value answer, Value line, RecordSink &sink)
{
    const auto text = [&](std::string_view name) { return sink.name(given(answer, line, name).text()); };
    call.requestId = text("requestId");
    call.dedupeKey = !call.messageId.empty() ? call.messageId : !call.requestId.empty() ? call.requestId : text("uuid");
    call.text(Dimension::Session) = text("sessionId");
    call.text(Dimension::Path) = text("cwd");
    call.text(Dimension::Branch) = call.text(Dimension::Task) = text("gitBranch");
    call.text(Dimension::Agent) = text("agentId");
    sink.tags().add(line["version"]);
}

} // namespace

std::unique_ptr<RecordFormat> createClaudeCode(const ReadOptions &)
{
    return std::make_unique<ClaudeCode>();
}

} // namespace assay
