#pragma once

#include "core/formats/record.h"

namespace assay {

/// Appends the tree of one JSON text to a record. Fields that can only hold prompts, answers or schemas are checked and
/// read past; nesting deeper than any log goes is cut off.
class JsonParser
{
public:
    JsonParser();
    ~JsonParser();

    /// `json` is followed by TextWindow::kPadding readable bytes, and outlives the record's views.
    bool parse(std::string_view json, Record &record);
    /// The same for a text that is the whole record: replaces the tree, quickly where it is shaped like the one before.
    bool parseRecord(std::string_view json, Record &record);

private:
    bool parse(std::string_view json, Record &record, bool &isWhole);
    class Walk;
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace assay
