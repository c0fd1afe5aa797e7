#pragma once

#include "core/formats/labels.h"
#include "core/formats/record.h"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace assay {

/// Attributes of an OTLP resource, span or log record: [{key, value: {stringValue | intValue | ...}}].
class OtelAttributes
{
public:
    struct Attribute
    {
        std::string_view key;
        Value value; ///< text, number or boolean; an object for lists
    };

    void read(Value attributes);
    Value operator[](std::string_view key) const;
    /// The first of these that is given.
    Value first(std::initializer_list<std::string_view> keys) const;
    /// The first element of a list, or the value itself when it is none.
    Value firstElement(std::string_view key) const;

    std::vector<Attribute>::const_iterator begin() const { return m_attributes.begin(); }
    std::vector<Attribute>::const_iterator end() const { return m_attributes.end(); }

private:
    std::vector<Attribute> m_attributes;
};

/// What a value wrapper like {"stringValue": "x"} holds.
Value otelValue(Value wrapped);

/// Who and what a call was for, as resource attributes, session and user attributes tell; fills what is still empty.
void readOtelIdentity(const OtelAttributes &resource, const OtelAttributes &own, Labels &labels, Call &call,
                      RecordSink &sink);

} // namespace assay
