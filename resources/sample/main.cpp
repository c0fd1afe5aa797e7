#include "resources/sample/writers.h"

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

bool write(const std::filesystem::path &path, const std::string &text)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    return bool(file.flush());
}

} // namespace

/// assay_sample FOLDER: writes the sample log and its companions into FOLDER.
int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "Usage: assay_sample FOLDER\n";
        return 2;
    }
    const std::filesystem::path folder = argv[1];
    std::filesystem::create_directories(folder);
    const auto calls = sample::makeCalls();
    const bool written = write(folder / "gateway.jsonl", sample::gatewayLog(calls))
        && write(folder / "workloads.csv", sample::workloadRegister()) && write(folder / "units.csv", sample::unitCounts(calls))
        && write(folder / "revenue.csv", sample::revenue()) && write(folder / "invoices.csv", sample::invoices(calls))
        && write(folder / "contract.json", sample::contract()) && write(folder / "schedule.json", sample::schedule())
        && write(folder / "oracle.json", sample::oracle(calls));
    if (!written)
        std::cerr << "assay_sample: a file could not be written: " << folder.string() << '\n';
    return written ? 0 : 1;
}
