package classmap

import "github.com/sanggar-kim/sanggar-kim/progress"

// person is a row: a member and how far they are in each module.
type person struct {
	progress.Member
	states []state
}

// list is the part of a long list that is known, and what of it is in sight.
// Rows are counted from the beginning of the whole list.
type list struct {
	rows  []person
	start *progress.Member // what the rows come after; nil: nothing
	first int              // how many come before the rows
	total int              // of the whole list
	top   int              // the first row in sight
	at    int              // the row that Enter opens
	high  int              // how many rows can be seen
	owed  int              // how much further the selection was to go than rows are known
}

// kept is how many screens of rows are remembered at most.
const kept = 6

func (l *list) end() int { return l.first + len(l.rows) }

// row gives a row, if it is known.
func (l *list) row(i int) (person, bool) {
	if i < l.first || i >= l.end() {
		return person{}, false
	}
	return l.rows[i-l.first], true
}

// selected gives the row that Enter opens.
func (l *list) selected() (person, bool) { return l.row(l.at) }

// move selects another row. Where rows are not known yet it goes on when they
// come: no key is lost that was pressed in between.
func (l *list) move(by int) {
	want := max(0, min(l.at+l.owed+by, l.total-1))
	l.at = want
	l.settle()
	l.owed = want - l.at
}

// settle keeps the selection among the rows that are known, and in sight.
func (l *list) settle() {
	l.at = max(l.first, min(l.at, l.end()-1))
	l.top = max(min(l.top, l.at), l.at-l.high+1)
	l.top = max(l.first, min(l.top, l.end()-l.high))
}

// begin takes the first rows of a list, or the last ones.
func (l *list) begin(rows []person, start *progress.Member, total int, atEnd bool) {
	l.rows, l.start, l.total = rows, start, max(total, len(rows))
	l.first, l.at, l.owed = 0, 0, 0
	if atEnd {
		l.first = l.total - len(rows)
		l.at = l.total - 1
	}
	l.top = l.at
	l.settle()
}

// refresh takes the same rows as they are now. The selection stays with its
// person, else where it is.
func (l *list) refresh(rows []person, start *progress.Member, first, total int) {
	was, known := l.selected()
	line := l.at - l.top
	l.at += first - l.first
	l.rows, l.start, l.first, l.total = rows, start, first, max(total, first+len(rows))
	for i, row := range rows {
		if known && row.Person == was.Person {
			l.at = first + i
		}
	}
	l.top = l.at - line
	l.settle()
}

// after adds the rows that follow; last tells that there are no more.
func (l *list) after(rows []person, last bool) {
	l.rows = append(l.rows, rows...)
	if l.total = max(l.total, l.end()); last {
		l.total = l.end()
	}
	if gone := len(l.rows) - kept*l.high; gone > 0 {
		l.drop(min(gone, l.top-l.first-l.high))
	}
	l.move(0)
}

// drop forgets the first rows.
func (l *list) drop(n int) {
	if n <= 0 {
		return
	}
	start := l.rows[n-1].Member
	l.start = &start
	l.rows = append([]person(nil), l.rows[n:]...) // and their memory
	l.first += n
}

// before adds the rows that come before; start is nil if none do before them.
func (l *list) before(rows []person, start *progress.Member) {
	l.rows = append(append(make([]person, 0, len(rows)+len(l.rows)), rows...), l.rows...)
	l.start = start
	shift := len(rows) - l.first // of all numbers: the count may be of a while ago
	if start != nil {
		shift = max(0, shift+1)
	}
	l.first += shift - len(rows)
	l.at, l.top = l.at+shift, l.top+shift
	l.total = max(l.total+shift, l.end())
	if keep := max(kept*l.high, l.top+2*l.high-l.first); len(l.rows) > keep {
		l.rows = l.rows[:keep]
	}
	l.move(0)
}

// lacks tells whether the rows beyond what is in sight, up to a screen of them,
// have to be asked for.
func (l *list) lacks() (before, after bool) {
	return l.start != nil && l.top-l.first < l.high, l.end() < l.total && l.end()-l.top < 2*l.high
}
