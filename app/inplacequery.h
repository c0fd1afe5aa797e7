#pragma once

#include "app/ledgerrequest.h"
#include "core/analysis/inplace.h"

namespace assay {

/// Catalogue and contract as the command says, and what the store, if there is one, adds to them.
Result<InPlaceTerms> inPlaceTerms(const CommandContext &context);

/// Where the server cannot answer, the error's place is the command that brings the calls here. Rows that can be in no
/// answer are told of on stderr.
Result<QueryResult> queryInPlace(const LedgerRequest &request, const Query &query, const InPlaceTerms &terms, const JobControl &control);

} // namespace assay
