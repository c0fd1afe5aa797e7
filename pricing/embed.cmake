# Writes INPUT as a C++ string into OUTPUT: `std::string_view assay::builtInCatalogue()`.
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${OUTPUT} "#include <string_view>
namespace assay {
std::string_view builtInCatalogue();
static const unsigned char kBytes[] = {${bytes}0x00};
std::string_view builtInCatalogue() { return {reinterpret_cast<const char *>(kBytes), sizeof kBytes - 1}; }
}
")
