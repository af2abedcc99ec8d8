// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/message.h"
#include "engine/plan/plan.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spendwright {

/// A plan file as it is written: JSON that keeps the order of its keys and the keys that this program
/// does not know. The document of the window; a cheap value (copies share until one is changed).
///
/// Places are named by id paths, JSON pointers in which a thing in a list is named by its id
/// ("/agents/research/steps/search/output_tokens"); a plain index is understood too. Values are JSON text.
class PlanFile {
public:
    PlanFile(); ///< an empty object; not a valid plan
    PlanFile(const PlanFile&);
    PlanFile& operator=(const PlanFile&);
    PlanFile(PlanFile&&) noexcept;
    PlanFile& operator=(PlanFile&&) noexcept;
    ~PlanFile();

    /// Largest file that is read, in bytes, and deepest nesting; a plan is some kilobytes.
    static constexpr std::size_t kMaxBytes = 16U << 20;
    static constexpr int kMaxDepth = 64;

    /// Parses bytes: UTF-8, JSON, no duplicate keys, within the limits. Says what is wrong and where.
    static std::optional<PlanFile> parse(std::string_view bytes, std::vector<Issue>& issues);

    /// The file's text: UTF-8, two blanks of indentation, LF, a final newline.
    [[nodiscard]] std::string text() const;

    /// The plan that the file means, with the plan's models laid over `book`. Nothing where there is an
    /// error among the issues; warnings (unknown keys, retired models) may come with a plan.
    [[nodiscard]] std::optional<Plan> read(const PriceBook& book, std::vector<Issue>& issues) const;
    /// The same after a scenario's `set`; errors point at /scenarios/<index>/set/<path>.
    [[nodiscard]] std::optional<Plan> read(const PriceBook& book, const Scenario& scenario,
                                           std::vector<Issue>& issues) const;

    // Editing. Each returns false, and changes nothing, where the place does not exist or the text is
    // not JSON. `set` makes missing objects on the way; an absent value ("") removes the key.
    [[nodiscard]] std::optional<std::string> get(const std::string& path) const; ///< JSON text
    bool set(const std::string& path, const std::string& json);
    /// Inserts into the list at `path` (made where it is missing) before `index`, or at its end (-1).
    bool insert(const std::string& path, int index, const std::string& json);
    bool remove(const std::string& path);
    bool move(const std::string& path, int from, int to);
    /// All of these, in this order, or none: quicker than one by one, for each edit copies the file.
    bool setAll(const std::vector<SetEntry>& values);
    /// How many things the list or object at `path` has; 0 where there is none.
    [[nodiscard]] int size(const std::string& path) const;
    /// Lists, objects and what stands in them: how much there is to read.
    [[nodiscard]] std::size_t valueCount() const;
    /// What they are called, in the file's order: keys of an object, members of a list as id paths name
    /// them.
    [[nodiscard]] std::vector<std::string> keys(const std::string& path) const;
    /// Tells every text, number and flag with its id path, in the file's order; "" of what is empty.
    using Visitor = std::function<void(const std::string& idPath, const std::string& text)>;
    void visit(const Visitor& visitor) const;

    /// "/agents/0/steps/2/model" to the id path and back; nothing where there is no such place. The last
    /// key of an object may be absent: that is where `set` would put it.
    [[nodiscard]] std::string idPath(const std::string& pointer) const;
    [[nodiscard]] std::string pointer(const std::string& idPath) const;

    friend bool operator==(const PlanFile&, const PlanFile&);

    struct Data; ///< the tree; known to the readers only
    [[nodiscard]] const Data& data() const { return *m_data; }

private:
    std::shared_ptr<const Data> m_data;
};

/// A plan with what every one of its scenarios makes of it: what the engine computes from.
struct PlanSet {
    Plan plan;                                           ///< as written
    std::vector<std::shared_ptr<const Plan>> byScenario; ///< after `set`, as plan.scenarios
    std::string canonical;                               ///< text that the fingerprint is made of

    [[nodiscard]] const Plan* forScenario(std::string_view id) const;
};

/// Reads the file and all of its scenarios; nothing where any of them has an error.
[[nodiscard]] std::optional<PlanSet> readPlanSet(const PlanFile& file, const PriceBook& book,
                                                 std::vector<Issue>& issues);

} // namespace spendwright
