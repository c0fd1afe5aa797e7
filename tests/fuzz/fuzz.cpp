#include "core/formats/countingsink.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

// libFuzzer's target for the formats. `--family=ID` gives every input to the formats of one family, whatever it looks
// like; without it formats are recognised as in an import. No input may crash, hang or leave records uncounted.

namespace {

std::vector<std::string> formats; // ids to read as; one empty id: recognise

void choose(const std::string &family)
{
    for (const assay::FormatInfo &info : assay::allFormats())
        if (info.family == family)
            formats.emplace_back(info.id);
    if (!formats.empty())
        return;
    std::fprintf(stderr, "There is no family \"%s\"\n", family.c_str());
    std::exit(2);
}

/// One a line, each with the ids of its formats.
void listFamilies()
{
    std::map<std::string_view, std::string> formatsOf;
    for (const assay::FormatInfo &info : assay::allFormats())
        formatsOf[info.family].append(" ").append(info.id);
    for (const auto &[family, ids] : formatsOf)
        std::printf("%s%s\n", std::string(family).c_str(), ids.c_str());
    std::exit(0);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    constexpr std::string_view kFamily = "--family=";
    for (int i = 1; i < *argc; ++i) {
        const std::string argument = (*argv)[i];
        if (argument == "--families")
            listFamilies();
        if (argument.starts_with(kFamily))
            choose(argument.substr(kFamily.size()));
    }
    if (formats.empty())
        formats.emplace_back();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    for (const std::string &format : formats) {
        assay::CountingSink sink;
        assay::ReadOptions options;
        options.formatId = format;
        (void)assay::readBytes({reinterpret_cast<const char *>(data), size}, "input", options, sink);
        if (!sink.counts().balances())
            std::abort();
    }
    return 0;
}
