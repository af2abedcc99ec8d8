// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/planlock.h"
#include "app/worker.h"
#include "engine/plan/planfile.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <vector>

namespace spendwright {

/// What an edit did to the plan.
struct PlanChange {
    enum class Kind {
        Value,     ///< the value at `path` is another one, or there or gone now
        Structure, ///< things in the list at `path` came, went or moved
        Everything ///< another plan
    };
    /// True where something at or in `part` may be another one.
    [[nodiscard]] bool touches(const QString& part) const;

    Kind kind = Kind::Everything;
    QString path; ///< id path; "" for a structure that changed in several places
    /// Where a thing is called otherwise now, or stands in another list: its id path before and after.
    QString movedFrom = {};
    QString movedTo = {};
};

/// A plan file being edited: where it lives, its undo history, and what it means now. Everything that
/// changes it goes through its undo stack (plancommands.h); views listen to changed().
class PlanDocument final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanDocument)

public:
    explicit PlanDocument(const PriceBook& book, QObject* parent = nullptr);
    ~PlanDocument() override;

    [[nodiscard]] const PlanFile& file() const { return m_file; }
    [[nodiscard]] QUndoStack* undoStack() { return &m_undoStack; }
    [[nodiscard]] const PriceBook& book() const { return m_book; }

    // What the file means. A change of a small plan is understood when changed() comes; a large one takes
    // a moment, and until understood() comes these are of an older revision.
    [[nodiscard]] bool isUnderstood() const { return m_understood; }
    /// The meaning; that of the last revision without errors where there are any, and nothing where there
    /// never was one.
    [[nodiscard]] std::shared_ptr<const PlanSet> plans() const { return m_plans; }
    /// False where there are errors among the issues.
    [[nodiscard]] bool isGood() const { return m_good; }
    [[nodiscard]] const std::vector<Issue>& issues() const { return m_issues; }
    [[nodiscard]] quint64 revision() const { return m_revision; } ///< grows with every change

    [[nodiscard]] QString path() const { return m_path; } ///< "" where it was never saved
    [[nodiscard]] QString displayName() const;            ///< file name, or the plan's own name
    [[nodiscard]] bool isModified() const { return !m_undoStack.isClean(); }
    /// True where the file at path() is not the one that was read or written last.
    [[nodiscard]] bool hasChangedOnDisk() const;

    [[nodiscard]] QByteArray hashOnDisk() const { return m_hashOnDisk; }

    /// A plan that is open elsewhere is read-only here: edits come to nothing.
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    void setLockFolder(const QString& folder) { m_lockFolder = folder; } ///< without one nothing is locked
    /// True where a read-only plan has become free; it is held from then on.
    [[nodiscard]] bool claim() { return m_lock && m_lock->take(); }

    // On failure these return false, change nothing, and say why in `error`.
    [[nodiscard]] bool canLoad(const QString& path, QString* error) const;
    [[nodiscard]] bool canUnderstand(std::string_view text, QString* error) const;
    bool load(const QString& path, QString* error);
    bool loadText(std::string_view text, QString* error); ///< a plan without a file of its own
    /// Unsaved work on the file at `path`, which had `hashOnDisk` when that began. Where the file is open
    /// elsewhere the work becomes a plan without a file.
    bool restore(std::string_view text, const QString& path, const QByteArray& hashOnDisk, QString* error);
    bool save(const QString& path, QString* error);
    bool makeEditable(QString* error);                ///< once the plan is free
    void markModified() { m_undoStack.resetClean(); } ///< the file is not, or no longer, what is shown

    // JSON text at an id path; "" where there is none.
    [[nodiscard]] std::string json(const QString& path) const;
    [[nodiscard]] QString string(const QString& path) const; ///< "" where it is no string
    [[nodiscard]] int size(const QString& path) const;
    [[nodiscard]] bool contains(const QString& path) const { return !json(path).empty(); }
    /// What is at `path`, by name: keys of an object, ids of the things in a list.
    [[nodiscard]] QStringList keys(const QString& path) const;
    /// Id path of the thing number `index` of the list at `path`.
    [[nodiscard]] QString childPath(const QString& path, int index) const;
    /// What people call the thing at `path`: its name, or its id.
    [[nodiscard]] QString label(const QString& path) const;
    /// The texts that the plan's steps have at `key`, each once, sorted.
    [[nodiscard]] const QStringList& usedInSteps(const QString& key) const;

    /// For undo commands only: changes the file in place by `edit` and tells what has changed.
    bool apply(const std::function<bool(PlanFile&)>& edit, const PlanChange& change);

signals:
    void changed(const spendwright::PlanChange& change);
    /// After every change. `late`: not along with it.
    void understood(bool late);
    void issuesChanged();
    void pathChanged();
    void modifiedChanged(bool modified);
    void readOnlyChanged(bool readOnly);

private:
    using Lock = std::shared_ptr<PlanLock>;
    struct Contents {
        PlanFile file;
        QByteArray hash;
    };
    [[nodiscard]] std::optional<Contents> read(const QString& path, QString* error) const;
    [[nodiscard]] Lock lockFor(const QString& path) const;
    void replace(Contents contents, const QString& path, Lock lock);
    void setReadOnly(bool readOnly);
    void dropEdits();
    struct Meaning {
        std::shared_ptr<const PlanSet> plans;
        std::vector<Issue> issues;
    };
    [[nodiscard]] static Meaning meaningOf(const PlanFile& file, const PriceBook& book);
    void understand();
    void take(Meaning meaning);
    void tellUnderstood(bool late);
    void forgetUsed(const PlanChange& change);
    std::optional<PlanFile> parse(std::string_view bytes, QString* error) const;

    const PriceBook& m_book;
    QUndoStack m_undoStack;
    PlanFile m_file;
    std::shared_ptr<const PlanSet> m_plans;
    std::vector<Issue> m_issues;
    bool m_understood = false;
    bool m_good = false;
    bool m_issuesDiffer = false;
    quint64 m_revision = 0;
    QString m_path;
    QByteArray m_hashOnDisk;
    QString m_lockFolder;
    Lock m_lock;
    bool m_readOnly = false;
    mutable QHash<QString, QStringList> m_used; ///< what usedInSteps() found in this revision
    Worker m_reader;                            ///< last: it uses the others
};

} // namespace spendwright
