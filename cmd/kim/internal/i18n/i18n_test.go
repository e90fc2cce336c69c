package i18n

import (
	"fmt"
	"reflect"
	"testing"
	"time"
)

func TestEverySentenceExistsInBothLanguages(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{Indonesian, English} {
		text := For(lang)
		if text.Lang != lang {
			t.Errorf("For(%q) has Lang %q", lang, text.Lang)
		}
		requireFilled(t, lang, reflect.ValueOf(*text))
	}
}

// requireFilled fails for every empty string, nil function and empty map or
// list in v.
func requireFilled(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			requireFilled(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Array, reflect.Slice:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for i := range v.Len() {
			requireFilled(t, fmt.Sprintf("%s[%d]", path, i), v.Index(i))
		}
	case reflect.Map:
		if v.Len() == 0 {
			t.Errorf("%s is empty", path)
		}
		for _, k := range v.MapKeys() {
			requireFilled(t, path+"."+k.String(), v.MapIndex(k))
		}
	default:
		if v.IsZero() {
			t.Errorf("%s is empty", path)
		}
	}
}

func TestLanguagesHaveTheSameKeys(t *testing.T) {
	t.Parallel()
	id, en := For(Indonesian), For(English)
	for _, pair := range []struct{ a, b map[string]string }{
		{id.App.ThemeNames, en.App.ThemeNames},
		{id.Module.Kind, en.Module.Kind},
		{id.Roster.Columns, en.Roster.Columns},
		{id.Practice.Workbench, en.Practice.Workbench},
		{id.Practice.Evidence.Number, en.Practice.Evidence.Number},
		{id.Workbench.Title, en.Workbench.Title},
		{id.Workbench.Heading, en.Workbench.Heading},
		{id.Workbench.File, en.Workbench.File},
		{id.Obstacle.Kinds, en.Obstacle.Kinds},
		{id.Obstacle.Advice, en.Obstacle.Advice},
		{id.Class.Views, en.Class.Views},
		{id.Award.Field, en.Award.Field},
		{id.Papers.Hints, en.Papers.Hints},
		{id.Care.Kind, en.Care.Kind},
		{id.Care.Do, en.Care.Do},
		{id.Care.Key, en.Care.Key},
		{id.Inbox.By, en.Inbox.By},
		{id.Inbox.FilterBy, en.Inbox.FilterBy},
		{id.Test.Share, en.Test.Share},
		{id.Test.Level, en.Test.Level},
		{id.ClassReport.Facts, en.ClassReport.Facts},
		{id.ClassReport.Sections, en.ClassReport.Sections},
		{id.ClassReport.Notes, en.ClassReport.Notes},
		{id.ClassReport.Columns, en.ClassReport.Columns},
		{id.ClassReport.Numbers, en.ClassReport.Numbers},
		{id.ClassReport.Needs, en.ClassReport.Needs},
	} {
		for k := range pair.a {
			if pair.b[k] == "" {
				t.Errorf("key %q has no English", k)
			}
		}
		if len(pair.a) != len(pair.b) {
			t.Errorf("maps differ in size: %v, %v", pair.a, pair.b)
		}
	}
}

func TestUnknownLanguageGivesIndonesian(t *testing.T) {
	t.Parallel()
	if got := For("fr").Lang; got != Indonesian {
		t.Errorf("For(fr).Lang = %q", got)
	}
}

func TestAhead(t *testing.T) {
	t.Parallel()
	wib := time.FixedZone("WIB", 7*3600)
	now := time.Date(2026, 11, 23, 23, 30, 0, 0, wib)
	for _, c := range []struct {
		then   time.Time
		id, en string
	}{
		{now, "hari ini", "today"},
		{now.Add(-time.Hour), "hari ini", "today"},
		{now.Add(31 * time.Minute), "besok", "tomorrow"},
		{now.AddDate(0, 0, 2), "lusa", "in 2 days"},
		{now.AddDate(0, 0, 5), "5 hari lagi", "in 5 days"},
		{time.Date(2027, 3, 2, 0, 0, 0, 0, wib), "2 Maret 2027", "2 March 2027"},
	} {
		if got := For(Indonesian).Date.Ahead(c.then, now); got != c.id {
			t.Errorf("id: Ahead(%v) = %q, want %q", c.then, got, c.id)
		}
		if got := For(English).Date.Ahead(c.then, now); got != c.en {
			t.Errorf("en: Ahead(%v) = %q, want %q", c.then, got, c.en)
		}
	}
}

func TestAgo(t *testing.T) {
	t.Parallel()
	wib := time.FixedZone("WIB", 7*3600)
	now := time.Date(2026, 11, 23, 0, 30, 0, 0, wib)
	for _, c := range []struct {
		then   time.Time
		id, en string
	}{
		{now, "hari ini", "today"},
		{now.Add(time.Hour), "hari ini", "today"}, // a clock that was set back
		{now.Add(-31 * time.Minute), "kemarin", "yesterday"},
		{now.Add(-31 * time.Minute).UTC(), "kemarin", "yesterday"},
		{now.AddDate(0, 0, -5), "5 hari lalu", "5 days ago"},
		{time.Date(2026, 3, 2, 12, 0, 0, 0, wib), "2 Maret 2026", "2 March 2026"},
	} {
		if got := For(Indonesian).Date.Ago(c.then, now); got != c.id {
			t.Errorf("id: Ago(%v) = %q, want %q", c.then, got, c.id)
		}
		if got := For(English).Date.Ago(c.then, now); got != c.en {
			t.Errorf("en: Ago(%v) = %q, want %q", c.then, got, c.en)
		}
	}
}
