#pragma once

#include "core/analysis/query.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;

namespace assay {

class LatestJob;
class Session;

/// A popup that edits one filter: values of a dimension with their cost, to be ticked; kept or left out. By keyboard: type a
/// part of a value and press Return, or walk the list and tick with Space.
/// The values are those of the selection without this filter, the dearest 200 first.
class FilterEditor : public QFrame
{
    Q_OBJECT

public:
    /// `index` of the filter in the selection, or -1 for a new one on `dimension`.
    FilterEditor(Session &session, const DimensionRef &dimension, int index, QWidget *parent);

    static constexpr std::size_t kShownValues = 200;

protected:
    /// Esc leaves the filter as it was.
    void keyPressEvent(QKeyEvent *event) override;

private:
    void ask();
    void fill(const QueryResult &result);
    void addValue(const KeyValue &value, const QString &cost, bool ticked);
    void narrow(const QString &text);
    void apply();
    /// Return on what was typed means the first value that it finds.
    void applyTyped();

    Session &m_session;
    DimensionRef m_dimension;
    int m_index;
    Filter m_filter;
    LatestJob *m_job;
    QComboBox *m_sense;
    QLineEdit *m_search;
    QListWidget *m_values;
    QLabel *m_note;
};

} // namespace assay
