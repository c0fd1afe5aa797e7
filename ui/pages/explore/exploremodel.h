#pragma once

#include "ui/pages/explore/explorecolumns.h"
#include "ui/pages/explore/explorequestion.h"
#include "ui/widgets/sparkline.h"

#include <QAbstractItemModel>

#include <map>
#include <memory>
#include <optional>

namespace assay {

/// The answer to a grouped question as a tree: a row per value of the first dimension; the rows below it are asked for
/// when it is opened. Ends with the rest (when rows were cut off) and the total. Every figure comes from the engine.
class ExploreModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    /// What a row stands for.
    enum class RowKind { Value, Rest, Total };

    explicit ExploreModel(QObject *parent = nullptr);
    ~ExploreModel() override;

    /// A new question: dimensions from the outside in, and its columns. `isFirstPart`: complete() will bring what is missing.
    void setResult(const QueryResult &result, std::vector<DimensionRef> dimensions, std::vector<ExploreColumn> columns, bool isFirstPart = false);
    /// The whole answer to the question of which the first part is shown. False, with nothing changed, when its rows are others.
    bool complete(const QueryResult &result);
    /// Nothing is known.
    void clear();
    /// Rows below `parent`, answering childrenWanted(). Ignored when the row is gone.
    void setChildren(const QPersistentModelIndex &parent, const QueryResult &result);
    /// Trends of the rows below `parent`.
    void setTrends(const QModelIndex &parent, const ExploreTrends &trends);

    /// Rows that match are drawn on a mark; the others keep their figures, so that shares of the total stay visible.
    void setHighlight(const std::optional<Filter> &highlight);

    RowKind kindOf(const QModelIndex &index) const;
    /// One filter per dimension from the outside in: the calls of this row. Empty for rest and total.
    std::vector<Filter> filtersOf(const QModelIndex &index) const;
    const ResultRow *rowOf(const QModelIndex &index) const;
    const std::vector<ExploreColumn> &columns() const { return m_columns; }
    const std::vector<DimensionRef> &dimensions() const { return m_dimensions; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// A row was opened whose values are not there yet.
    void childrenWanted(const QPersistentModelIndex &parent);

private:
    struct Node;
    Node *node(const QModelIndex &index) const;
    void tellAllChanged(const QModelIndex &parent);
    void addRows(Node &parent, const QueryResult &result, std::size_t keyAt);
    QString nameOf(const Node &node) const;
    bool isHighlighted(const Node &node) const;
    QVariant cell(const Node &node, int column, int role) const;

    std::vector<DimensionRef> m_dimensions;
    std::vector<ExploreColumn> m_columns;
    ExploreScale m_scale;
    std::optional<Filter> m_highlight;
    std::unique_ptr<Node> m_root;
};

} // namespace assay
