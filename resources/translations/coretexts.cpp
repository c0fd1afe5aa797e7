#include "ui/coretext.h"

#include <nlohmann/json.hpp>

#include <cstdio>

/// Prints the fixed texts of core as a source that Qt's lupdate reads: core itself knows no translation.
int main()
{
    for (const std::string &text : assay::coreTexts())
        std::printf("QT_TRANSLATE_NOOP(\"core\", %s)\n", nlohmann::json(text).dump().c_str());
    return 0;
}
