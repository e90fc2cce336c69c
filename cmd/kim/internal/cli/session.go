package cli

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// session is one run of the program: where it keeps things, which language it
// speaks, and what it has opened.
type session struct {
	process   Process
	dataDir   string
	courseDir string // "" is the course in the program
	theme     string
	as        string

	text      *i18n.Text
	langFixed bool // --lang was given
	langErr   error

	logWriter *logFile
	log       *slog.Logger
	store     *sqlstore.Store // nil until something needs it

	// builtIn opens the course in the program, once.
	builtIn func() (*lessons.Course, error)
}

// newSession finds folder and language before the arguments are parsed for
// good, since every sentence, help included, is in that language.
func newSession(p Process) *session {
	var lang, data, course string
	early := pflag.NewFlagSet("kim", pflag.ContinueOnError)
	early.ParseErrorsWhitelist.UnknownFlags = true
	early.StringVar(&lang, "lang", "", "")
	early.StringVar(&data, "data", "", "")
	early.StringVar(&course, "course", "", "")
	early.BoolP("help", "h", false, "")
	_ = early.Parse(p.Args) // the real parse reports what is wrong

	s := &session{
		process: p, dataDir: dataDir(data, p.Getenv),
		builtIn: sync.OnceValues(func() (*lessons.Course, error) { return lessons.Open(lessons.Embedded()) }),
	}
	if course == "" && early.NArg() == 0 { // the workshop will want it while the records are still being asked for the language
		go func() { _, _ = s.builtIn() }() // whoever asks for the course gets the error
	}
	s.logWriter = &logFile{path: filepath.Join(s.dataDir, "kim.log")}
	s.log = slog.New(slog.NewTextHandler(s.logWriter, nil))
	s.speak(lang)
	return s
}

// dataDir is where progress is kept: --data, KIM_DATA, or the user's data
// folder as the XDG Base Directory Specification, or Windows or macOS, has it.
func dataDir(flag string, getenv func(string) string) string {
	for _, dir := range []string{flag, getenv("KIM_DATA")} {
		if dir != "" {
			return dir
		}
	}
	return filepath.Join(xdg.DataHome, "sanggar-kim")
}

// speak chooses the language: --lang, else what the participant who was here
// last had chosen, else the locale, else Indonesian.
func (s *session) speak(flag string) {
	switch flag {
	case i18n.Indonesian, i18n.English:
		s.text, s.langFixed = i18n.For(flag), true
		return
	}
	lang := s.storedLang()
	if lang == "" {
		lang = localeLang(s.process.Getenv)
	}
	s.text = i18n.For(lang)
	if flag != "" {
		s.langErr = s.usage(s.text.Command.FlagValue("--lang", flag, "id, en"))
	}
}

// checkLang refuses a language that does not exist, except in the command that
// a shell runs while the language is still being typed.
func (s *session) checkLang(cmd *cobra.Command) error {
	switch cmd.Name() {
	case cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd:
		return nil
	default:
		return s.langErr
	}
}

// storedLang asks the records, if there are any. Whatever goes wrong is not
// said here: the command that needs the records says it.
func (s *session) storedLang() string {
	ctx := context.Background()
	if !s.hasRecords() {
		return ""
	}
	store, err := sqlstore.Open(ctx, s.dataDir)
	if err != nil {
		return ""
	}
	s.store = store
	people, err := store.Participants(ctx)
	if err != nil || len(people) == 0 {
		return ""
	}
	return people[0].Lang
}

// localeLang reads the language from the environment, as POSIX orders it.
func localeLang(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		value := getenv(name)
		switch {
		case value == "":
			continue
		case strings.HasPrefix(value, "en"):
			return i18n.English
		default:
			return i18n.Indonesian
		}
	}
	return i18n.Indonesian
}

// hasRecords tells whether anyone has learned here, without making anything. If
// that cannot be found out it says yes: opening the records tells why.
func (s *session) hasRecords() bool {
	_, err := os.Stat(s.recordsPath())
	return !errors.Is(err, fs.ErrNotExist)
}

// open opens the records, making them if there are none.
func (s *session) open(ctx context.Context) (*sqlstore.Store, error) {
	if s.store != nil {
		return s.store, nil
	}
	store, err := sqlstore.Open(ctx, s.dataDir)
	if err != nil {
		return nil, &said{text: explain.Storage(s.text, err, s.recordsPath()), code: exitError, err: err}
	}
	s.store = store
	return store, nil
}

func (s *session) recordsPath() string { return filepath.Join(s.dataDir, sqlstore.FileName) }

func (s *session) logFile() string { return s.logWriter.path }

// course opens the course. One on disk is checked as a whole first: it is used
// entirely or not at all.
func (s *session) course() (*lessons.Course, error) {
	if s.courseDir == "" {
		return s.builtIn()
	}
	course, err := lessons.Load(os.DirFS(s.courseDir))
	var invalid *lessons.InvalidError
	switch {
	case err == nil:
		return course, nil
	case errors.As(err, &invalid):
		return nil, s.courseProblems(s.courseDir, invalid.Problems)
	case errors.Is(err, fs.ErrNotExist):
		return nil, &said{text: s.text.Problem.NoCourse(s.courseDir), code: exitError}
	default:
		return nil, &said{text: s.text.Problem.NoCourse(s.courseDir), code: exitError, err: err}
	}
}

// courseProblems is the whole list of what is wrong with a course.
func (s *session) courseProblems(where string, problems []lessons.Problem) error {
	lines := make([]string, 0, len(problems)+1)
	for _, p := range problems {
		lines = append(lines, p.In(lessons.Lang(s.text.Lang)))
	}
	lines = append(lines, s.text.Problem.Course(where, len(problems)))
	return &said{text: strings.Join(lines, "\n"), code: exitError}
}

func (s *session) close() {
	if s.store != nil {
		if err := s.store.Close(); err != nil {
			s.log.Error("close records", "err", err)
		}
	}
	s.logWriter.close()
}
