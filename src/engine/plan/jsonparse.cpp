// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/json.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace spendwright {

namespace {

/// Where a byte is, for people: lines and columns from 1.
std::vector<std::string> lineAndColumn(std::string_view text, std::size_t place)
{
    const std::string_view before = text.substr(0, std::min(place, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lineEnd = before.rfind('\n');
    const std::size_t column =
        lineEnd == std::string_view::npos ? before.size() : before.size() - lineEnd - 1;
    return {std::to_string(line), std::to_string(column + 1)};
}

/// Builds a tree from the parser's events. The library's own builder lets the last of two equal keys
/// win, looks keys up one by one, and nests without an end.
class TreeBuilder final : public nlohmann::json_sax<Json> {
public:
    TreeBuilder(std::string_view text, IssueList& issues) : m_text(text), m_issues(issues) {}

    [[nodiscard]] Json take() { return std::move(m_root); }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(value); }
    bool number_unsigned(number_unsigned_t value) override { return add(value); }
    bool number_float(number_float_t value, const string_t& /*digits*/) override { return add(value); }
    bool string(string_t& value) override { return add(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return false; }
    bool start_object(std::size_t /*size*/) override { return open(Json::object()); }
    bool start_array(std::size_t /*size*/) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& name) override;
    bool parse_error(std::size_t place, const std::string& lastToken,
                     const nlohmann::detail::exception& problem) override;

private:
    struct Frame {
        Json value;
        std::string key;
        std::unordered_set<std::string> keys;
    };

    bool add(Json value);
    bool open(Json value);
    bool close();
    [[nodiscard]] std::string pointer() const;
    [[nodiscard]] std::string placeOfError();

    std::string_view m_text;
    IssueList& m_issues;
    std::vector<Frame> m_open;
    bool m_afterKey = false;
    Json m_root;
};

bool TreeBuilder::add(Json value)
{
    m_afterKey = false;
    if (m_open.empty()) {
        m_root = std::move(value);
        return true;
    }
    Frame& frame = m_open.back();
    if (frame.value.is_array())
        frame.value.get_ref<Json::array_t&>().push_back(std::move(value));
    else
        frame.value.get_ref<Json::object_t&>().Container::emplace_back(frame.key, std::move(value));
    return true;
}

bool TreeBuilder::open(Json value)
{
    if (m_open.size() >= kMaxJsonDepth) {
        m_issues.error(
            pointer(),
            QT_TRANSLATE_NOOP(
                "Engine",
                "Brackets are nested more than %1 deep here; no plan needs that, so the file is not read"),
            {std::to_string(kMaxJsonDepth)});
        return false;
    }
    m_afterKey = false;
    m_open.push_back({std::move(value), {}, {}});
    return true;
}

bool TreeBuilder::close()
{
    Json value = std::move(m_open.back().value);
    m_open.pop_back();
    return add(std::move(value));
}

bool TreeBuilder::key(string_t& name)
{
    Frame& frame = m_open.back();
    frame.key = std::move(name);
    m_afterKey = true;
    if (!frame.keys.insert(frame.key).second) {
        m_issues.error(pointer(),
                       QT_TRANSLATE_NOOP("Engine", "The key \"%1\" stands here twice; remove one of the two"),
                       {cutShort(frame.key)});
    }
    return true;
}

bool TreeBuilder::parse_error(std::size_t place, const std::string& lastToken,
                              const nlohmann::detail::exception& problem)
{
    constexpr int kNumberOverflow = 406;
    if (problem.id == kNumberOverflow) {
        m_issues.error(pointer(),
                       QT_TRANSLATE_NOOP(
                           "Engine", "The number %1 is too large for a computer to hold; write a finite one"),
                       {cutShort(lastToken)});
        return false;
    }
    std::string reason = problem.what();
    const std::size_t colon = reason.find(": ", reason.find("column"));
    if (colon != std::string::npos)
        reason.erase(0, colon + 2);
    if (const std::size_t dash = reason.find(" - ");
        reason.starts_with("syntax error") && dash != std::string::npos)
        reason.erase(0, dash + 3);
    std::vector<std::string> args = lineAndColumn(m_text, place > 0 ? place - 1 : 0);
    args.push_back(cutShort(reason, 160));
    m_issues.error(placeOfError(),
                   QT_TRANSLATE_NOOP("Engine", "This is not JSON from line %1, column %2 on: %3"),
                   std::move(args));
    return false;
}

/// After a key its value is at fault, else what it stands in.
std::string TreeBuilder::placeOfError()
{
    if (!m_afterKey && !m_open.empty())
        m_open.pop_back();
    return m_open.empty() ? std::string() : pointer();
}

std::string TreeBuilder::pointer() const
{
    std::string place;
    for (const Frame& frame : m_open) {
        if (frame.value.is_array())
            place = childPointer(place, frame.value.size());
        else if (!frame.keys.empty())
            place = childPointer(place, frame.key);
    }
    return place;
}

} // namespace

std::optional<Json> parseJson(std::string_view text, IssueList& issues)
{
    if (const std::size_t place = findInvalidUtf8(text); place != std::string_view::npos) {
        std::vector<std::string> args = lineAndColumn(text, place);
        issues.error("",
                     QT_TRANSLATE_NOOP(
                         "Engine", "Byte %2 of line %1 is not UTF-8; save the file in the encoding UTF-8"),
                     std::move(args));
        return std::nullopt;
    }
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        issues.error("", QT_TRANSLATE_NOOP("Engine", "There is nothing but blanks; JSON was expected"));
        return std::nullopt;
    }
    const int errorsBefore = issues.errors();
    TreeBuilder builder(text, issues);
    if (!Json::sax_parse(text.begin(), text.end(), &builder) || issues.errors() > errorsBefore)
        return std::nullopt;
    return builder.take();
}

} // namespace spendwright
