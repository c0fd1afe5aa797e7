#include "core/values/printable.h"

namespace assay {

namespace {

constexpr unsigned char kDelete = 0x7f, kC1Lead = 0xc2, kFirstC1 = 0x80, kLastC1 = 0x9f;

/// E2 90 80 is U+2400, the picture of NUL; those of the other control characters follow in their order.
void appendPicture(std::string &out, unsigned char control)
{
    out += "\xe2\x90";
    out.push_back(static_cast<char>(0x80 + (control == kDelete ? 0x21 : control)));
}

} // namespace

std::string printable(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        if (byte < ' ' || byte == kDelete) {
            appendPicture(out, byte);
        } else if (byte == kC1Lead && next >= kFirstC1 && next <= kLastC1) {
            out += "\xef\xbf\xbd";
            ++i;
        } else {
            out.push_back(text[i]);
        }
    }
    return out;
}

} // namespace assay
