package tui_test

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// The test of kills runs the test binary again, as a participant who answers
// until they are killed.
const (
	killedDirEnv  = "KIM_KILLED_DIR"  // where they learn
	killedNameEnv = "KIM_KILLED_NAME" // what makes the IDs of this process its own
)

// tally counts what somebody did in quizzes, or what was recorded of it.
type tally struct{ picks, answers int }

// named is a test by another name.
type named struct {
	testing.TB
	name string
}

func (n named) Name() string { return n.name }

// TestKilledLearner is not a test: it is the process that TestKill kills. After
// each key that the screen says is saved it prints what was done so far.
func TestKilledLearner(t *testing.T) {
	dir, ok := os.LookupEnv(killedDirEnv)
	if !ok {
		t.Skip("only as a process of TestKill")
	}
	name, _ := os.LookupEnv(killedNameEnv)
	l := &learning{
		Robot:     tuitest.New(named{t, name}, tuitest.Config{Dir: dir, Width: 80, Height: 44, As: "Peserta 1"}),
		t:         t,
		questions: questions(t),
	}
	l.key("3", tuitest.Number(t, quizUnit))
	for range 10_000 { // whoever starts it kills it long before
		l.step()
	}
}

func questions(t *testing.T) []quiz.Question {
	t.Helper()
	unit, _ := tuitest.Course(t).Unit(quizUnit)
	q, err := unit.Quiz(lessons.ID)
	if err != nil {
		t.Fatal(err)
	}
	return q.Questions
}

// learning is somebody who takes the same quiz again and again.
type learning struct {
	*tuitest.Robot
	t         *testing.T
	questions []quiz.Question
	done      tally
}

// key presses keys and prints what is saved.
func (l *learning) key(names ...string) {
	l.t.Helper()
	for _, name := range names {
		l.Press(name)
		l.acknowledge()
	}
}

func (l *learning) acknowledge() {
	l.t.Helper()
	if !l.Has("✓ tersimpan") || l.Has("belum tersimpan") || l.Has("menyimpan…") {
		l.t.Fatalf("not saved:\n%s", l.Screen())
	}
	fmt.Printf("saved %d %d\n", l.done.picks, l.done.answers)
}

// step goes on from whatever the screen shows.
func (l *learning) step() {
	l.t.Helper()
	switch {
	case l.Has("Nilai Anda"):
		l.key("esc", tuitest.Number(l.t, quizUnit), "1")
	case l.Has("Penjelasan"):
		l.key("enter")
	case asked(l.Screen()) > 0:
		l.answer(l.questions[asked(l.Screen())-1])
	default: // the page before the quiz
		l.key("1")
	}
}

// asked is the number of the question on the screen, or 0.
func asked(screen string) int {
	m := regexp.MustCompile(`\bSoal (\d+) dari \d+`).FindStringSubmatch(screen)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// answer picks this and that before it answers; questions without choices it
// leaves for later.
func (l *learning) answer(q quiz.Question) {
	l.t.Helper()
	switch q.Type {
	case quiz.One:
		for range 3 {
			l.pick(strconv.Itoa(picked(l.Screen())%len(q.Choices) + 1))
		}
		l.submit("enter")
	case quiz.Many:
		for range 3 {
			l.pick("1")
		}
		l.pick("2")
		l.submit("enter")
	case quiz.Blank, quiz.Number, quiz.Open:
		l.key("esc")
		l.submit("0")
	case quiz.Order, quiz.Match:
		l.submit("0")
	}
}

func (l *learning) pick(key string) {
	l.t.Helper()
	l.Press(key)
	l.done.picks++
	l.acknowledge()
}

func (l *learning) submit(key string) {
	l.t.Helper()
	l.Press(key)
	if l.Has("Penjelasan") { // else nothing was marked
		l.done.answers++
	}
	l.acknowledge()
}

// picked is the number before the choice that is picked, or 0.
func picked(screen string) int {
	m := regexp.MustCompile(`(\d) \(•\)`).FindStringSubmatch(screen)
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[1])
	return n
}

// Somebody is killed over and over while they answer. What their screen said to
// be saved is there, once, and they find the question that they were at.
func TestKill(t *testing.T) {
	t.Parallel()
	kills := 100
	if testing.Short() || underRace {
		kills = 10
	}
	const seed = 20200714
	t.Logf("%d kills, seed %d", kills, seed)
	random := rand.New(rand.NewPCG(seed, 1))
	dir := learner(t, tall()).Dir()
	v := &victim{t: t, dir: dir, questions: questions(t)}
	v.look()
	var saved tally
	for i := range kills {
		acknowledged := v.run(strconv.Itoa(i), random.IntN(14), time.Duration(random.IntN(4_000))*time.Microsecond)
		v.check(acknowledged)
		saved.picks += acknowledged.picks
		saved.answers += acknowledged.answers
	}
	t.Logf("%d picks and %d answers said to be saved, %d events", saved.picks, saved.answers, len(v.events))
	if saved.picks < kills || saved.answers == 0 {
		t.Error("hardly anything was done between the kills: this shows nothing")
	}
}

// victim is who gets killed, as their records show them.
type victim struct {
	t         *testing.T
	dir       string
	questions []quiz.Question

	who    string
	events []progress.EventID // by what happened first
	have   tally
}

// run lets the participant press so many keys, kills them a moment later, and
// returns what was said to be saved last.
func (v *victim) run(name string, keys int, later time.Duration) tally {
	v.t.Helper()
	cmd := exec.CommandContext(v.t.Context(), os.Args[0], "-test.run=^TestKilledLearner$")
	cmd.Env = append(os.Environ(), killedDirEnv+"="+v.dir, killedNameEnv+"="+name)
	out, err := cmd.StdoutPipe()
	if err != nil {
		v.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		v.t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	var last tally
	for range keys {
		line, err := lines.ReadString('\n')
		if err != nil || !parse(line, &last) {
			rest, _ := io.ReadAll(lines)
			v.t.Fatalf("process %s: %v: %s%s", name, err, line, rest)
		}
	}
	<-time.After(later) // the moment of the kill, not a wait for something
	if err := cmd.Process.Kill(); err != nil {
		v.t.Fatal(err)
	}
	for {
		line, err := lines.ReadString('\n')
		if err != nil { // a line without its end says nothing
			break
		}
		if !parse(line, &last) {
			v.t.Fatalf("process %s: %s", name, line)
		}
	}
	_ = cmd.Wait() // it was killed
	return last
}

func parse(line string, into *tally) bool {
	_, err := fmt.Sscanf(line, "saved %d %d\n", &into.picks, &into.answers)
	return err == nil
}

// look reads the records and returns the runs of the quiz.
func (v *victim) look() []*progress.Run {
	v.t.Helper()
	store := v.open()
	defer v.close(store)
	if err := store.Check(v.t.Context()); err != nil {
		v.t.Fatalf("the records are damaged: %v", err)
	}
	people, err := store.Participants(v.t.Context())
	if err != nil || len(people) != 1 {
		v.t.Fatalf("%d participants, %v", len(people), err)
	}
	v.who, v.have = people[0].ID, tally{}
	var events []progress.EventID
	for e, err := range store.Events(v.t.Context(), v.who) {
		if err != nil {
			v.t.Fatal(err)
		}
		events = append(events, e.ID)
		switch e.Kind { //nolint:exhaustive // only these are counted
		case progress.KindPicked:
			v.have.picks++
		case progress.KindAnswered:
			v.have.answers++
		}
	}
	if len(events) < len(v.events) || !slices.Equal(events[:len(v.events)], v.events) {
		v.t.Fatalf("what was there has changed: %d events, then %d", len(v.events), len(events))
	}
	v.events = events
	runs, err := store.Runs(v.t.Context(), v.who, quizUnit)
	if err != nil {
		v.t.Fatal(err)
	}
	return runs
}

func (v *victim) open() *sqlstore.Store {
	v.t.Helper()
	store, err := sqlstore.Open(v.t.Context(), v.dir)
	if err != nil {
		v.t.Fatal(err)
	}
	return store
}

func (v *victim) close(store *sqlstore.Store) {
	v.t.Helper()
	if err := store.Close(); err != nil {
		v.t.Fatal(err)
	}
}

// check compares the records with what was said to be saved: all of it, and at
// most the one key more that nothing was said about. Then it opens the app.
func (v *victim) check(said tally) {
	v.t.Helper()
	before := v.have
	runs := v.look()
	picks, answers := v.have.picks-before.picks, v.have.answers-before.answers
	if picks < said.picks || picks > said.picks+1 || answers < said.answers || answers > said.answers+1 {
		v.t.Errorf("recorded %d picks and %d answers, said were %d and %d", picks, answers, said.picks, said.answers)
	}
	store := v.open()
	defer v.close(store)
	r := tuitest.New(v.t, tuitest.Config{Store: store, Dir: v.dir, Width: 80, Height: 44, As: "Peserta 1"})
	r.Press("3", tuitest.Number(v.t, quizUnit))
	if len(runs) == 0 {
		r.Want("1  Mulai")
		return
	}
	run := runs[len(runs)-1]
	if run.Finished != nil {
		r.Want("1  Coba lagi")
		return
	}
	at := slices.IndexFunc(v.questions, func(q quiz.Question) bool { return run.Items[q.ID] == nil || run.Items[q.ID].Answer == nil })
	if at < 0 {
		v.t.Fatal("every question is answered, and the quiz has no end")
	}
	r.Want(fmt.Sprintf("Lanjutkan di soal %d dari %d", at+1, len(v.questions)))
	r.Press("1")
	v.checkQuestion(r, v.questions[at], run.Items[v.questions[at].ID])
}

// checkQuestion checks that the screen asks the question with what was picked.
func (v *victim) checkQuestion(r *tuitest.Robot, q quiz.Question, item *progress.Item) {
	v.t.Helper()
	r.Want(tuitest.Plain(q.Prompt))
	if q.Type != quiz.One {
		return
	}
	if item == nil || len(item.Pick.Choices) == 0 {
		r.WantNot("(•)")
		return
	}
	i := slices.IndexFunc(q.Choices, func(c quiz.Choice) bool { return c.ID == item.Pick.Choices[0] })
	_, shown, _ := strings.Cut(r.Screen(), "(•)")
	shown, _, _ = strings.Cut(shown, "\n")
	if i < 0 || strings.TrimSpace(shown) == "" || !strings.HasPrefix(tuitest.Plain(q.Choices[i].Text), strings.TrimSpace(shown)) {
		v.t.Errorf("picked was %v of %s, shown is %q", item.Pick.Choices, q.ID, shown)
	}
}

// Leaving records what is being typed, and does not wait longer than that takes.
func TestQuitSavesWhatIsBeingTyped(t *testing.T) {
	t.Parallel()
	r := atNumberQuestion(t)
	r.Type("42")
	r.Press("ctrl+c")
	if !r.Quit() {
		t.Fatal("it waits for nothing")
	}
	again := tuitest.New(t, tuitest.Config{Dir: r.Dir(), As: "Peserta 1"})
	again.Press("enter", "1")
	again.Want("[42_")
}
