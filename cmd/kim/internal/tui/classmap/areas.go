package classmap

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/menu"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// level says what the view lists.
type level int

const (
	people     level = iota // those of place
	inClass                 // districts
	inDistrict              // villages
)

// place is where in the class the view is. The district and village are
// written as the members have them, or progress.Unplaced; "" is everywhere.
type place struct {
	level             level
	district, village string
}

// above is the place that Esc goes to, and the row to select there. Above the
// districts is where the view begins.
func (p place) above() (up place, row string) {
	switch p.level {
	case inClass:
		return place{}, ""
	case inDistrict:
		return place{level: inClass}, p.district
	case people:
	}
	return place{level: inDistrict, district: p.district}, cmp.Or(p.village, everybody)
}

// into is the place that a row of areas stands for.
func (p place) into(row string) place {
	switch {
	case row == everybody:
		return place{level: people, district: p.district}
	case p.level == inClass:
		return place{level: inDistrict, district: row}
	default:
		return place{level: people, district: p.district, village: row}
	}
}

// everybody is the ID of the row for all areas together.
const everybody = "\x01"

// area is a row of the view by area.
type area struct {
	id, name string // name "": people who have told none
	sum      progress.Sum
	kims     int
}

// gazetteer are the areas that there are, and how to find one by its name as it
// was typed.
type gazetteer struct {
	names []string
	find  func(typed string) (name string, ok bool)
}

func gazetteerOf(r region.Region, p place) gazetteer {
	if p.level == inClass {
		return gazetteer{r.Districts(), r.District}
	}
	var g gazetteer
	district := written(p.district)
	if _, ok := r.District(district); ok {
		for _, v := range r.Villages(district) {
			g.names = append(g.names, v.Name)
		}
	}
	g.find = func(typed string) (string, bool) {
		v, ok := r.Village(district, typed)
		return v.Name, ok
	}
	return g
}

// areasOf gives the areas that people of the class are from, and those of the
// region that nobody is from, if the class is of that region. without names the
// latter.
func areasOf(sums progress.Sums, kims map[string]int, district string, g gazetteer) (all []area, without []string) {
	byName := make(map[string]progress.Sum)
	for key, sum := range sums {
		name := key.Item
		if district != "" {
			if key.Item != written(district) {
				continue
			}
			name = key.Part
		}
		byName[name] = byName[name].Plus(sum)
	}
	official := make(map[string]string, len(byName))
	for name, sum := range byName {
		id := cmp.Or(name, progress.Unplaced)
		all = append(all, area{id: id, name: name, sum: sum, kims: kims[name]})
		official[name], _ = g.find(name)
	}
	present := slices.Collect(maps.Values(official))
	isHere := district != "" || slices.ContainsFunc(present, func(name string) bool { return name != "" })
	for _, name := range g.names {
		if isHere && !slices.Contains(present, name) {
			without = append(without, name)
			all = append(all, area{id: name, name: name})
			official[name] = name
		}
	}
	slices.SortFunc(all, func(a, b area) int {
		return cmp.Or(
			cmp.Compare(rank(a.name, official), rank(b.name, official)),
			cmp.Compare(strings.ToLower(cmp.Or(official[a.name], a.name)), strings.ToLower(cmp.Or(official[b.name], b.name))),
			cmp.Compare(a.name, b.name),
		)
	})
	return all, without
}

// withoutKIM names the areas of people none of whom is in a KIM.
func withoutKIM(areas []area) (names []string) {
	for _, a := range areas {
		if a.name != "" && a.sum.N > 0 && a.kims == 0 {
			names = append(names, a.name)
		}
	}
	return names
}

// rank puts areas of the region first, and what is none last.
func rank(name string, official map[string]string) int {
	switch {
	case name == "":
		return 2
	case official[name] == "":
		return 1
	default:
		return 0
	}
}

// written is a district or village as members have it.
func written(area string) string {
	if area == progress.Unplaced {
		return ""
	}
	return area
}

// total adds areas up.
func total(areas []area) area {
	all := area{id: everybody}
	for _, a := range areas {
		all.sum = all.sum.Plus(a.sum)
	}
	return all
}

// setAreas makes the rows of the areas that match the filter, with all of them
// together on top.
func (m *Model) setAreas() {
	if m.place.level == people || m.sums == nil {
		m.areas.SetRows(nil)
		return
	}
	found, without := areasOf(m.sums, m.kims, m.place.district, gazetteerOf(m.env.Region, m.place))
	m.without, m.noKIM, m.listed = without, withoutKIM(found), make(map[string]area, len(found)+1)
	var rows []menu.Row
	if m.filter() == "" && len(found) > 0 {
		rows = append(rows, menu.Row{ID: everybody, Key: "0", Height: 1})
		m.listed[everybody] = total(found)
	}
	number := 0
	for _, a := range found {
		if !strings.Contains(strings.ToLower(m.areaName(a)), strings.ToLower(m.filter())) {
			continue
		}
		number++
		rows = append(rows, menu.Row{ID: a.id, Key: strconv.Itoa(number), Height: 1})
		m.listed[a.id] = a
	}
	m.areas.SetRows(rows)
}

// areaName is what an area is called.
func (m *Model) areaName(a area) string {
	t := m.env.Text.ClassMap
	switch {
	case a.id == everybody && m.place.level == inClass:
		return t.WholeClass
	case a.id == everybody:
		return t.Everybody(m.placeName(m.place.district, t.NoDistrict))
	case a.name == "" && m.place.level == inClass:
		return t.NoDistrict
	case a.name == "":
		return t.NoVillage
	default:
		return a.name
	}
}

func (m *Model) placeName(area, none string) string { return cmp.Or(written(area), none) }
