// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/plan/reader.h"

#include <algorithm>

namespace spendwright {

namespace {

/// The keys of a distribution, read as they stand; what they say together is checked by the caller.
class DistributionReader {
public:
    DistributionReader(const Place& place, const Limit& limit, IssueList& issues)
        : m_place(place),
          m_limit(limit),
          m_issues(issues),
          m_object(place, issues)
    {}

    std::optional<Quantity> read();

private:
    std::optional<Quantity> readLognormal();
    std::optional<Quantity> readBounded();
    std::optional<Quantity> readDiscrete();
    [[nodiscard]] bool has(const char* key) const { return m_place.json->contains(key); }
    std::optional<double> figure(const char* key);
    std::optional<double> requiredFigure(const char* key);
    bool inOrder(const char* lowKey, double low, const char* highKey, double high);
    bool tailFits(const Quantity& quantity);

    const Place& m_place;
    const Limit& m_limit;
    IssueList& m_issues;
    ObjectReader m_object;
};

std::optional<Quantity> DistributionReader::read()
{
    const bool lognormal = has("p5") || has("p95");
    const bool bounded = has("min") || has("mode") || has("max");
    const bool discrete = has("values") || has("weights");
    if (lognormal + bounded + discrete != 1) {
        m_issues.error(
            m_place.pointer,
            QT_TRANSLATE_NOOP(
                "Engine",
                "%1 must have the keys of exactly one distribution: p5 and p95; min and max, perhaps mode; "
                "or values, perhaps weights"),
            {m_place.key});
        return std::nullopt;
    }
    auto quantity = lognormal ? readLognormal() : bounded ? readBounded() : readDiscrete();
    m_object.finish();
    return quantity;
}

std::optional<double> DistributionReader::figure(const char* key)
{
    const auto place = m_object.find(key);
    return place ? readNumber(*place, m_limit, m_issues) : std::nullopt;
}

std::optional<double> DistributionReader::requiredFigure(const char* key)
{
    const auto place = m_object.require(key);
    return place ? readNumber(*place, m_limit, m_issues) : std::nullopt;
}

bool DistributionReader::inOrder(const char* lowKey, double low, const char* highKey, double high)
{
    if (low <= high)
        return true;
    m_issues.error(m_place.pointer,
                   QT_TRANSLATE_NOOP("Engine", "%1 is %2 but %3 is %4: %1 must not be above %3"),
                   {lowKey, plainNumber(low), highKey, plainNumber(high)});
    return false;
}

bool DistributionReader::tailFits(const Quantity& quantity)
{
    const double tail = quantity.greatest();
    if (m_limit.share || tail <= m_limit.most * kTailFactor)
        return true;
    m_issues.error(
        m_place.pointer,
        QT_TRANSLATE_NOOP(
            "Engine", "%1 is so wide that its rarest draws reach %2; bring p5 %3 and p95 %4 nearer together"),
        {m_place.key, plainNumber(tail), plainNumber(quantity.a), plainNumber(quantity.b)});
    return false;
}

std::optional<Quantity> DistributionReader::readLognormal()
{
    const auto p5 = requiredFigure("p5");
    const auto p95 = requiredFigure("p95");
    if (p5 && *p5 < 1e-15) {
        m_issues.error(
            childPointer(m_place.pointer, "p5"),
            QT_TRANSLATE_NOOP("Engine",
                              "p5 is %1, but must be above 0; use min and max for a range that begins at 0"),
            {plainNumber(*p5)});
        return std::nullopt;
    }
    if (!p5 || !p95 || !inOrder("p5", *p5, "p95", *p95))
        return std::nullopt;
    const Quantity quantity = Quantity::lognormal(*p5, *p95);
    return tailFits(quantity) ? std::optional(quantity) : std::nullopt;
}

std::optional<Quantity> DistributionReader::readBounded()
{
    const auto min = requiredFigure("min");
    const auto max = requiredFigure("max");
    const bool triangular = has("mode");
    const auto mode = figure("mode");
    if (!min || !max || (triangular && !mode) || !inOrder("min", *min, "max", *max))
        return std::nullopt;
    if (!triangular)
        return Quantity::uniform(*min, *max);
    if (!inOrder("min", *min, "mode", *mode) || !inOrder("mode", *mode, "max", *max))
        return std::nullopt;
    return Quantity::triangular(*min, *mode, *max);
}

std::optional<Quantity> DistributionReader::readDiscrete()
{
    const auto list = m_object.require("values");
    const auto weightList = m_object.find("weights");
    if (!list)
        return std::nullopt;
    const int errorsBefore = m_issues.errors();
    std::vector<double> values;
    for (const Place& member : readList(*list, m_issues))
        values.push_back(readNumber(member, m_limit, m_issues).value_or(0));
    if (m_issues.errors() > errorsBefore)
        return std::nullopt;
    if (values.empty()) {
        m_issues.error(list->pointer,
                       QT_TRANSLATE_NOOP("Engine", "values is empty; list at least one number"));
        return std::nullopt;
    }
    constexpr std::size_t kMostValues = 10000;
    if (values.size() > kMostValues) {
        m_issues.error(
            list->pointer,
            QT_TRANSLATE_NOOP("Engine",
                              "values lists %1 numbers; each draw looks through them, so %2 are the most"),
            {std::to_string(values.size()), std::to_string(kMostValues)});
        return std::nullopt;
    }
    std::vector<double> weights;
    if (weightList) {
        auto read = readWeights(*weightList, values.size(), m_issues);
        if (!read)
            return std::nullopt;
        weights = std::move(*read);
    }
    return Quantity::discrete(std::move(values), std::move(weights));
}

} // namespace

std::optional<Quantity> readQuantity(const Place& place, const Limit& limit, IssueList& issues)
{
    if (place.json->is_number()) {
        const auto value = readNumber(place, limit, issues);
        return value ? std::optional<Quantity>(*value) : std::nullopt;
    }
    if (place.json->is_object())
        return DistributionReader(place, limit, issues).read();
    if (place.json->is_string()) {
        const auto& text = place.json->get_ref<const std::string&>();
        if (const auto meant = quantityFromText(text); meant && meant->kind == Quantity::Kind::Constant) {
            issues.error(
                place.pointer,
                QT_TRANSLATE_NOOP("Engine", "%1 must be a number, but is the text %2; in a file write %3"),
                {place.key, excerpt(*place.json), plainNumber(meant->a)});
            return std::nullopt;
        }
    }
    issues.error(
        place.pointer,
        QT_TRANSLATE_NOOP(
            "Engine", "%1 must be a number or a distribution such as {\"p5\": 300, \"p95\": 900}, but is %2"),
        {place.key, excerpt(*place.json)});
    return std::nullopt;
}

} // namespace spendwright
