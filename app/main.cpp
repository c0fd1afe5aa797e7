#include "app/commandline.h"

#include <QHashSeed>

int main(int argc, char **argv)
{
    QHashSeed::setDeterministicGlobalSeed(); // equal input gives equal PDF bytes
    return assay::runCommandLine(argc, argv);
}
