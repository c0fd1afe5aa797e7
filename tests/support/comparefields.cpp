#include "tests/support/comparefields.h"

#include <QtTest>

#include <sstream>

namespace assay::test {

void compareFields(const std::string &line, const std::string &fields)
{
    std::istringstream stream(fields);
    for (std::string field; stream >> field;)
        QVERIFY2((line + " ").find(" " + field + " ") != line.npos, ("no " + field + " in: " + line).c_str());
}

} // namespace assay::test
