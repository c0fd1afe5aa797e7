#include "resources/sample/customers.h"

#include <array>

namespace sample {

namespace {

constexpr std::array<std::string_view, kCustomers> kNames{
    "Aldgate Mutual", "Harbour Freight Union", "Northern Grid", "Castell Insurance", "Verano Health", "Oakfield Homes",
    "Lumen Retail", "Kestrel Airways", "Marlow & Finch", "Tidewater Bank", "Silverbeck Energy", "Orchard Schools",
    "Palisade Security", "Quayside Logistics", "Redwing Foods", "Stonebridge Council", "Brightwater Legal", "Umbra Optics",
    "Vantage Motors", "Westlake Clinics", "Yarrow Pharma", "Zephyr Telecom", "Ashcombe Trust", "Beacon Charities",
    "Copperline Rail", "Dovetail Joinery", "Elmstead Dairy", "Foxglove Gardens", "Granite Works", "Hollybush Hotels",
    "Ironbark Timber", "Juniper Travel", "Kingfisher Water", "Larkspur Media", "Millrace Paper", "Nightingale Care",
    "Osprey Marine", "Pinecrest Leisure", "Rowan Publishing", "Saltmarsh Seafood"};

constexpr int kLosing = 16; // Brightwater Legal: a small plan, and one contract after another

constexpr std::int64_t sizeOf(int customer)
{
    return 1000 / (customer + 4);
}

} // namespace

std::string_view customerName(int customer)
{
    return kNames[std::size_t(customer)];
}

int losingCustomer()
{
    return kLosing;
}

std::int64_t monthlyRevenue(int customer)
{
    return customer == kLosing ? 90 : 180 + sizeOf(customer) * 6;
}

int drawCustomer(std::string_view workload, Random &random)
{
    if (workload == "contract-review" && random.chance(230))
        return kLosing;
    std::int64_t sum = 0;
    for (int c = 0; c < kCustomers; ++c)
        sum += sizeOf(c);
    std::int64_t drawn = random.below(sum);
    int customer = 0;
    while (drawn >= sizeOf(customer))
        drawn -= sizeOf(customer++);
    return customer;
}

} // namespace sample
