// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start/pictures.h"

#include "app/document/plandocument.h"
#include "app/format.h"
#include "app/widgets/colors.h"

#include <QCoreApplication>

#include <algorithm>

namespace spendwright {
namespace {

struct Pictures {
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

QColor between(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(x + (y - x) * share); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

QColor faint(const QPalette& palette, double share)
{
    return between(palette.color(QPalette::Base), palette.color(QPalette::Text), share);
}

void drawBars(QPainter& painter, const QRectF& area, const Waterfall& contents, const QPalette& palette)
{
    double most = 0;
    for (const WaterfallBar& bar : contents.bars)
        most = std::max({most, bar.fromUsd, bar.toUsd});
    if (most <= 0)
        return;
    const double width = area.width() / static_cast<double>(contents.bars.size());
    double x = area.left();
    for (const WaterfallBar& bar : contents.bars) {
        const double from = bar.total ? 0 : bar.fromUsd;
        const double top = area.bottom() - area.height() * std::max(from, bar.toUsd) / most;
        const double height = std::max(1.5, area.height() * std::abs(from - bar.toUsd) / most);
        const QColor color =
            bar.total ? between(palette.color(QPalette::Highlight), palette.color(QPalette::Text), 0.35)
            : bar.savedUsd() >= 0 ? savedColor(palette)
                                  : costsColor(palette);
        painter.fillRect(QRectF(x + width * 0.1, top, width * 0.8, height), color);
        x += width;
    }
}

void drawStep(QPainter& painter, const QRectF& box, const StepsPicture::Step& step, const QPalette& palette)
{
    const QColor line = faint(palette, 0.6);
    painter.setPen(QPen(line, 1.2));
    painter.setBrush(palette.color(QPalette::Base));
    if (step.many) {
        for (const double shift : {6.0, 3.0})
            painter.drawRoundedRect(box.translated(shift, -shift), 3, 3);
    }
    painter.setBrush(faint(palette, 0.12));
    painter.drawRoundedRect(box, 3, 3);
    if (step.tool) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(savedColor(palette));
        painter.drawEllipse(box.center(), 3.2, 3.2);
    }
}

} // namespace

QString savingsText(const SavingsResult& savings)
{
    if (!savings.before.costKnown() || !savings.after.costKnown())
        return unknownFigure();
    return Pictures::tr("%1 → %2", "bill before and after")
        .arg(moneyShort(savings.before.cost.mean), moneyShort(savings.after.cost.mean));
}

void drawSavings(QPainter& painter, const QRect& area, const SavingsResult& savings, const QPalette& palette)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect words(area.left(), area.top(), area.width(), metrics.height());
    const auto saved = savings.savedShare();
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, savingsText(savings));
    if (saved) {
        QFont bold = painter.font();
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(*saved >= 0 ? savedColor(palette) : costsColor(palette));
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, shareSaved(*saved));
    }
    drawBars(painter, QRectF(area).adjusted(0, metrics.height() + 6, 0, 0),
             waterfall(savings, SavingsView::InOrder), palette);
}

void drawWaiting(QPainter& painter, const QRect& area, const QPalette& palette)
{
    painter.setPen(palette.color(QPalette::PlaceholderText));
    painter.drawText(area, Qt::AlignCenter, Pictures::tr("Computing…"));
}

StepsPicture stepsPicture(const PlanDocument& document)
{
    StepsPicture picture;
    const QString agents = QStringLiteral("/agents");
    for (int i = 0; i < document.size(agents); ++i) {
        const QString steps = document.childPath(agents, i) + QStringLiteral("/steps");
        std::vector<StepsPicture::Step>& row = picture.agents.emplace_back();
        for (int j = 0; j < document.size(steps); ++j) {
            const QString step = document.childPath(steps, j);
            row.push_back({document.contains(step + QStringLiteral("/repeat")),
                           document.contains(step + QStringLiteral("/tool")),
                           document.contains(step + QStringLiteral("/delegate"))});
        }
    }
    return picture;
}

void drawSteps(QPainter& painter, const QRect& area, const StepsPicture& picture, const QPalette& palette)
{
    constexpr double kStep = 26;
    constexpr double kGap = 20;
    painter.setRenderHint(QPainter::Antialiasing);
    const auto rows = static_cast<double>(std::max<std::size_t>(1, picture.agents.size()));
    const double height = std::min(18.0, area.height() / rows - 10);
    double y = area.top() + (area.height() - rows * (height + 10)) / 2 + 8;
    double left = area.left() + 1;
    for (const auto& agent : picture.agents) {
        double x = left;
        double next = left;
        for (std::size_t i = 0; i < agent.size(); ++i) {
            const QRectF box(x, y, kStep, height);
            painter.setPen(QPen(faint(palette, 0.45), 1.2));
            if (i + 1 < agent.size())
                painter.drawLine(QLineF(box.right(), box.center().y(), box.right() + kGap, box.center().y()));
            if (agent[i].delegates) {
                painter.drawLine(
                    QLineF(box.center().x(), box.bottom(), box.center().x(), box.bottom() + 10 + height / 2));
                painter.drawLine(QLineF(box.center().x(), box.bottom() + 10 + height / 2,
                                        box.center().x() + kGap + 4, box.bottom() + 10 + height / 2));
                next = box.center().x() + kGap + 4;
            }
            drawStep(painter, box, agent[i], palette);
            x += kStep + kGap;
        }
        left = next;
        y += height + 10;
    }
}

} // namespace spendwright
