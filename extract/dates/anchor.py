"""What a date without its year, or told by another date, is measured from; carried along a document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from extract.dates.heading import heading_extent
from extract.dates.story import Place
from extract.dates.value import Extent, Point, is_point, moved, parse_point

_SOON = 100  # days within which a story goes on
_NEWS = 14  # days that a report looks back on


@dataclass(frozen=True, slots=True)
class Anchor:
    """The story's present, the heading's time and the document's own date.

    `last` is the present, the last date that moved the story on (`extract/dates/story.py`); `near` the last that the running
    sentence told without moving it, from which time is measured in that sentence, `passing` says that it is a year told aside, within
    which no month lies; `opened` that the block has told a date; `scope` is the extent of the heading that the block stands under ("1974", "1990–91"); `document` the day
    on which the document was written, if known; `news` says that it opens with a dateline, so that a date
    without its year is the latest such date; `fresh` that the running sentence has told no date yet; `stale`
    that the last date was told in another section: it completes no date, though time may be measured from it;
    `stay` is the last stretch of days told, whose "second day" the text may come back to, `entry` the date reached before the
    block, which "same month" continues, `said` the last point told at all, which is "that year"'s; `ahead` says that the running clause tells of a plan; `day_first` that the page writes 3/11/1988 for 3 November; `running` is the
    day that the block told last, from which a report's story may go on; `titled` the year that the page's title says it is about.
    """

    last: Extent | None = None
    near: Extent | None = None
    passing: bool = False
    opened: bool = False
    scope: Extent | None = None
    document: Point | None = None
    news: bool = False
    fresh: bool = True
    stale: bool = False
    ahead: bool = False
    stay: Extent | None = None
    entry: Extent | None = None
    said: Point | None = None
    day_first: bool = False
    running: Point | None = None
    titled: int | None = None

    @classmethod
    def start(cls, document_date: str | None) -> Anchor:
        """The anchor at a document's beginning; `document_date` is EDTF, and ignored unless a plain date."""
        return cls(document=parse_point(document_date) if document_date else None)

    def enter(self, heading: str) -> Anchor:
        """The anchor below a heading, whose time is the scope if it is one: "1974", "Mid-1980s"; not so an open one, "Since 1991"."""
        extent = heading_extent(heading)
        closed = extent is not None and None not in extent
        return replace(self, scope=extent, last=extent if closed else self.last, fresh=True, stale=not closed)

    def reset(self) -> Anchor:
        """The anchor in a new section that no date heads."""
        return replace(self, scope=None, fresh=True, stale=True)

    def block(self) -> Anchor:
        """The anchor at the start of a block: back to the heading's time, if there is one."""
        last = self.scope if self.scope and None not in self.scope else self.last
        said = (last.end or last.start) if last else None
        return replace(
            self,
            last=last,
            near=None,
            passing=False,
            opened=last is self.scope is not None,
            fresh=True,
            entry=None if self.stale else self.last,
            said=said,
            running=None,
        )

    @property
    def value(self) -> str:
        """The last date told, as EDTF, or an empty string."""
        return str(self.last) if self.last else ""

    @property
    def scope_date(self) -> str:
        """The heading's time, as EDTF, or an empty string."""
        return str(self.scope) if self.scope else ""

    @property
    def entered(self) -> Point | None:
        """The point reached by the entry before, where an entry of a chronology leans on it."""
        if self.entry is None or (self.point and self.point.month):
            return self.point
        return self.entry.end or self.entry.start

    @property
    def point(self) -> Point | None:
        """The point from which time is measured: the end of the date told last, its start if the end is open."""
        told = self.near or self.last
        return (told.end or told.start) if told else None

    @property
    def present(self) -> str:
        """What the block's story has reached, as EDTF; empty before its first date, which is its own."""
        return self.value if self.opened else ""

    @property
    def reached(self) -> Point | None:
        """The point within whose year a month or a day lies."""
        return (self._told.end or self._told.start) if self._told else None

    @property
    def _told(self) -> Extent | None:
        return self.last if self.passing else self.near or self.last

    @property
    def _is_open(self) -> bool:
        """Whether all that earlier sentences told is since or until when something is so, which leaves open what year it is."""
        told = self._told
        return self.fresh and told is not None and (told.start is None or told.end is None)

    def sentence(self, *, fresh: bool) -> Anchor:
        """The anchor at the start of a sentence: time is measured from the story's present again."""
        said = self.reached if self.passing else self.said  # "the 1972 pact holds. In May of that year …"
        return replace(self, fresh=fresh, near=None, passing=False, said=said)

    def told(self, extent: Extent, place: Place = Place.ON) -> Anchor:
        """The anchor after a date, by its place in the story; an open one never moves it, as it tells of a state."""
        said = extent.end or extent.start
        if self.last is not None and (extent.start is None or extent.end is None):
            return replace(self, fresh=False, said=said)
        if place is not Place.ON:
            passing = place is Place.ASIDE and said is not None and said.month is None
            return replace(self, fresh=False, said=said, near=extent, passing=passing)
        stay = extent if extent.start and extent.end and extent.start.day and extent.start < extent.end else self.stay
        running = said if said and said.day else None
        return replace(
            self, last=extent, near=None, fresh=False, stale=False, stay=stay, said=said, running=running, opened=True
        )

    def dated(self, point: Point) -> Anchor:
        """The anchor after a dateline."""
        return replace(self, document=point, news=True, last=Extent(point, point), stale=False)

    def filed(self, point: Point) -> Anchor:
        """The anchor below the line that tells when a report was filed, one of several on a page."""
        return replace(self.dated(point), scope=Extent(point, point), fresh=True)

    def written(self, point: Point, *, news: bool) -> Anchor:
        """The anchor of a page that was written on that day, or in that month."""
        return self.dated(point) if news else replace(self, document=point)

    def year_for(self, month: int, day: int | None = None) -> int | None:
        """The year of a month or day without one; None if nothing tells."""
        if self.titled and not self.news and (self.reached is None or self.stale or self.reached.month is None):
            return self.titled  # "Events of 2019": a bare year before the month is one looked back at
        if self.document and (self.reached is None or self.stale or (self.news and (self.fresh or self.ahead))):
            goes_on = None if self.ahead else self._going_on(month, day)
            return (goes_on or (self.coming if self.ahead else self.latest)(month, day)).year
        if self.reached is None or self.stale or self._is_open:
            return None
        if self.document and self.fresh and self.said and self.said.first > self.document.last:
            return self.coming(month, day).year  # the text has come to what lies ahead
        if self.scope and self.scope.end and self.reached.month:
            turn = (month, day or 31) < (self.reached.month, self.reached.day or 1)  # entries go on in time
            return self.reached.year + (turn and self.scope.end.year > self.reached.year)
        told = self._told
        if told and told.start and told.end and told.end.year - told.start.year > 1:
            return told.end.year  # "from 1980 until 2002, when …": what the story has reached
        if told and told.start and told.end and told.start.year < told.end.year:
            within = Point(told.start.year, month, day)
            return within.year if within.last >= told.start.first else told.end.year
        return self.reached.year

    def _going_on(self, month: int, day: int | None) -> Point | None:
        """The day of a story of another year that a report goes on with: "On 22 May 2012 …. The talks began on 31 May"."""
        here = self.running
        if here is None or day is None or not self.news or not is_point(here.year, month, day):
            return None
        if self._is_news(month, day):
            return None
        then = Point(here.year, month, day)
        soon = 0 <= (then.first - here.first).days <= _SOON
        return then if soon and self.document is not None and then.first <= self.document.last else None

    def _is_news(self, month: int, day: int) -> bool:
        """Whether such a day lies shortly before the document's date: it is the report's own."""
        then = self.latest(month, day)
        if self.document is None or not is_point(then.year, month, day):
            return False
        return 0 <= (self.document.first - then.first).days <= _NEWS

    def latest(self, month: int, day: int | None = None) -> Point:
        """The latest such month or day that is not after the document's date."""
        here = self.document or Point(date.max.year)
        year = here.year
        if (month, day or 1) > (here.month or 12, here.day or 31):
            year -= 1
        return Point(year, month, day)

    def coming(self, month: int, day: int | None = None) -> Point:
        """The first such month or day that is not before the document's date."""
        here = self.document or Point(date.max.year)
        past = (month, day or self.document_day) < (here.month or 1, here.day or 1)
        return Point(min(here.year + past, date.max.year), month, day)

    def is_soon(self, month: int, day: int) -> bool:
        """Whether a report was written shortly before such a day."""
        if self.document is None or not self.news:
            return False
        then = self.coming(month, day)
        return is_point(then.year, month, day) and (then.first - self.document.first).days <= _SOON

    @property
    def document_day(self) -> int:
        """The day of the month on which the document was written, or 1."""
        return (self.document and self.document.day) or 1

    def weekday(self, number: int, *, ahead: bool = False) -> Point | None:
        """The nearest such weekday on or before the document's date, or after it; Monday is 0."""
        if self.document is None or self.document.day is None:
            return None
        back = (self.document.first.weekday() - number) % 7
        if self.ahead and not ahead:
            return moved(self.document, -back % 7)
        return moved(self.document, 7 - back if ahead else -back)
