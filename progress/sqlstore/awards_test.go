package sqlstore

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

func TestAwards(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 3)
	award := func(person, number string, body progress.AwardedBody) {
		t.Helper()
		mustRecord(t, s, trainerDraft(person, progress.KindAwarded, progress.Elsewhere, number, body))
	}
	award("p000", "KIM/1", progress.AwardedBody{Code: "code 1"})
	award("p000", "KIM/2", progress.AwardedBody{Code: "code 2"})
	award("p000", "KIM/1", progress.AwardedBody{Code: "code 1", Revoked: true, Reason: "salah nama"})
	award("guest", "KIM/3", progress.AwardedBody{Code: "code 3"})
	must(t, s.SaveParticipant(t.Context(), progress.Participant{ID: "guest", Name: "Tamu"}))

	for class, want := range map[string]map[string]int{kelas: {"p000": 2}, "": {"p000": 2, "guest": 1}, "another": {}} {
		got, err := s.Awards(t.Context(), class)
		must(t, err)
		if len(got) != len(want) {
			t.Errorf("class %q: %v, want %v", class, got, want)
		}
		for person, n := range want {
			if len(got[person]) != n {
				t.Errorf("class %q: %s has %v, want %d", class, person, got[person], n)
			}
		}
	}
	all, err := s.Awards(t.Context(), kelas)
	must(t, err)
	if first := all["p000"][0]; first.Number != "KIM/1" || !first.Revoked || first.Reason != "salah nama" || first.Code != "code 1" {
		t.Errorf("the first certificate is %+v", first)
	}
}
