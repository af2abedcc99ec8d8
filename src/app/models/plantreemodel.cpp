// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/plantreemodel.h"

#include "app/document/planjson.h"
#include "app/icons.h"
#include "app/models/rowsync.h"

namespace spendwright {

struct PlanTreeModel::Node {
    Kind kind = Kind::Plan;
    QString path; ///< "/tools" for the group, "" for the plan
    QString name;
    QString detail;
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
    void add(std::unique_ptr<Node> child)
    {
        child->parent = this;
        children.push_back(std::move(child));
    }
};

namespace {

const QString kAgents = QStringLiteral("/agents");
const QString kTools = QStringLiteral("/tools");

} // namespace

PlanTreeModel::PlanTreeModel(PlanDocument& document, QObject* parent)
    : QAbstractItemModel(parent),
      m_document(document),
      m_root(outline())
{
    connect(&document, &PlanDocument::changed, this, [this](const PlanChange& change) {
        if (change.kind == PlanChange::Kind::Everything) {
            beginResetModel();
            m_root = outline();
            endResetModel();
        } else if (!change.path.startsWith(QStringLiteral("/scenarios"))) {
            update();
        }
    });
}

PlanTreeModel::~PlanTreeModel() = default;

std::unique_ptr<PlanTreeModel::Node> PlanTreeModel::agentNode(const QString& path) const
{
    auto agent = std::make_unique<Node>();
    agent->kind = Kind::Agent;
    agent->path = path;
    agent->name = m_document.label(path);
    const std::string runs = m_document.json(path + QStringLiteral("/traffic/runs_per_day"));
    if (!runs.empty())
        agent->detail = tr("%1 a day").arg(shownFromJson(runs));
    const QString steps = path + QStringLiteral("/steps");
    for (int i = 0; i < m_document.size(steps); ++i) {
        auto step = std::make_unique<Node>();
        step->kind = Kind::Step;
        step->path = m_document.childPath(steps, i);
        step->name = m_document.label(step->path);
        const QString repeat = shownFromJson(m_document.json(step->path + QStringLiteral("/repeat")));
        if (!repeat.isEmpty() && repeat != QStringLiteral("1"))
            step->detail = u'×' + repeat;
        agent->add(std::move(step));
    }
    return agent;
}

std::unique_ptr<PlanTreeModel::Node> PlanTreeModel::outline() const
{
    auto root = std::make_unique<Node>();
    auto plan = std::make_unique<Node>();
    plan->name = m_document.string(QStringLiteral("/name"));
    if (plan->name.isEmpty())
        plan->name = tr("Plan without a name");
    root->add(std::move(plan));
    for (int i = 0; i < m_document.size(kAgents); ++i)
        root->add(agentNode(m_document.childPath(kAgents, i)));
    auto tools = std::make_unique<Node>();
    tools->kind = Kind::ToolGroup;
    tools->path = kTools;
    tools->name = tr("Tools");
    for (int i = 0; i < m_document.size(kTools); ++i) {
        auto tool = std::make_unique<Node>();
        tool->kind = Kind::Tool;
        tool->path = m_document.childPath(kTools, i);
        tool->name = m_document.label(tool->path);
        tools->add(std::move(tool));
    }
    if (!tools->children.empty())
        root->add(std::move(tools));
    return root;
}

void PlanTreeModel::update()
{
    sync(*m_root, outline());
}

void PlanTreeModel::sync(Node& into, std::unique_ptr<Node> from)
{
    std::vector<QString> wanted;
    for (const auto& child : from->children)
        wanted.push_back(child->key());
    const QModelIndex parent = indexOf(into);
    const auto remove = [&](std::size_t i) {
        beginRemoveRows(parent, static_cast<int>(i), static_cast<int>(i));
        into.children.erase(into.children.begin() + static_cast<std::ptrdiff_t>(i));
        endRemoveRows();
    };
    const auto insert = [&](std::size_t i, const QString&) {
        beginInsertRows(parent, static_cast<int>(i), static_cast<int>(i));
        auto node = std::make_unique<Node>();
        node->kind = from->children[i]->kind;
        node->path = from->children[i]->path;
        node->name = from->children[i]->name;
        node->detail = from->children[i]->detail;
        node->parent = &into;
        into.children.insert(into.children.begin() + static_cast<std::ptrdiff_t>(i), std::move(node));
        endInsertRows();
    };
    syncRows(
        into.children, wanted, [](const auto& node) { return node->key(); }, remove, insert);
    for (std::size_t i = 0; i < into.children.size(); ++i) {
        Node& node = *into.children[i];
        auto& other = from->children[i];
        if (node.name != other->name || node.detail != other->detail) {
            node.name = other->name;
            node.detail = other->detail;
            emit dataChanged(indexOf(node), indexOf(node));
        }
        sync(node, std::move(other));
    }
}

QModelIndex PlanTreeModel::indexOf(const QString& path) const
{
    for (const auto& node : m_root->children) {
        if (node->path == path)
            return indexOf(*node);
        for (const auto& child : node->children) {
            if (child->path == path)
                return indexOf(*child);
        }
    }
    return {};
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
    const Node& node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return node.name;
    case Qt::ToolTipRole:
        return node.detail.isEmpty() ? node.name : tr("%1 (%2)").arg(node.name, node.detail);
    case Qt::DecorationRole:
        return planIcon(node.kind == Kind::Plan    ? "plan"
                        : node.kind == Kind::Agent ? "agent"
                        : node.kind == Kind::Step  ? "step"
                                                   : "tool");
    case DetailRole:
        return node.detail;
    case Qt::AccessibleTextRole:
        return node.detail.isEmpty() ? node.name : tr("%1 (%2)").arg(node.name, node.detail);
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
        return Qt::NoItemFlags;
    if (nodeOf(index)->kind == Kind::ToolGroup)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace spendwright
