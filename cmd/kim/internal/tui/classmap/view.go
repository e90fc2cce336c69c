package classmap

import (
	"strconv"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// roomForWithout is how high a window must be for a second line of names.
const roomForWithout = 14

// above is how many lines stand above the rows.
func (m *Model) above() int { return m.tabs.Height() + 2 + len(m.withoutLines()) }

// below is how many lines stand below them.
func (m *Model) below() int { return 2 }

// View implements screen.Screen.
func (m *Model) View() string {
	lines := append([]string{m.tabs.View(), m.status()}, m.withoutLines()...)
	switch t := m.env.Text.Class; {
	case m.failed:
		lines = append(lines, "")
		lines = append(lines, screen.Wrap(t.Failed, m.width)...)
	case !m.loaded:
		lines = append(lines, "", m.env.Styles.Muted.Render(screen.Fit(t.Loading, m.width)))
	case m.place.level == people:
		lines = append(lines, m.peopleLines()...)
	default:
		lines = append(lines, m.areaLines()...)
	}
	return screen.Clip(lines, m.height)
}

// peopleLines are the table of people: the names of the columns, the rows in
// sight, what the class comes to, and what the letters mean.
func (m *Model) peopleLines() []string {
	t, c := m.env.Text.ClassMap, m.columns()
	lines := []string{m.header(c)}
	if len(m.list.rows) == 0 {
		why := t.NoMatch
		if m.filter() == "" {
			why = t.Empty
		}
		lines = append(lines, screen.Wrap(why, m.width)...)
		return lines
	}
	looks := looks(t, m.env.Styles)
	bar := m.scrollbar(c)
	now := m.env.Now()
	for y := range m.list.high {
		line := ""
		if row, ok := m.list.row(m.list.top + y); ok {
			line = m.personLine(c, row, m.list.top+y == m.list.at, looks[:], now)
		}
		if bar != nil {
			line = screen.Pad(line, m.width-1) + bar[y]
		}
		lines = append(lines, line)
	}
	return append(lines, m.averagesLine(c), m.legend(looks[:], c))
}

func (m *Model) personLine(c columns, row person, selected bool, looks []look, now time.Time) string {
	s, t := m.env.Styles, m.env.Text
	lead, name := strings.Repeat(" ", leadWidth), string(row.Name)
	if name == "" {
		name = t.Class.Unnamed
	}
	name = screen.Fit(name, c.name)
	if selected {
		lead, name = s.Selected.Render("▌ "), s.Selected.Render(name)
	}
	var cells strings.Builder
	for _, state := range row.states[:c.modules] {
		cells.WriteString(looks[state.progressOf].cell(state.byHand, c.cell))
	}
	var active time.Time
	if row.Active > 0 {
		active = time.UnixMilli(row.Active)
	}
	done := strconv.Itoa(row.Done) + "/" + strconv.Itoa(m.units())
	place := string(row.Village)
	if m.order == progress.ByArea {
		place = string(row.District)
		if c.place >= bothPlaces {
			place += " › " + string(row.Village)
		}
	}
	return c.line(lead, name, s.Muted.Render(screen.Fit(place, c.place)), cells.String(), done, t.ClassMap.Ago(active, now))
}

// units is how many units there are to be done.
func (m *Model) units() int {
	n := 0
	for _, module := range m.env.Course.Modules {
		n += len(module.Units)
	}
	return n
}

// scrollbar shows which part of the list is in sight, a cell for each row; nil
// where it has no room or no use.
func (m *Model) scrollbar(c columns) []string {
	l := m.list
	if c.scroll == 0 || l.total <= l.high {
		return nil
	}
	size := max(1, l.high*l.high/l.total)
	from := 0
	if l.total > l.high {
		from = l.top * (l.high - size) / (l.total - l.high)
	}
	bar := make([]string, l.high)
	for y := range bar {
		bar[y] = m.env.Styles.Faint.Render("│")
		if y >= from && y < from+size {
			bar[y] = m.env.Styles.Accent.Render("█")
		}
	}
	return bar
}

// legend says what the letters mean, by words that begin with them, and what
// the numbers above are.
func (m *Model) legend(looks []look, c columns) string {
	between := " "
	if m.width >= roomForPlace {
		between = "  "
	}
	parts := make([]string, 0, len(looks)+1)
	for _, l := range looks {
		parts = append(parts, l.style.Bold(true).Render(l.letter)+m.env.Styles.Muted.Render(l.rest))
	}
	if m.width >= roomForPlace {
		parts = append(parts, m.env.Styles.Muted.Render(m.env.Text.ClassMap.ByHand))
	}
	modules := ""
	if shown := m.env.Course.Modules[:c.modules]; len(shown) > 1 {
		modules = m.env.Text.ClassMap.Modules(shown[0].Number, shown[len(shown)-1].Number)
	}
	return screen.Spread(strings.Join(parts, between), m.env.Styles.Muted.Render(modules), m.width)
}

// withoutLines name the areas that nobody is from, and those with people but
// no KIM, where there is room for that too.
func (m *Model) withoutLines() []string {
	if m.place.level == people || m.failed || !m.loaded {
		return nil
	}
	t, isRoomy := m.env.Text.ClassMap, m.height >= roomForWithout
	say, most := t.DistrictsWithout, 1
	if m.place.level == inDistrict {
		say = t.VillagesWithout
	}
	if isRoomy {
		most = 2
	}
	var lines []string
	if len(m.without) > 0 {
		lines = m.naming(most, m.without, func(names string) string { return say(len(m.without), m.known(), names) })
	}
	if m.place.level == inClass && isRoomy && len(m.noKIM) > 0 {
		lines = append(lines, m.naming(1, m.noKIM, func(names string) string { return t.WithoutKIM(len(m.noKIM), names) })...)
	}
	return lines
}

// naming is a remark on areas, with their names where there is room, in so many
// lines at most.
func (m *Model) naming(most int, areas []string, say func(names string) string) []string {
	names := strings.Join(areas, ", ")
	if m.width < roomForPlace {
		names = "" // they are in the list
	}
	lines := screen.Wrap(say(names), m.width)
	if len(lines) > most {
		lines[most-1] = screen.Fit(strings.Join(lines[most-1:], " "), m.width)
		lines = lines[:most]
	}
	for i := range lines {
		lines[i] = m.env.Styles.Warning.Render(lines[i])
	}
	return lines
}

// known is how many areas the region has here.
func (m *Model) known() int {
	return len(gazetteerOf(m.env.Region, m.place).names)
}

// Columns of the view by area, in cells.
const (
	kimWidth    = 3
	peopleWidth = 6
	shareWidth  = 7
	areaWidth   = 8 // of the others
)

// areaLines are the table of areas.
func (m *Model) areaLines() []string {
	t := m.env.Text.ClassMap
	title := t.Area
	if m.place.level == inDistrict {
		title = t.Villages
	}
	lead := strings.Repeat(" ", m.areas.LeadWidth())
	header := m.areaLine(lead, title, t.KIMs, t.People, t.Begun, t.Share, t.Passed)
	lines := []string{m.env.Styles.Strong.Render(screen.Fit(header, m.width))}
	if len(m.listed) == 0 {
		why := t.NoArea
		if m.filter() == "" {
			why = t.Empty
		}
		return append(lines, screen.Wrap(why, m.width)...)
	}
	return append(lines, m.areas.View(func(row menu.Row, selected bool) string {
		return m.areaRow(m.listed[row.ID], m.areas.Lead(m.env.Styles, row, selected), selected)
	}))
}

func (m *Model) areaRow(a area, lead string, selected bool) string {
	t, s := m.env.Text.ClassMap, m.env.Styles
	name := m.areaName(a)
	style := s.Text
	switch {
	case selected:
		style = s.Selected
	case a.sum.N == 0:
		style = s.Muted
	case a.id == everybody:
		style = s.Strong
	}
	name = style.Render(screen.Fit(name, m.areaNameWidth()))
	kims := strconv.Itoa(a.kims)
	switch {
	case a.id == everybody:
		kims = ""
	case a.kims == 0 && a.sum.N > 0:
		kims = s.Warning.Render("!" + kims)
	}
	if a.sum.N == 0 {
		line := m.areaLine(lead, name, kims, t.Count(0), "", "", "")
		if m.width >= roomForPlace {
			line = strings.TrimRight(line, " ") + "  " + s.Warning.Render(t.NobodyYet)
		}
		return screen.Fit(line, m.width)
	}
	people := int(a.sum.N)
	return m.areaLine(lead, name, kims, t.Count(people), t.Count(int(a.sum.A)),
		share(a.sum.B, people*m.units()), share(a.sum.C, people*m.passable()))
}

func share(part int64, whole int) string { return strconv.Itoa(percent(int(part), whole)) + "%" }

// passable is how many units can be passed.
func (m *Model) passable() int {
	n := len(m.env.Course.Tests)
	for _, module := range m.env.Course.Modules {
		for _, unit := range module.Units {
			if isPassed(unit.Kind) {
				n++
			}
		}
	}
	return n
}

// areaNameWidth is the room for the name of an area.
func (m *Model) areaNameWidth() int {
	taken := m.areas.LeadWidth() + gap(kimWidth) + gap(peopleWidth) + gap(shareWidth)
	if m.width >= roomForPlace {
		taken += 2 * gap(areaWidth)
	}
	return max(8, m.width-taken)
}

// areaLine puts texts into the columns of areas; in a narrow window without
// those who have begun and what was passed.
func (m *Model) areaLine(lead, name, kims, people, begun, did, passed string) string {
	texts := []string{lead + screen.Pad(name, m.areaNameWidth()), right(kims, kimWidth), right(people, peopleWidth)}
	if m.width >= roomForPlace {
		texts = append(texts, right(begun, areaWidth), right(did, shareWidth), right(passed, areaWidth))
	} else {
		texts = append(texts, right(did, shareWidth))
	}
	return strings.Join(texts, " ")
}
