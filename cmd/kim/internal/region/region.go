// Package region knows the sub-districts (kecamatan) of a regency and their
// villages (desa) and wards (kelurahan): those of Karanganyar by itself, those
// of other regencies from a CSV file.
package region

import (
	"bytes"
	"cmp"
	_ "embed"
	"slices"
)

// karanganyar is read when somebody asks for it, never at the start of the program.
//
// Source: Kepmendagri 300.2.2-2430/2025, region code 33.13, as github.com/cahyadsn/wilayah keeps it (db/wilayah.sql). The numbers
// of villages and wards per sub-district agree with the fact sheet of the course (§1.9). 162 of the 177 names were checked
// against the list of BPS in github.com/emsifa/api-wilayah-indonesia (data/villages.csv), which is incomplete but spells
// those the same. It lacks these 15, whose names stand on the first source alone: Petung, Beruk (Jatiyoso), Ngunut, Tugu
// (Jumantono), Dukuh (Ngargoyoso), Gerdu (Karangpandan), Jungke, Bejen (Karanganyar), Suruh (Tasikmadu), Brujul (Jaten),
// Pendem, Pereng, Munggur, Kedungjeruk (Mojogedang), Gumeng (Jenawi).
//
//go:embed karanganyar.csv
var karanganyar []byte

// Kind tells what a village is in law.
type Kind string

// The kinds, as they stand in the file.
const (
	Desa      Kind = "desa"
	Kelurahan Kind = "kelurahan"
)

// Village is a village or a ward.
type Village struct {
	Code     string // of the Ministry of Home Affairs, such as 33.13.11.2005; may be empty
	District string // the sub-district it lies in
	Name     string
	Kind     Kind
}

// Region is a regency: its sub-districts and their villages. It is never
// changed after it is made. The zero Region knows no place at all.
type Region struct {
	districts []string             // in alphabetical order
	villages  []Village            // by sub-district, then by name
	district  map[string]string    // official spelling by folded name
	village   map[string][]Village // by folded name
}

// Karanganyar returns the regency that the workshop is made for: 17
// sub-districts, 162 villages, 15 wards. Every call reads the list anew,
// which takes some milliseconds on an old computer: keep it.
func Karanganyar() Region {
	r, err := Read(bytes.NewReader(karanganyar))
	if err != nil {
		return Region{} // a test sees to it that this cannot be
	}
	return r
}

// Districts returns the names of the sub-districts in alphabetical order.
func (r Region) Districts() []string { return slices.Clone(r.districts) }

// Villages returns the villages of a sub-district in alphabetical order, of all of them for "". The name may be spelled as [Region.District]
// allows; there are none in a sub-district that is not known.
func (r Region) Villages(district string) []Village {
	if district == "" {
		return slices.Clone(r.villages)
	}
	official, ok := r.District(district)
	var in []Village
	for _, v := range r.villages {
		if ok && v.District == official {
			in = append(in, v)
		}
	}
	return in
}

// District returns the official spelling of the name of a sub-district, however it was typed: in capitals, with other spaces, with "Kec."
// before it.
func (r Region) District(typed string) (name string, ok bool) {
	name, ok = r.district[foldPlace(typed)]
	if !ok {
		name, ok = r.district[fold(typed)] // a name that begins like a word for what it is
	}
	return name, ok
}

// Find returns the villages of that name, however it was typed: in capitals, with other spaces, with "Desa", "Ds." or "Kel." before
// it. There may be several, in different sub-districts.
func (r Region) Find(typed string) []Village {
	found := r.village[foldPlace(typed)]
	if found == nil {
		found = r.village[fold(typed)]
	}
	return slices.Clone(found)
}

// Village returns the village of that name in a sub-district, both however typed.
func (r Region) Village(district, typed string) (Village, bool) {
	official, ok := r.District(district)
	for _, v := range r.Find(typed) {
		if ok && v.District == official {
			return v, true
		}
	}
	return Village{}, false
}

// LikeDistrict returns the sub-district whose name is nearest to what was typed, "" if none is near or several are.
func (r Region) LikeDistrict(typed string) string { return nearest(typed, r.districts) }

// LikeVillage returns the village of a sub-district, or of any for "", whose name is nearest to what was typed, "" if none is near
// or several are.
func (r Region) LikeVillage(district, typed string) string {
	var names []string
	for _, v := range r.Villages(district) {
		names = append(names, v.Name)
	}
	return nearest(typed, names)
}

// of sorts the villages and makes what looks them up.
func of(villages []Village) Region {
	type keyed struct {
		district, name string // folded
		Village
	}
	sorted := make([]keyed, 0, len(villages))
	for _, v := range villages {
		sorted = append(sorted, keyed{fold(v.District), fold(v.Name), v})
	}
	slices.SortStableFunc(sorted, func(a, b keyed) int {
		return cmp.Or(cmp.Compare(a.district, b.district), cmp.Compare(a.name, b.name))
	})
	r := Region{district: map[string]string{}, village: map[string][]Village{}}
	for _, v := range sorted {
		if r.district[v.district] == "" {
			r.district[v.district] = v.District
			r.districts = append(r.districts, v.District)
		}
		r.villages = append(r.villages, v.Village)
		r.village[v.name] = append(r.village[v.name], v.Village)
	}
	return r
}
