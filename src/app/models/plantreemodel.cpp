// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/plantreemodel.h"

#include "app/document/choices.h"
#include "app/document/planjson.h"
#include "app/document/planpath.h"
#include "app/document/thingclipboard.h"
#include "app/icons.h"
#include "app/models/rowsync.h"

#include <QMimeData>

#include <algorithm>

namespace spendwright {

struct PlanTreeModel::Node {
    Kind kind = Kind::Plan;
    QString path; ///< "/tools" for its group, "" for the plan
    QString name;
    QString detail;
    bool described = false; ///< name and detail are those of the plan
    Node* parent = nullptr;
    std::vector<std::unique_ptr<Node>> children;

    [[nodiscard]] int row() const
    {
        for (std::size_t i = 0; parent && i < parent->children.size(); ++i) {
            if (parent->children[i].get() == this)
                return static_cast<int>(i);
        }
        return 0;
    }
    [[nodiscard]] QString key() const { return QString::number(static_cast<int>(kind)) + path; }
    void add(std::unique_ptr<Node> child, std::size_t at)
    {
        child->parent = this;
        children.insert(children.begin() + static_cast<std::ptrdiff_t>(at), std::move(child));
    }
};

namespace {

const QString kAgents = QStringLiteral("/agents");
const QString kTools = QStringLiteral("/tools");
const QString kScenarios = QStringLiteral("/scenarios");
const QString kModels = QStringLiteral("/models");
const QString kSteps = QStringLiteral("/steps");

using Kind = PlanTreeModel::Kind;

bool isGroup(Kind kind)
{
    return kind == Kind::ToolGroup || kind == Kind::ScenarioGroup || kind == Kind::ModelGroup;
}

Kind memberKind(Kind group)
{
    return group == Kind::Agent           ? Kind::Step
           : group == Kind::ToolGroup     ? Kind::Tool
           : group == Kind::ScenarioGroup ? Kind::Scenario
                                          : Kind::Model;
}

const char* iconName(Kind kind)
{
    switch (kind) {
    case Kind::Root:
    case Kind::Plan:
        return "plan";
    case Kind::Agent:
        return "agent";
    case Kind::Step:
        return "step";
    case Kind::ToolGroup:
    case Kind::Tool:
        return "tool";
    case Kind::ScenarioGroup:
    case Kind::Scenario:
        return "scenario";
    case Kind::ModelGroup:
    case Kind::Model:
        break;
    }
    return "model";
}

} // namespace

PlanTreeModel::PlanTreeModel(PlanDocument& document, QObject* parent)
    : QAbstractItemModel(parent),
      m_document(document),
      m_root(outline())
{
    connect(&document, &PlanDocument::changed, this, &PlanTreeModel::follow);
}

PlanTreeModel::~PlanTreeModel() = default;

QString PlanTreeModel::detailOf(const Node& node) const
{
    const auto shown = [&](const char* key) {
        return shownFromJson(m_document.json(node.path + QLatin1StringView(key)));
    };
    if (node.kind == Kind::Agent) {
        const QString runs = shown("/traffic/runs_per_day");
        return runs.isEmpty() ? QString() : tr("%1 a day").arg(runs);
    }
    if (node.kind == Kind::Step) {
        const QString repeat = shown("/repeat");
        return repeat.isEmpty() || repeat == QStringLiteral("1") ? QString() : u'×' + repeat;
    }
    if (node.kind == Kind::Scenario) {
        const QString own = m_document.string(QStringLiteral("/baseline"));
        const QString id = placeOf(node.path).id;
        return id == (own.isEmpty() ? QStringLiteral("before") : own) ? tr("baseline") : QString();
    }
    if (node.kind == Kind::Model && !shown("/input").isEmpty() && !shown("/output").isEmpty())
        return tr("$%1, $%2", "price of input and output").arg(shown("/input"), shown("/output"));
    return {};
}

// When somebody wants to see it: most of a large plan is out of sight.
void PlanTreeModel::describe(Node& node) const
{
    node.described = true;
    if (isGroup(node.kind) || node.kind == Kind::Root)
        return;
    node.detail = detailOf(node);
    if (node.kind == Kind::Plan) {
        const QString name = m_document.string(QStringLiteral("/name"));
        node.name = name.isEmpty() ? tr("Plan without a name") : name;
    } else if (node.kind == Kind::Model) {
        const QString own = m_document.string(node.path + QStringLiteral("/name"));
        node.name = own.isEmpty() ? modelName(m_document, placeOf(node.path).id) : own;
    } else {
        node.name = m_document.label(node.path);
    }
}

void PlanTreeModel::addGroup(std::vector<std::unique_ptr<Node>>& nodes, Kind kind, const QString& path,
                             const QString& name) const
{
    if (m_document.size(path) == 0)
        return;
    nodes.push_back(std::make_unique<Node>());
    nodes.back()->kind = kind;
    nodes.back()->path = path;
    nodes.back()->name = name;
}

// Not described yet, and without children of their own.
std::vector<std::unique_ptr<PlanTreeModel::Node>> PlanTreeModel::childrenOf(const Node& node) const
{
    std::vector<std::unique_ptr<Node>> nodes;
    const auto addAll = [&](const QString& list, Kind kind) {
        for (const QString& key : m_document.keys(list)) {
            nodes.push_back(std::make_unique<Node>());
            nodes.back()->kind = kind;
            nodes.back()->path = joinPath(list, key);
        }
    };
    if (node.kind == Kind::Root) {
        nodes.push_back(std::make_unique<Node>()); // the plan itself
        addAll(kAgents, Kind::Agent);
        addGroup(nodes, Kind::ToolGroup, kTools, tr("Tools"));
        addGroup(nodes, Kind::ScenarioGroup, kScenarios, tr("Scenarios"));
        addGroup(nodes, Kind::ModelGroup, kModels, tr("Models"));
    } else if (node.kind == Kind::Agent) {
        addAll(node.path + kSteps, Kind::Step);
    } else if (isGroup(node.kind)) {
        addAll(node.path, memberKind(node.kind));
    }
    return nodes;
}

void PlanTreeModel::fill(Node& node) const
{
    auto children = childrenOf(node);
    for (auto& child : children) {
        child->parent = &node;
        fill(*child);
    }
    node.children = std::move(children);
}

std::unique_ptr<PlanTreeModel::Node> PlanTreeModel::outline() const
{
    auto root = std::make_unique<Node>();
    root->kind = Kind::Root;
    fill(*root);
    return root;
}

void PlanTreeModel::follow(const PlanChange& change)
{
    m_following = true;
    if (change.kind == PlanChange::Kind::Everything) {
        beginResetModel();
        m_root = outline();
        endResetModel();
    } else if (change.path.isEmpty() || change.path.startsWith(kModels)) {
        sync(*m_root, true);
    } else if (change.kind == PlanChange::Kind::Structure) {
        Node* list = find(placeOf(change.path).path);
        sync(list && list->kind == Kind::Agent ? *list : *m_root, false);
        if (Node* group = find(change.path); group && isGroup(group->kind))
            sync(*group, false);
    } else if (change.path == QStringLiteral("/baseline")) {
        if (Node* group = find(kScenarios))
            sync(*group, true);
    } else if (Node* node = find(placeOf(change.path).path)) {
        refresh(*node);
    }
    m_following = false;
    emit followed();
}

void PlanTreeModel::refresh(Node& node)
{
    if (!node.described)
        return;
    const QString name = node.name;
    const QString detail = node.detail;
    describe(node);
    if (name != node.name || detail != node.detail)
        emit dataChanged(indexOf(node), indexOf(node));
}

void PlanTreeModel::sync(Node& node, bool deep)
{
    auto wanted = childrenOf(node);
    std::vector<QString> keys;
    for (const auto& child : wanted)
        keys.push_back(child->key());
    const QModelIndex parent = indexOf(node);
    auto& children = node.children;
    const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    const auto remove = [&](std::size_t i) {
        beginRemoveRows(parent, static_cast<int>(i), static_cast<int>(i));
        children.erase(children.begin() + at(i));
        endRemoveRows();
    };
    const auto move = [&](std::size_t from, std::size_t to) {
        beginMoveRows(parent, static_cast<int>(from), static_cast<int>(from), parent, static_cast<int>(to));
        std::rotate(children.begin() + at(to), children.begin() + at(from), children.begin() + at(from) + 1);
        endMoveRows();
    };
    const auto insert = [&](std::size_t i) {
        fill(*wanted[i]);
        beginInsertRows(parent, static_cast<int>(i), static_cast<int>(i));
        node.add(std::move(wanted[i]), i);
        endInsertRows();
    };
    syncRows(
        children, keys, [](const auto& child) { return child->key(); }, remove, move, insert);
    if (!deep || children.empty())
        return;
    for (auto& child : children) {
        child->described = false;
        sync(*child, true);
    }
    emit dataChanged(indexOf(*children.front()), indexOf(*children.back()));
}

PlanTreeModel::Node* PlanTreeModel::find(const QString& path) const
{
    for (const auto& node : m_root->children) {
        if (node->path == path)
            return node.get();
        if (!path.startsWith(node->path))
            continue;
        for (const auto& child : node->children) {
            if (child->path == path)
                return child.get();
        }
    }
    return nullptr;
}

QModelIndex PlanTreeModel::indexOf(const QString& path) const
{
    const Node* node = find(path);
    return node ? indexOf(*node) : QModelIndex();
}

PlanTreeModel::Node* PlanTreeModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex PlanTreeModel::indexOf(const Node& node) const
{
    if (&node == m_root.get())
        return {};
    return createIndex(node.row(), 0, const_cast<Node*>(&node)); // NOLINT(*-const-cast): Qt's signature
}

QModelIndex PlanTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex PlanTreeModel::parent(const QModelIndex& child) const
{
    const Node* parent = child.isValid() ? nodeOf(child)->parent : nullptr;
    return parent ? indexOf(*parent) : QModelIndex();
}

int PlanTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int PlanTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant PlanTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    Node& node = *nodeOf(index);
    if (!node.described)
        describe(node);
    switch (role) {
    case Qt::DisplayRole:
        return node.name;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return node.detail.isEmpty() ? node.name : tr("%1 (%2)").arg(node.name, node.detail);
    case Qt::DecorationRole:
        return planIcon(iconName(node.kind));
    case DetailRole:
        return node.detail;
    case PathRole:
        return node.path;
    case KindRole:
        return static_cast<int>(node.kind);
    default:
        return {};
    }
}

Qt::ItemFlags PlanTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Kind kind = nodeOf(index)->kind;
    if (isGroup(kind))
        return Qt::ItemIsEnabled | Qt::ItemIsDropEnabled;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (kind == Kind::Plan)
        return flags;
    return flags | Qt::ItemIsDragEnabled
           | (kind == Kind::Agent ? Qt::ItemIsDropEnabled : Qt::ItemNeverHasChildren);
}

QStringList PlanTreeModel::mimeTypes() const
{
    return {thingMimeType()};
}

QMimeData* PlanTreeModel::mimeData(const QModelIndexList& indexes) const
{
    return indexes.isEmpty() ? nullptr : carry(m_document, nodeOf(indexes.constFirst())->path);
}

Qt::DropActions PlanTreeModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

// An agent that is let go over another one's steps goes behind that one.
PlanTreeModel::Target PlanTreeModel::targetOf(const QMimeData& data, int row, const QModelIndex& parent) const
{
    const auto thing = data.hasFormat(thingMimeType()) ? carriedThing(data) : std::nullopt;
    if (!thing)
        return {};
    const Node& node = *nodeOf(parent);
    if (thing->kind == PlanPlace::Kind::Agent) {
        const int agents = m_document.size(kAgents);
        if (!parent.isValid() && row >= 0)
            return {kAgents, std::clamp(row - 1, 0, agents)}; // the plan's own row is the first
        return node.kind == Kind::Agent ? Target{kAgents, node.row()} : Target{};
    }
    if (thing->kind == PlanPlace::Kind::Step)
        return node.kind == Kind::Agent ? Target{node.path + kSteps, row} : Target{};
    const bool fits =
        isGroup(node.kind) && placeOf(joinPath(node.path, QStringLiteral("x"))).kind == thing->kind;
    return fits ? Target{node.path, row} : Target{};
}

bool PlanTreeModel::canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                    const QModelIndex& parent) const
{
    const Target target =
        data && column <= 0 && (action & supportedDropActions()) ? targetOf(*data, row, parent) : Target();
    return !target.list.isEmpty() && canDropThing(m_document, *data, target.list);
}

bool PlanTreeModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                 const QModelIndex& parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Target target = targetOf(*data, row, parent);
    const QString path = dropThing(m_document, *data, action, target.list, target.index);
    if (!path.isEmpty())
        emit dropped(path);
    return !path.isEmpty();
}

} // namespace spendwright
