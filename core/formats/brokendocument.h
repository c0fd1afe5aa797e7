#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace assay {

/// A place where a document lost something.
struct DocumentLoss
{
    std::size_t at = 0; ///< byte of the original at which the broken or cut record begins
    bool isCut = false; ///< the document breaks off here
};

/// What is left of a JSON object that is broken or cut, and whose records are elements of arrays, in arrays, within it
/// (a page of an export). Memory: one more copy of the document.
struct SavedDocument
{
    std::string text;                 ///< valid JSON, padded: of the outer object its record arrays alone, without what is broken
    std::vector<DocumentLoss> losses; ///< in the order of the document
    std::size_t records = 0;          ///< whole elements of record arrays in `text`
    std::size_t length = 0;           ///< bytes of the original that this stands for
};

/// `document` starts with '{' and may go on behind the object. `holdsRecords` knows record arrays by their names,
/// `isValid` whether a text, followed by
/// TextWindow::kPadding readable bytes, is one valid JSON object.
SavedDocument saveDocument(std::string_view document, const std::function<bool(std::string_view)> &holdsRecords,
                           const std::function<bool(std::string_view)> &isValid);

} // namespace assay
