// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/waterfalltext.h"
#include "engine/report/contents.h"

#include <QImage>
#include <QWidget>

#include <memory>

class QCustomPlot;

namespace spendwright {

class WaterfallPlot;

/// A waterfall on screen. A bar says more under the mouse, or when the arrow keys have reached it; a click
/// or Return picks it.
class WaterfallChart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaterfallChart)

public:
    explicit WaterfallChart(QWidget* parent = nullptr);
    ~WaterfallChart() override;

    void showContents(const Waterfall& waterfall, const WaterfallText& text);
    void setDimmed(bool dimmed);

    [[nodiscard]] const Waterfall& contents() const { return m_contents; }
    [[nodiscard]] int highlighted() const { return m_highlighted; }

signals:
    void picked(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void redraw();
    void highlight(int bar, const QPoint& where);
    void pick(int bar);
    [[nodiscard]] int barAt(const QPoint& position) const;
    [[nodiscard]] QPoint placeOf(int bar) const;

    QCustomPlot* m_plot;
    std::unique_ptr<WaterfallPlot> m_painter;
    Waterfall m_contents;
    WaterfallText m_text;
    int m_highlighted = -1;
    bool m_dimmed = false;
    bool m_due = false; ///< a redraw waits for the next paint
};

/// The waterfall on white paper, `size` points at `scale` pixels each, with its title above.
[[nodiscard]] QImage waterfallImage(const Waterfall& waterfall, const WaterfallText& text, const QSize& size,
                                    double scale);

} // namespace spendwright
