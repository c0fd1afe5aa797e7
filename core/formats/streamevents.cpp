#include "core/formats/streamevents.h"

#include "core/formats/messagestream.h"
#include "core/formats/names.h"

#include <string>

namespace assay {

namespace {

constexpr std::string_view kData = "data:";
constexpr std::string_view kEvent = "event:";

class EventReader
{
public:
    EventReader(TextWindow &window, RecordReader &reader)
        : m_window(window)
        , m_reader(reader)
    {
    }

    /// An event is the data lines up to a blank one.
    void read()
    {
        while (const auto line = m_window.nextLine()) {
            if (line->text.starts_with(kData)) {
                if (m_data.empty())
                    m_line = line->line;
                m_data.append(m_data.empty() ? "" : "\n").append(trimmedText(line->text.substr(kData.size())));
            } else if (trimmedText(line->text).empty()) {
                takeEvent(false);
            }
            m_isTerminated = line->isTerminated;
        }
        takeEvent(!m_isTerminated);
        endMessage();
    }

private:
    void takeEvent(bool mayBeCut)
    {
        if (m_data.empty())
            return;
        m_data.reserve(m_data.size() + TextWindow::kPadding);
        const std::string type = m_reader.typeOf(m_data);
        if (type == "message_start")
            endMessage();
        if (MessageStream::isTelling(type))
            addToMessage();
        else if (type.empty() || !isText(type))
            m_reader.readJson(m_data, m_line, mayBeCut);
        if (type == "message_stop" || type == "error")
            endMessage();
        m_data.clear();
    }

    static bool isText(std::string_view type) { return type == "ping" || type.starts_with("content_block_"); }

    void addToMessage()
    {
        if (m_events.empty())
            m_firstLine = m_line;
        m_events.append(m_events.empty() ? "" : ",").append(m_data);
    }

    void endMessage()
    {
        if (m_events.empty())
            return;
        std::string record;
        record.reserve(m_events.size() + kStreamEvents.size() + 8 + TextWindow::kPadding);
        record.append("{\"").append(kStreamEvents).append("\":[").append(m_events).append("]}");
        m_reader.readJson(record, m_firstLine, false);
        m_events.clear();
    }

    TextWindow &m_window;
    RecordReader &m_reader;
    std::string m_data;   ///< of the event being read
    std::string m_events; ///< of the message being read, separated by commas
    std::int64_t m_line = 1;
    std::int64_t m_firstLine = 1;
    bool m_isTerminated = true;
};

} // namespace

bool startsLikeEvents(std::string_view text)
{
    return text.starts_with(kEvent) || text.starts_with(kData);
}

void readEvents(TextWindow &window, RecordReader &reader)
{
    EventReader(window, reader).read();
}

} // namespace assay
