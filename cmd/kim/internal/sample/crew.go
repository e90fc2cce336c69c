package sample

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// kind is how somebody learns.
type kind int

const (
	fast     kind = iota // goes through the whole course and takes both tests
	thorough             // leaves nothing out and goes on until every quiz is passed: has earned the certificate
	steady               // a unit after the other
	slow                 // takes long, and needs hints
	stuck                // gets one question wrong again and again
	helpless             // looked at a hint and left; says that they do not understand
	silent               // began well and stopped long ago
	unbegun              // is in the class and was never here
)

// kinds is how many of twenty people learn in which way. It is a list and no chance, so that a small class has everyone too.
func kinds() []kind {
	return []kind{
		steady, fast, slow, stuck, steady, silent, fast, unbegun, steady, slow,
		fast, steady, helpless, silent, steady, thorough, stuck, unbegun, slow, steady,
	}
}

// manner is what a kind of people has in common.
type manner struct {
	ability float64 // the mean; 0 has half of the questions of middle difficulty right, guesses aside
	budget  int     // events, the mean
	pace    float64 // how much longer than others they take
	stops   [2]int  // the last thing happens so many days ago, at least and at most
}

func (k kind) manner() manner {
	switch k {
	case fast:
		return manner{ability: 1.3, budget: 800, pace: 0.6, stops: [2]int{0, 12}}
	case thorough:
		return manner{ability: 1.3, budget: 1600, pace: 0.8, stops: [2]int{0, 9}}
	case steady:
		return manner{ability: 0.5, budget: 140, pace: 1, stops: [2]int{0, 5}}
	case slow:
		return manner{ability: -0.4, budget: 80, pace: 1.8, stops: [2]int{0, 6}}
	case stuck:
		return manner{ability: -0.6, budget: 220, pace: 1.2, stops: [2]int{0, 8}}
	case helpless:
		return manner{ability: -0.9, budget: 70, pace: 1.5, stops: [2]int{1, 12}}
	case silent:
		return manner{ability: 0, budget: 70, pace: 1, stops: [2]int{15, 42}}
	case unbegun:
	}
	return manner{}
}

// ends tells whether people of this kind go through the whole course.
func (k kind) ends() bool { return k == fast || k == thorough }

// person is somebody invented.
type person struct {
	progress.Participant
	kind    kind
	ability float64
	budget  int // events at most, but for what ends a run
	pace    float64
	rng     *rand.Rand
	begin   time.Time
	stop    time.Time
}

// WIB is what the clocks of Karanganyar show.
func wib() *time.Location { return time.FixedZone("WIB", 7*60*60) }

// crew invents everyone, in the order of their IDs.
func (o Options) crew() []*person {
	places, names := o.places(), newNames()
	all := make([]*person, 0, o.People)
	for i := range o.People {
		all = append(all, o.person(i, places, names))
	}
	slices.SortFunc(all, func(a, b *person) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

func (o Options) person(i int, places places, names names) *person {
	digits := o.hash("person", o.ClassName(), strconv.Itoa(i))
	seed, _ := strconv.ParseUint(digits[:16], 16, 64) // hexadecimal it is
	rng := rand.New(rand.NewPCG(o.Seed, seed))
	k := kinds()[i%len(kinds())]
	m := k.manner()
	village := places.pick(rng)
	p := &person{
		kind: k, ability: m.ability + 0.7*rng.NormFloat64(), pace: m.pace * (0.8 + 0.4*rng.Float64()), rng: rng,
		budget: int(float64(m.budget) * (0.7 + 0.6*rng.Float64())),
	}
	p.begin = o.start().Add(time.Duration(rng.IntN(10*24)) * time.Hour)
	p.stop = o.Now.Add(-time.Duration(m.stops[0]*24+rng.IntN(24*(m.stops[1]-m.stops[0])+1)) * time.Hour)
	p.Participant = progress.Participant{
		ID: mark + "-" + digits[:24], Name: safe.Clean(names.pick(rng)), KIM: safe.Clean(places.kim[village]),
		Village: safe.Clean(village.Name), District: safe.Clean(village.District), Code: safe.Clean(fmt.Sprintf("C-%05d", i+1)),
		Lang: "id", Created: o.start(),
	}
	if rng.IntN(25) == 0 {
		p.Lang = "en"
	}
	return p
}

// places are the villages that people come from, some more often than others.
type places struct {
	weighted []region.Village
	kim      map[region.Village]string
}

// without is in how many sub-districts nobody takes part, as in 2020.
const without = 5

// places chooses where people come from: few villages in some sub-districts, many people in others.
func (o Options) places() places {
	regency := region.Karanganyar()
	districts := regency.Districts()
	rng := rand.New(rand.NewPCG(o.Seed, 17))
	rng.Shuffle(len(districts), func(i, j int) { districts[i], districts[j] = districts[j], districts[i] })
	p := places{kim: make(map[region.Village]string)}
	for i, district := range districts[min(without, len(districts)):] {
		villages := regency.Villages(district)
		rng.Shuffle(len(villages), func(i, j int) { villages[i], villages[j] = villages[j], villages[i] })
		for j, village := range villages[:2+rng.IntN(len(villages)-2)] {
			p.kim[village] = "KIM Contoh " + virtues()[rng.IntN(len(virtues()))]
			for range 1 + 24/(1+i)/(1+j) {
				p.weighted = append(p.weighted, village)
			}
		}
	}
	return p
}

func (p places) pick(rng *rand.Rand) region.Village { return p.weighted[rng.IntN(len(p.weighted))] }

// virtues are what groups are called after.
func virtues() []string {
	return []string{
		"Mekar Sari", "Sido Makmur", "Ngudi Rahayu", "Guyub Rukun", "Tunas Harapan", "Lawu Asri", "Sumber Kabar", "Karya Muda",
		"Wahana Desa", "Suluh Warga", "Bina Warta", "Manunggal", "Giri Pawarta", "Tirta Kencana", "Gema Desa", "Rejo Makmur",
	}
}

// names are the parts of people's names.
type names struct{ given, middle, family []string }

func newNames() names {
	return names{
		given: strings.Fields(`Siti Sri Endang Dwi Tri Eko Agus Budi Bambang Joko Slamet Suparno Sugeng Sutrisno Wahyu Hadi Heru Yuli
			Yanti Retno Rini Ratna Lestari Ningsih Wati Sumarni Suyati Tutik Umi Nur Fitri Dewi Ayu Indah Puji Tari Rahayu Kartika
			Mulyono Suwarno Sukarno Sunarto Suharto Paryanto Giyanto Widodo Darmanto Sarwono Triyono Purwanto Harjono Ngatini
			Painem Sukini Partini Warsini Mardiyah Anisa Laila Rizky Bagus Galih Fajar Arif Dimas Aditya Yoga Ilham Hendra
			Andi Rudi Teguh Tono Wawan Yusuf Zaenal Hasan Mujiono Karyanto Jumadi Kasno Lilik Ika Novi Desi Mega Putri Anggun`),
		middle: strings.Fields(`Tri Dwi Nur Eka Catur Adi Wahyu Budi Sri Setya Panca Puspa Indra Bayu Kusuma Ratna Ari Yuni Wulan Dian`),
		family: strings.Fields(`Wahyuni Lestari Handayani Rahayu Widayati Utami Setyowati Astuti Kurniasih Puspitasari Hartini
			Suryani Purwanti Mulyani Nuraini Yuliani Pratiwi Wulandari Anggraini Susanti Wijayanti Hidayati Kusumawati Sulastri
			Santoso Nugroho Prasetyo Wibowo Saputro Susilo Raharjo Hartono Sutanto Setiawan Kurniawan Hidayat Purnomo Riyadi
			Haryanto Subagyo Winarno Yulianto Mulyadi Cahyono Pamungkas Wicaksono Pranoto Suryanto Supriyadi Kuncoro Triatmojo
			Budiono Marwoto Basuki Ismail Maulana Firmansyah Ramadhan Gunawan Permana Utomo Widagdo Sasongko Hermawan Darmawan`),
	}
}

func (n names) pick(rng *rand.Rand) string {
	one := func(list []string) string { return list[rng.IntN(len(list))] }
	var parts []string
	switch rng.IntN(40) {
	case 0:
		parts = append(parts, "Bu")
	case 1:
		parts = append(parts, "H.")
	}
	parts = append(parts, one(n.given))
	if rng.IntN(5) < 3 {
		parts = append(parts, one(n.middle))
	}
	if rng.IntN(20) > 0 { // few have one name only
		parts = append(parts, one(n.family))
	}
	return strings.Join(parts, " ")
}
