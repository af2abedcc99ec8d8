// SPDX-FileCopyrightText: The Spendwright authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <functional>

class QPainter;

namespace spendwright {

/// Something to begin with: a title and a sentence, with a picture above or an icon beside them. A click,
/// Return or the space bar chooses it.
class StartCard final : public QAbstractButton {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StartCard)

public:
    using Picture = std::function<void(QPainter&, const QRect&)>;

    StartCard(const QString& title, const QString& sentence, QWidget* parent = nullptr);

    void setPicture(int height, Picture picture); ///< above the title
    /// Sets the sentence on one line, elided in the middle as paths are.
    void setBrief(bool brief) { m_brief = brief; }
    [[nodiscard]] QString sentence() const { return m_sentence; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void dropRequested(); ///< by the delete key

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void paintFrame(QPainter& painter) const;
    [[nodiscard]] int textLeft() const;

    QString m_sentence;
    Picture m_picture;
    int m_pictureHeight = 0;
    bool m_brief = false;
};

} // namespace spendwright
