#include "ui/pages/explore/exploremodel.h"

#include "ui/format.h"
#include "ui/metricrole.h"
#include "ui/models/copytable.h"
#include "ui/theme.h"
#include "ui/widgets/celldelegate.h"

#include <algorithm>
#include <ranges>

namespace assay {

namespace {

/// The total stands out, and a bar of everything would say nothing.
QVariant totalDrawing(const ExploreColumn &column, const ResultRow &total, const ExploreScale &scale)
{
    const QVariant drawing = columnDrawing(column, total, scale);
    if (!drawing.canConvert<MoneyCell>() && !drawing.canConvert<BarCell>())
        return drawing;
    const QString text = columnText(column, total, scale);
    return QVariant::fromValue(MoneyCell{text, true, Tone::Neutral, text != Format::notAvailable()});
}

/// Id of the metric that a column shows; empty where it shows none.
QString columnMetric(const ExploreColumn &column)
{
    switch (column.kind) {
    case ExploreColumn::Kind::Cost:
    case ExploreColumn::Kind::CostChange: return QStringLiteral("cost");
    case ExploreColumn::Kind::ModelMix: return QStringLiteral("model_mix");
    default: return QString::fromStdString(column.metricId);
    }
}

ExploreScale scaleOf(const QueryResult &result)
{
    ExploreScale scale{result.total.facts.totals.cost, {}, result.familyNames, result.query.metrics, false};
    for (const ResultRow &row : result.rows)
        scale.dearest = std::max(scale.dearest, row.facts.totals.cost);
    return scale;
}

} // namespace

struct ExploreModel::Node
{
    RowKind kind = RowKind::Value;
    ResultRow row;
    KeyValue key;
    int depth = -1; ///< 0 for the first dimension; -1 for the root
    int place = 0;  ///< among its siblings
    Node *parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;
    enum class Children { Unasked, Asked, There } state = Children::Unasked;
    SparklineData trend;

    Node &add(RowKind kindOfRow, ResultRow values)
    {
        auto child = std::make_unique<Node>();
        child->kind = kindOfRow;
        child->row = std::move(values);
        child->depth = depth + 1;
        child->place = int(children.size());
        child->parent = this;
        return *children.emplace_back(std::move(child));
    }
};

ExploreModel::ExploreModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

ExploreModel::~ExploreModel() = default;

void ExploreModel::setResult(const QueryResult &result, std::vector<DimensionRef> dimensions, std::vector<ExploreColumn> columns, bool isFirstPart)
{
    beginResetModel();
    m_dimensions = std::move(dimensions);
    m_columns = std::move(columns);
    m_scale = scaleOf(result);
    m_scale.isFirstPart = isFirstPart;
    m_root = std::make_unique<Node>();
    m_root->state = Node::Children::There;
    addRows(*m_root, result, 0);
    m_root->add(RowKind::Total, result.total);
    endResetModel();
}

bool ExploreModel::complete(const QueryResult &result)
{
    const std::size_t values = result.rows.size();
    const auto &shown = m_root->children;
    const auto hasRow = [&](std::size_t i) { return shown[i]->kind == RowKind::Value && shown[i]->key == result.rows[i].key.front(); };
    if (shown.size() != values + (result.rest ? 2 : 1) || !std::ranges::all_of(std::views::iota(std::size_t{0}, values), hasRow))
        return false;
    m_scale = scaleOf(result);
    for (std::size_t i = 0; i < values; ++i)
        shown[i]->row = result.rows[i];
    if (result.rest)
        shown[values]->row = *result.rest;
    shown.back()->row = result.total;
    tellAllChanged({});
    return true;
}

void ExploreModel::tellAllChanged(const QModelIndex &parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    emit dataChanged(index(0, 0, parent), index(rows - 1, columnCount() - 1, parent));
    for (int row = 0; row < rows; ++row)
        tellAllChanged(index(row, 0, parent));
}

void ExploreModel::clear()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    endResetModel();
}

void ExploreModel::addRows(Node &parent, const QueryResult &result, std::size_t keyAt)
{
    for (const ResultRow &row : result.rows)
        parent.add(RowKind::Value, row).key = row.key[keyAt];
    if (result.rest)
        parent.add(RowKind::Rest, *result.rest);
}

void ExploreModel::setChildren(const QPersistentModelIndex &parent, const QueryResult &result)
{
    if (!parent.isValid())
        return;
    Node &above = *node(parent);
    above.state = Node::Children::There;
    const int count = int(result.rows.size()) + (result.rest ? 1 : 0);
    if (count == 0)
        return;
    beginInsertRows(parent, 0, count - 1);
    addRows(above, result, 0);
    endInsertRows();
}

void ExploreModel::setTrends(const QModelIndex &parent, const ExploreTrends &trends)
{
    Node &above = parent.isValid() ? *node(parent) : *m_root;
    for (auto &child : above.children)
        if (child->kind == RowKind::Total)
            child->trend = trends.total;
        else if (const auto found = trends.byKey.find(child->key); child->kind == RowKind::Value && found != trends.byKey.end())
            child->trend = found->second;
    for (auto &child : above.children)
        if (child->row.facts.totals.priced == 0)
            child->trend = {}; // a line at zero would claim something
    if (!above.children.empty())
        emit dataChanged(index(0, columnCount() - 1, parent), index(int(above.children.size()) - 1, columnCount() - 1, parent));
}

void ExploreModel::setHighlight(const std::optional<Filter> &highlight)
{
    m_highlight = highlight;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::BackgroundRole});
}

bool ExploreModel::isHighlighted(const Node &n) const
{
    if (!m_highlight || n.kind != RowKind::Value)
        return false;
    for (const Node *at = &n; at->depth >= 0; at = at->parent)
        if (m_dimensions[std::size_t(at->depth)] == m_highlight->dimension)
            return std::ranges::find(m_highlight->values, at->key) != m_highlight->values.end();
    return false;
}

ExploreModel::Node *ExploreModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

ExploreModel::RowKind ExploreModel::kindOf(const QModelIndex &index) const
{
    return node(index)->kind;
}

const ResultRow *ExploreModel::rowOf(const QModelIndex &index) const
{
    return index.isValid() ? &node(index)->row : nullptr;
}

std::vector<Filter> ExploreModel::filtersOf(const QModelIndex &index) const
{
    std::vector<Filter> filters;
    if (!index.isValid() || node(index)->kind != RowKind::Value)
        return filters;
    for (const Node *at = node(index); at->depth >= 0; at = at->parent)
        filters.insert(filters.begin(), Filter{m_dimensions[std::size_t(at->depth)], {at->key}, false});
    return filters;
}

QModelIndex ExploreModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = node(parent);
    if (row < 0 || row >= int(above->children.size()) || column < 0 || column >= columnCount())
        return {};
    return createIndex(row, column, above->children[std::size_t(row)].get());
}

QModelIndex ExploreModel::parent(const QModelIndex &child) const
{
    Node *above = child.isValid() ? node(child)->parent : nullptr;
    return above && above != m_root.get() ? createIndex(above->place, 0, above) : QModelIndex();
}

int ExploreModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->children.size());
}

int ExploreModel::columnCount(const QModelIndex &) const
{
    return int(m_columns.size()) + 1;
}

bool ExploreModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool ExploreModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *at = node(parent);
    return at != m_root.get() && parent.column() <= 0 && at->kind == RowKind::Value && at->state == Node::Children::Unasked
        && at->depth + 1 < int(m_dimensions.size());
}

void ExploreModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    node(parent)->state = Node::Children::Asked;
    emit childrenWanted(QPersistentModelIndex(parent));
}

QString ExploreModel::nameOf(const Node &n) const
{
    switch (n.kind) {
    case RowKind::Value: return Format::key(m_dimensions[std::size_t(n.depth)], n.key);
    case RowKind::Rest: return tr("All others");
    case RowKind::Total: return tr("Total");
    }
    return {};
}

QVariant ExploreModel::data(const QModelIndex &index, int role) const
{
    return index.isValid() ? cell(*node(index), index.column(), role) : QVariant();
}

QVariant ExploreModel::cell(const Node &n, int column, int role) const
{
    if (role == Qt::BackgroundRole)
        return isHighlighted(n) ? QVariant(Theme::current().warningFill) : QVariant();
    if (role == Qt::FontRole)
        return n.kind == RowKind::Total ? Fonts::strong() : Fonts::body();
    if (column == 0) {
        const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
        if (role == kPlainRole)
            return n.kind == RowKind::Value ? QString::fromStdString(n.key.value_or(std::string())) : nameOf(n);
        return isText ? QVariant(nameOf(n)) : QVariant();
    }
    const ExploreColumn &c = m_columns[std::size_t(column - 1)];
    const bool isTrend = c.kind == ExploreColumn::Kind::Trend;
    switch (role) {
    case Qt::DisplayRole: return columnText(c, n.row, m_scale);
    case Qt::ToolTipRole: return columnDetails(c, n.row, m_scale);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isNumeric(c) ? Qt::AlignRight : Qt::AlignLeft));
    case kPlainRole: return columnPlain(c, n.row, m_scale);
    case kCellRole:
        if (isTrend)
            return n.trend.values.isEmpty() ? QVariant() : QVariant::fromValue(n.trend);
        return n.kind == RowKind::Total ? totalDrawing(c, n.row, m_scale) : columnDrawing(c, n.row, m_scale);
    default: return {};
    }
}

QVariant ExploreModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == 0) {
        QStringList names;
        for (const DimensionRef &dimension : m_dimensions)
            names << Format::dimension(dimension);
        if (role == kPlainHeaderRole)
            return m_dimensions.empty() ? QString() : QString::fromStdString(m_dimensions.front().id());
        return role == Qt::DisplayRole ? QVariant(names.join(QStringLiteral(" › "))) : QVariant();
    }
    const ExploreColumn &c = m_columns[std::size_t(section - 1)];
    switch (role) {
    case Qt::DisplayRole: return columnTitle(c);
    case Qt::ToolTipRole: return columnTip(c);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter) | int(isNumeric(c) ? Qt::AlignRight : Qt::AlignLeft) | int(Qt::TextWordWrap);
    case kPlainHeaderRole: return columnId(c);
    case kMetricRole: return columnMetric(c);
    default: return {};
    }
}

} // namespace assay
