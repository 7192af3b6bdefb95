"""What a palette cannot say to the widgets that Qt paints itself."""

from __future__ import annotations

from qtreader.desktop.theme import Theme


def stylesheet(theme: Theme) -> str:
    """For ``QApplication.setStyleSheet``. It sets no fonts, so that the text size stays the widgets'
    own. What has the keyboard has a line of two pixels around it; nothing moves when it comes."""
    return _SHEET.format_map({name: getattr(theme, name) for name in Theme.__slots__})


_SHEET = """
QToolTip {{ background: {listing}; color: {ink}; border: 1px solid {hairline}; padding: 4px 8px; }}
QMainWindow::separator, QSplitter::handle {{ background: {hairline}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QAbstractScrollArea {{ border: none; }}
#issueRows {{ background: {side}; }}
#articleRows, #hitRows, #hitHead {{ background: {listing}; }}
#books QAbstractScrollArea {{ border: 1px solid {hairline}; }}
#hitCount {{ color: {ink}; }}
#hitNote {{ color: {soft}; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 10px; }}
QScrollBar:horizontal {{ height: 10px; }}
QScrollBar::handle {{ background: {handle}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
QStatusBar {{ background: {side}; color: {soft}; border-top: 1px solid {hairline}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {soft}; }}
QToolBar {{ background: {side}; border: none; border-bottom: 1px solid {hairline};
    padding: 4px 12px; spacing: 4px; }}
QToolButton {{ background: transparent; color: {soft}; border: 2px solid transparent;
    border-radius: 4px; padding: 3px 7px; min-height: 18px; }}
QToolButton:hover, QToolButton:pressed, QToolButton:checked {{ background: {selection}; color: {ink}; }}
QToolButton:checked {{ border-bottom-color: {red}; }}
QToolButton:focus {{ border-color: {soft}; }}
QToolButton:disabled {{ color: {faint}; }}
QToolButton::menu-indicator {{ image: none; }}
QMenuBar {{ background: {side}; color: {soft}; padding: 0 12px; }}
QMenuBar::item {{ background: transparent; padding: 4px 8px; border-bottom: 2px solid transparent; }}
QMenuBar::item:selected {{ background: {selection}; color: {ink}; border-bottom-color: {soft}; }}
QMenu {{ background: {listing}; color: {ink}; border: 1px solid {hairline}; padding: 4px 0; }}
QMenu::item {{ padding: 4px 24px 4px 21px; border-left: 3px solid transparent; }}
QMenu::item:selected {{ background: {selection}; border-left-color: {soft}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 0; }}
QLineEdit {{ background: {surface}; color: {ink}; border: 1px solid {handle}; border-radius: 4px;
    padding: 4px 8px; placeholder-text-color: {faint}; }}
QLineEdit:focus {{ border: 2px solid {soft}; padding: 3px 7px; }}
QLineEdit#searchBar {{ border-radius: 16px; padding: 4px 4px; min-height: 22px; }}
QLineEdit#searchBar:focus {{ padding: 3px 3px; }}
QPushButton {{ background: {surface}; color: {ink}; border: 2px solid {handle}; border-radius: 4px;
    padding: 3px 15px; min-height: 20px; }}
QPushButton:hover, QPushButton:pressed {{ background: {selection}; }}
QPushButton:focus {{ border-color: {soft}; }}
QPushButton:disabled {{ color: {faint}; border-color: transparent; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator, QGroupBox::indicator {{ width: 0.9em; height: 0.9em;
    border: 1px solid {soft}; background: {surface}; }}
QCheckBox, QRadioButton {{ spacing: 8px; }}
QRadioButton::indicator {{ border-radius: 0.45em; }}
QCheckBox::indicator:checked, QGroupBox::indicator:checked {{ background-color: {ink}; padding: 2px;
    background-origin: content; background-clip: content; width: 0.7em; height: 0.7em; }}
QRadioButton::indicator:checked {{ background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
    stop:0 {ink}, stop:0.5 {ink}, stop:0.6 {surface}); }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QHeaderView::section {{ background: {side}; color: {soft}; border: none; padding: 4px 8px; }}
#shortcutRows::item {{ padding: 3px 4px; }}
QProgressBar {{ background: {selection}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {soft}; border-radius: 2px; }}
"""
