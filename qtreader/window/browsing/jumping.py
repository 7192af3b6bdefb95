"""Going to a day, a number or a page that someone types, and to the same day of other years."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from qtreader.desktop.commands import Do
from qtreader.models import wording
from qtreader.models.choice_list import Choice
from qtreader.window.actions import Reactions
from qtreader.window.browsing.browsing import Browsing
from qtreader.window.browsing.choosing import Choosing

translate = QCoreApplication.translate


class Jumping(QObject):
    said = Signal(str)

    def __init__(
        self,
        browsing: Browsing,
        choosing: Choosing,
        parent: QObject,
        today: Callable[[], dt.date] = dt.date.today,
    ) -> None:
        super().__init__(parent)
        self._browsing = browsing
        self._choosing = choosing
        self._today = today

    def reactions(self) -> Reactions:
        return {Do.JUMP: self.ask, Do.SAME_DAY: self.ask_same_day}

    def ask(self) -> None:
        from qtreader.window.browsing.chooser import Question

        title = translate("Jump", "前往日期、期号、版次或农历")
        self._choosing.ask(Question(title, self._find, translate("Jump", "↑↓ 选择　Enter 前往　Esc 返回")))

    def ask_same_day(self) -> None:
        """The issues of this day in other years to choose from; or a sentence that there are none."""
        from qtreader.models.jump_choices import same_day_choices
        from qtreader.window.browsing.chooser import Question

        day = self._browsing.issue.date if self._browsing.issue else None
        if day is None:
            self.said.emit(translate("Jump", "这一期的日期不详，无从查历年今日。"))
            return
        choices = same_day_choices(self._browsing.run, day)
        if choices[0].place is None:
            self.said.emit(choices[0].title)
            return
        words = translate("Jump", "其他年份的{day}（农历{lunar}）")
        title = words.format(day=wording.day(day), lunar=wording.lunar(day))
        hint = translate("Jump", "↑↓ 选择　Enter 前往　Esc 返回")
        self._choosing.ask(Question(title, lambda typed: matching(choices, typed), hint))

    def _find(self, typed: str) -> Sequence[Choice]:
        from qtreader.models.jump_choices import jump_choices

        return jump_choices(typed, self._browsing.run, self._browsing.issue, self._today())


def matching(choices: Sequence[Choice], typed: str) -> list[Choice]:
    """Those in whose words every word that was typed stands; a note where there are none."""
    words = typed.lower().split()
    found = [one for one in choices if all(word in one.spoken.lower() for word in words)]
    return found or [Choice(translate("Jump", "其中没有“{text}”。").format(text=typed.strip()))]
