// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/plancommands.h"

#include "app/document/plandocument.h"

#include <algorithm>
#include <utility>

namespace spendwright {
namespace {

constexpr int kSetValueId = 1;

PlanChange structure(const QString& list)
{
    return PlanChange{PlanChange::Kind::Structure, list};
}

} // namespace

// Undoing must leave no trace: neither an empty object that was made on the way, nor a key that has moved
// to the end of its object because it was taken out and put back.
SetValue::SetValue(PlanDocument& document, const QString& path, std::string json, const QString& text,
                   int gesture)
    : QUndoCommand(text),
      m_document(document),
      m_path(path),
      m_new(std::move(json)),
      m_original(document.json(path)),
      m_undoPath(path),
      m_gesture(gesture)
{
    const auto parent = [](const QString& of) { return of.left(of.lastIndexOf(u'/')); };
    if (m_original.empty()) {
        while (!parent(m_undoPath).isEmpty() && !document.contains(parent(m_undoPath)))
            m_undoPath = parent(m_undoPath);
    } else if (m_new.empty()) {
        m_undoPath = parent(path);
    }
    m_old = document.json(m_undoPath);
}

void SetValue::undo()
{
    put(m_undoPath, m_old);
}

void SetValue::redo()
{
    put(m_path, m_new);
}

int SetValue::id() const
{
    return m_gesture == 0 ? -1 : kSetValueId;
}

bool SetValue::mergeWith(const QUndoCommand* other)
{
    const auto* later = static_cast<const SetValue*>(other);
    if (later->m_path != m_path || later->m_gesture != m_gesture)
        return false;
    m_new = later->m_new;
    setObsolete(m_new == m_original);
    return true;
}

void SetValue::put(const QString& place, const std::string& json)
{
    m_document.apply([&](PlanFile& file) { return file.set(place.toStdString(), json); },
                     PlanChange{PlanChange::Kind::Value, m_path});
}

// Undone from the last to the first, so that each finds its place as it left it.
SetSeveral::SetSeveral(PlanDocument& document, const std::vector<Value>& values, const QString& text,
                       Renamed renamed)
    : QUndoCommand(text),
      m_document(document),
      m_renamed(std::move(renamed))
{
    for (const Value& value : values) {
        m_new.push_back({value.path.toStdString(), value.json});
        const QString after = value.pathAfter.isEmpty() ? value.path : value.pathAfter;
        m_old.push_back({after.toStdString(), document.json(value.path)});
    }
    std::reverse(m_old.begin(), m_old.end());
}

void SetSeveral::undo()
{
    m_document.apply([this](PlanFile& file) { return file.setAll(m_old); },
                     PlanChange{PlanChange::Kind::Structure, {}, m_renamed.to, m_renamed.from});
}

void SetSeveral::redo()
{
    m_document.apply([this](PlanFile& file) { return file.setAll(m_new); },
                     PlanChange{PlanChange::Kind::Structure, {}, m_renamed.from, m_renamed.to});
}

ListEdit::ListEdit(PlanDocument& document, Kind kind, const QString& list, int index, std::string json,
                   const QString& text)
    : QUndoCommand(text),
      m_document(document),
      m_kind(kind),
      m_list(list),
      m_index(index),
      m_json(kind == Kind::Insert ? std::move(json) : document.json(list + u'/' + QString::number(index)))
{}

void ListEdit::insert()
{
    m_madeList = m_kind == Kind::Insert && !m_document.contains(m_list);
    m_document.apply([&](PlanFile& file) { return file.insert(m_list.toStdString(), m_index, m_json); },
                     structure(m_list));
}

void ListEdit::remove()
{
    const QString path = m_madeList ? m_list : m_list + u'/' + QString::number(m_index);
    m_document.apply([&](PlanFile& file) { return file.remove(path.toStdString()); }, structure(m_list));
}

MoveInList::MoveInList(PlanDocument& document, const QString& list, int from, int to, const QString& text)
    : QUndoCommand(text),
      m_document(document),
      m_list(list),
      m_from(from),
      m_to(to)
{}

void MoveInList::move(int from, int to)
{
    m_document.apply([&](PlanFile& file) { return file.move(m_list.toStdString(), from, to); },
                     structure(m_list));
}

} // namespace spendwright
