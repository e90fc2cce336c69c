package workbench_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/workbench"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// One key in a caption as long as the platform takes, with everything that is
// drawn after it.
func BenchmarkKeyInALongCaption(b *testing.B) {
	course := tuitest.PracticeCourse(b)
	unit, _ := course.Unit(tuitest.CaptionPractice)
	env := &screen.Env{
		Ctx: b.Context(), Store: tuitest.OpenStore(b, b.TempDir()), Course: course, Text: i18n.For(i18n.Indonesian),
		Styles: theme.New(theme.Dark, true), Now: tuitest.Now, Record: func(...progress.Draft) tea.Cmd { return nil },
	}
	m := workbench.New(env, unit, workbench.Caption)
	m.SetSize(96, 36)
	m.Update(m.Init()())
	m.Update(tea.PasteMsg{Content: strings.Repeat("Datang Selasa 17/07/20 pukul 08.00 di balai desa. #posyandubalita\n", 33)})
	for b.Loop() {
		m.Update(tea.KeyPressMsg{Code: 'a', Text: "a"})
		m.View()
		m.Cursor()
		m.Update(tea.KeyPressMsg{Code: tea.KeyBackspace})
	}
}
