#include <QApplication>

namespace assay {

/// Opens the window; files and .assay documents may follow on the command line.
int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    return 2; // the window follows with the ui library
}

} // namespace assay
