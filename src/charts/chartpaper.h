// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/breakdowntext.h"
#include "charts/contexttext.h"
#include "charts/periodtext.h"
#include "charts/waterfalltext.h"
#include "engine/report/breakdown.h"
#include "engine/report/contents.h"
#include "engine/report/contextchart.h"
#include "engine/report/period.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <utility>
#include <variant>

namespace spendwright {

/// A chart as it leaves the program: on white paper, with a title above.
struct PaperChart {
    using Contents = std::variant<std::pair<Waterfall, WaterfallText>, std::pair<Breakdown, BreakdownText>,
                                  std::pair<PeriodCost, PeriodText>, std::pair<ContextContents, ContextText>>;

    QString title;
    QString subtitle;
    QString summary; ///< for those who can't see it
    Contents contents;
    QString basis = {}; ///< what it rests on, for the file only
};

inline constexpr QSize kPaperSize{960, 600};
inline constexpr QSize kLeastPaper{240, 160};
inline constexpr QSize kMostPaper{10000, 10000};

/// `size` points at `scale` pixels each.
[[nodiscard]] QImage paperImage(const PaperChart& chart, const QSize& size, double scale);

/// The same as vectors, with text as text.
[[nodiscard]] QByteArray paperSvg(const PaperChart& chart, const QSize& size);

} // namespace spendwright
