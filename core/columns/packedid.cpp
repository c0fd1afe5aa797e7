#include "core/columns/packedid.h"

#include "core/values/int128.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {

constexpr std::string_view kBase62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kBase16 = "0123456789abcdef";
constexpr std::size_t kMostBase62Digits = 21; ///< 62^21 < 2^128; one more digit goes into the form as the lead
constexpr std::size_t kUuidLength = 36;

/// Stored by its place (the first is number 1): append only.
struct IdForm
{
    std::string_view prefix;
    std::size_t digits; ///< base-62 digits after the prefix; 0: a lower-case UUID
};
constexpr std::array kForms{
    IdForm{"req_01", 20}, IdForm{"req_01", 22}, IdForm{"msg_01", 20},      IdForm{"msg_01", 22},
    IdForm{"", 0},        IdForm{"chatcmpl-", 0}, IdForm{"msg_bdrk_01", 22}, IdForm{"msg_vrtx_01", 22},
};

std::size_t bodyLength(const IdForm &form)
{
    return form.digits == 0 ? kUuidLength : form.digits;
}

bool isUuidDash(std::size_t at)
{
    return at == 8 || at == 13 || at == 18 || at == 23;
}

constexpr std::uint8_t kNoDigit = 0x80; ///< a bit that no digit has

/// What each character is worth as a digit.
constexpr std::array<std::uint8_t, 256> worthOf(std::string_view alphabet)
{
    std::array<std::uint8_t, 256> worth{};
    worth.fill(kNoDigit);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        worth[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
    return worth;
}
constexpr auto kWorth62 = worthOf(kBase62);
constexpr auto kWorth16 = worthOf(kBase16);

/// The number that at least twenty digits write; nullopt at a foreign one. The last twenty in two halves at once, each of
/// which fits a word.
template <unsigned kBase>
std::optional<UInt128> number(std::string_view digits, const std::array<std::uint8_t, 256> &worth)
{
    constexpr std::size_t kHalf = 10;
    constexpr std::uint64_t kScale = [] {
        std::uint64_t scale = 1;
        for (std::size_t i = 0; i < kHalf; ++i)
            scale *= kBase;
        return scale;
    }();
    unsigned all = 0;
    const auto append = [&](std::uint64_t &part, char digit) {
        const std::uint8_t one = worth[static_cast<unsigned char>(digit)];
        all |= one;
        part = part * kBase + one;
    };
    const char *const upper = digits.data() + digits.size() - 2 * kHalf, *const lower = upper + kHalf;
    std::uint64_t lead = 0, high = 0, low = 0;
    for (const char *digit = digits.data(); digit < upper; ++digit)
        append(lead, *digit);
    for (std::size_t i = 0; i < kHalf; ++i) {
        append(high, upper[i]);
        append(low, lower[i]);
    }
    if ((all & kNoDigit) != 0)
        return std::nullopt;
    return (UInt128(lead) * kScale + high) * kScale + low;
}

std::string digitsOf(UInt128 value, std::size_t count, std::string_view alphabet)
{
    std::string digits(count, alphabet[0]);
    for (std::size_t i = count; i-- > 0; value /= alphabet.size())
        digits[i] = alphabet[static_cast<std::size_t>(value % alphabet.size())];
    return digits;
}

std::optional<UInt128> uuidNumber(std::string_view body)
{
    std::string digits;
    for (std::size_t i = 0; i < body.size(); ++i) {
        if (isUuidDash(i) != (body[i] == '-'))
            return std::nullopt;
        if (body[i] != '-')
            digits += body[i];
    }
    return number<16>(digits, kWorth16);
}

std::string uuidText(UInt128 value)
{
    std::string text = digitsOf(value, 32, kBase16);
    for (const std::size_t at : {8, 13, 18, 23})
        text.insert(at, 1, '-');
    return text;
}

} // namespace

std::optional<PackedId> packId(std::string_view text)
{
    for (std::size_t i = 0; i < kForms.size(); ++i) {
        const IdForm &form = kForms[i];
        if (text.size() != form.prefix.size() + bodyLength(form) || !text.starts_with(form.prefix))
            continue;
        std::string_view body = text.substr(form.prefix.size());
        std::size_t lead = 0;
        if (form.digits > kMostBase62Digits) {
            lead = kBase62.find(body.front());
            body.remove_prefix(1);
        }
        const auto value = form.digits == 0 ? uuidNumber(body) : number<62>(body, kWorth62);
        if (!value || lead == std::string_view::npos)
            continue;
        return PackedId{static_cast<std::uint32_t>((i + 1) * 64 + lead), static_cast<std::uint64_t>(*value >> 64),
                        static_cast<std::uint64_t>(*value)};
    }
    return std::nullopt;
}

std::string unpackId(const PackedId &id)
{
    const std::size_t row = id.form / 64;
    if (row == 0 || row > kForms.size())
        return {};
    const IdForm &form = kForms[row - 1];
    const UInt128 value = UInt128(id.high) << 64 | id.low;
    std::string text(form.prefix);
    if (form.digits == 0)
        return text + uuidText(value);
    if (form.digits > kMostBase62Digits)
        text += kBase62[std::min<std::size_t>(id.form % 64, kBase62.size() - 1)];
    return text + digitsOf(value, std::min(form.digits, kMostBase62Digits), kBase62);
}

} // namespace assay
