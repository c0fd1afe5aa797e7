#pragma once

namespace assay {

/// Runs `assay SUBCOMMAND ...` and returns its exit status. Without a subcommand it opens the window.
int runCommandLine(int argc, char **argv);

} // namespace assay
