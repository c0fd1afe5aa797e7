#pragma once

namespace assay {

class Card;

/// Dims the body of a card and says that the calls it asks are still loading, until Card::setStale().
void setLoading(Card &card);

} // namespace assay
