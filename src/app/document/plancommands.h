// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/plan/plan.h"

#include <QString>
#include <QUndoCommand>

#include <string>
#include <vector>

namespace spendwright {

class PlanDocument;

/// Gives one value of the plan another one; "" takes it away. Commands of the same drag (`gesture` not 0,
/// same path) become one, and none at all where the value is back where it was.
class SetValue final : public QUndoCommand {
public:
    SetValue(PlanDocument& document, const QString& path, std::string json, const QString& text,
             int gesture = 0);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    bool mergeWith(const QUndoCommand* other) override;

private:
    void put(const QString& place, const std::string& json);

    PlanDocument& m_document;
    QString m_path;
    std::string m_new;
    std::string m_original; ///< what was at m_path
    QString m_undoPath;     ///< of the smallest place whose JSON brings everything back
    std::string m_old;      ///< what was at m_undoPath
    int m_gesture;
};

/// Gives several values of the plan other ones at once.
class SetSeveral final : public QUndoCommand {
public:
    /// A place that has a value before and after.
    struct Value {
        QString path;
        std::string json;
        QString pathAfter = {}; ///< where the value itself gives the place another name
    };
    /// What is called otherwise by it, for those who look at it.
    struct Renamed {
        QString from;
        QString to;
    };

    SetSeveral(PlanDocument& document, const std::vector<Value>& values, const QString& text,
               Renamed renamed = {});

    void undo() override;
    void redo() override;

private:
    PlanDocument& m_document;
    std::vector<SetEntry> m_new;
    std::vector<SetEntry> m_old; ///< the last first
    Renamed m_renamed;
};

/// Puts a thing into a list, or takes it out of it; the one is the other's undo.
class ListEdit final : public QUndoCommand {
public:
    enum class Kind { Insert, Remove };
    /// `json` is the thing to insert; nothing where one is removed.
    ListEdit(PlanDocument& document, Kind kind, const QString& list, int index, std::string json,
             const QString& text);

    void undo() override { m_kind == Kind::Insert ? remove() : insert(); }
    void redo() override { m_kind == Kind::Insert ? insert() : remove(); }

private:
    void insert();
    void remove();

    PlanDocument& m_document;
    Kind m_kind;
    QString m_list;
    int m_index;
    std::string m_json;
    bool m_madeList = false; ///< the list was not there before
};

/// Moves a thing to another place of its list.
class MoveInList final : public QUndoCommand {
public:
    MoveInList(PlanDocument& document, const QString& list, int from, int to, const QString& text);

    void undo() override { move(m_to, m_from); }
    void redo() override { move(m_from, m_to); }

private:
    void move(int from, int to);

    PlanDocument& m_document;
    QString m_list;
    int m_from;
    int m_to;
};

} // namespace spendwright
