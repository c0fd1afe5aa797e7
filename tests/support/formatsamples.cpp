#include "tests/support/formatsamples.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace assay::test {

namespace {
constexpr std::string_view kGolden = ".expected.json";
}

std::vector<std::string> formatSamples()
{
    std::vector<std::string> paths;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(FORMAT_SAMPLES))
        if (const std::string path = entry.path().string(); path.ends_with(kGolden))
            paths.push_back(path.substr(0, path.size() - kGolden.size()));
    std::ranges::sort(paths);
    return paths;
}

std::string contentOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string sampleName(const std::string &path)
{
    const std::filesystem::path file(path);
    return (file.parent_path().filename() / file.filename()).string();
}

} // namespace assay::test
