package cli_test

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestLanguage(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		args   []string
		stored []string // participants, the last one was here last
		env    map[string]string
		want   string
	}{
		{name: "nothing is known", want: "id"},
		{name: "--lang", args: []string{"--lang", "en"}, want: "en"},
		{name: "--lang=", args: []string{"--lang=en"}, want: "en"},
		{name: "--lang before and after", args: []string{"--lang", "en", "--lang=id"}, want: "id"},
		{name: "--lang beats all", args: []string{"--lang", "id"}, stored: []string{"Siti/en"}, env: map[string]string{"LC_ALL": "en_US.UTF-8"}, want: "id"},
		{name: "stored", stored: []string{"Siti/en"}, want: "en"},
		{name: "stored beats the locale", stored: []string{"Siti/id"}, env: map[string]string{"LC_ALL": "en_US.UTF-8"}, want: "id"},
		{name: "stored by who was here last", stored: []string{"Siti/id", "Budi/en"}, want: "en"},
		{name: "stored nothing", stored: []string{"Siti"}, env: map[string]string{"LANG": "en_GB"}, want: "en"},
		{name: "stored something else", stored: []string{"Siti/jv"}, want: "id"},
		{name: "LANG", env: map[string]string{"LANG": "en_US.UTF-8"}, want: "en"},
		{name: "LC_MESSAGES beats LANG", env: map[string]string{"LC_MESSAGES": "id_ID.UTF-8", "LANG": "en_US.UTF-8"}, want: "id"},
		{name: "LC_ALL beats both", env: map[string]string{"LC_ALL": "en", "LC_MESSAGES": "id_ID", "LANG": "id_ID"}, want: "en"},
		{name: "empty ones are skipped", env: map[string]string{"LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_US"}, want: "en"},
		{name: "C", env: map[string]string{"LC_ALL": "C.UTF-8"}, want: "id"},
		{name: "another language", env: map[string]string{"LANG": "fr_FR.UTF-8"}, want: "id"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "data")
			if test.stored != nil {
				people(t, dir, test.stored...)
			}
			env := map[string]string{"KIM_DATA": filepath.Join(dir, "not this one")}
			for name, value := range test.env {
				env[name] = value
			}
			got := run(t, env, append(test.args, "progress", "--help", "--data", dir)...)
			got.wantOut(t)
			title := map[string]string{"id": "\nPemakaian:", "en": "\nUsage:"}[test.want]
			if !strings.Contains(got.out, title) {
				t.Errorf("want %s:\n%s", test.want, got.out)
			}
		})
	}
}

func TestHelpIsInTheLanguageOfTheUser(t *testing.T) {
	t.Parallel()
	english := regexp.MustCompile(`(?i)\b(usage|flags?|help for|available|commands?|use "|default|string|show|course|the|for)\b`)
	indonesian := regexp.MustCompile(`(?i)\b(pemakaian|pilihan|perintah|bantuan|tampilkan|materi|untuk|folder tempat)\b`)
	words := regexp.MustCompile(`--\w+|kim check|kim progress`) // what is typed is the same in both
	for _, command := range []string{
		"", "check", "progress", "version", "completion", "help", "class list", "class new", "class import", "class export",
		"certificate", "certificate issue", "certificate list", "certificate revoke", "certificate key", "verify", "attendance",
	} {
		for lang, foreign := range map[string]*regexp.Regexp{"id": english, "en": indonesian} {
			t.Run(command+" "+lang, func(t *testing.T) {
				t.Parallel()
				got := run(t, nil, append(strings.Fields(command), "--help", "--lang", lang)...)
				got.wantOut(t)
				if left := foreign.FindString(words.ReplaceAllString(got.out, "")); left != "" {
					t.Errorf("%q is not %s:\n%s", left, lang, got.out)
				}
				for _, line := range strings.Split(got.out, "\n") {
					if ansi.StringWidth(line) > 100 || strings.TrimRight(line, " ") != line {
						t.Errorf("too wide, or blanks at the end: %q", line)
					}
				}
				asked := run(t, nil, append(append([]string{"help"}, strings.Fields(command)...), "--lang", lang)...)
				if asked.wantOut(t); asked.out != got.out {
					t.Errorf("help %s is different from %s --help:\n%s", command, command, asked.out)
				}
			})
		}
	}
}

// What cannot be understood is said in one sentence, with exit code 2.
func TestNotUnderstood(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		args string // in words
		says string
	}{
		{"chek", `Perintah "chek" tidak dikenal. Mungkin maksud Anda: kim check`},
		{"prog", `Perintah "prog" tidak dikenal. Mungkin maksud Anda: kim progress`},
		{"zzz", `Perintah "zzz" tidak dikenal.`},
		{"zzz --lang en", `The command "zzz" is not known.`},
		{"verson --lang en", `The command "verson" is not known. Perhaps you mean: kim version`},
		{"help chek", `Perintah "chek" tidak dikenal. Mungkin maksud Anda: kim check`},
		{"help check progress", "Terlalu banyak kata di belakang perintah."},
		{"--bogus", "Pilihan --bogus tidak dikenal."},
		{"check --bogus=1", "Pilihan --bogus tidak dikenal."},
		{"-x", "Pilihan -x tidak dikenal."},
		{"-hx", "Pilihan -x tidak dikenal."},
		{"--x", "Pilihan --x tidak dikenal."},
		{"version --json", "Pilihan --json tidak dikenal."},
		{"--lang en --bogus", "The option --bogus is not known."},
		{"--data", "Pilihan --data perlu diikuti nilai."},
		{"check --course", "Pilihan --course perlu diikuti nilai."},
		{"--as", "Pilihan --as perlu diikuti nilai."},
		{"--lang", "Pilihan --lang perlu diikuti nilai."},
		{"progress --json=maybe", `--json: nilai "maybe" tidak dikenal. Pilih: true, false.`},
		{"---", "Pilihan di belakang perintah tidak dapat dibaca."},
		{"check a b", "Terlalu banyak kata di belakang perintah."},
		{"progress a b", "Terlalu banyak kata di belakang perintah."},
		{"version a", "Terlalu banyak kata di belakang perintah."},
		{"version a --lang en", "Too many words after the command."},
		{"completion", `SHELL: nilai "" tidak dikenal. Pilih: bash, zsh, fish, powershell.`},
		{"completion ksh", `SHELL: nilai "ksh" tidak dikenal. Pilih: bash, zsh, fish, powershell.`},
		{"completion bash zsh", `SHELL: nilai "bash zsh" tidak dikenal. Pilih: bash, zsh, fish, powershell.`},
		{"--lang jv", `--lang: nilai "jv" tidak dikenal. Pilih: id, en.`},
		{"--lang jv check", `--lang: nilai "jv" tidak dikenal. Pilih: id, en.`},
		{"--lang jv progress", `--lang: nilai "jv" tidak dikenal. Pilih: id, en.`},
		{"--lang EN version", `--lang: nilai "EN" tidak dikenal. Pilih: id, en.`},
		{"completion bash --lang jv", `--lang: nilai "jv" tidak dikenal. Pilih: id, en.`},
		{"--theme pink", `--theme: nilai "pink" tidak dikenal. Pilih: auto, light, dark, contrast.`},
		{"--theme Dark --lang en", `--theme: the value "Dark" is not known. Choose: auto, light, dark, contrast.`},
	} {
		t.Run(test.args, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "data")
			got := run(t, at(dir), strings.Fields(test.args)...)
			help := "Bantuan: kim --help"
			if strings.Contains(test.args, "--lang en") {
				help = "Help: kim --help"
			}
			if got.want(t, 2, test.says+"\n"+help+"\n"); got.out != "" {
				t.Errorf("standard output: %q", got.out)
			}
			if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("a folder was made for nothing: %v", err)
			}
		})
	}
}

// Arguments may come from scripts: what is wrong with them is shown, not obeyed.
func TestHostileArgumentsAreHarmless(t *testing.T) {
	t.Parallel()
	const evil = "\x1b]0;x\x07\x1b[2J\u202e"
	for _, args := range [][]string{
		{evil},
		{"--" + evil},
		{"-" + evil},
		{"--theme", evil},
		{"--lang", evil},
		{"--course", evil, "version"},
		{"check", evil},
		{"progress", evil},
		{"completion", evil},
		{"--data", evil + "\x00", "progress"},
	} {
		got := run(t, nil, args...)
		if got.code == 0 || got.err == "" {
			t.Errorf("%q: exit code %d, nothing said", args, got.code)
		}
		if strings.ContainsAny(got.err+got.out, "\x1b\x07\u202e\x00") {
			t.Errorf("%q: it says %q", args, got.err)
		}
	}
}

func TestNoTerminal(t *testing.T) {
	t.Parallel()
	for lang, sentence := range map[string]string{
		"id": "kim perlu dijalankan langsung di terminal. Untuk melihat kemajuan tanpa layar, pakai: kim progress.\n",
		"en": "kim has to be run in a terminal. To see progress without a screen, use: kim progress.\n",
	} {
		for _, more := range [][]string{nil, {"--theme", "auto"}, {"--theme", "contrast"}, {"--as", "Siti"}, {"--course", "none"}} {
			dir := filepath.Join(t.TempDir(), "data")
			run(t, at(dir), append([]string{"--lang", lang}, more...)...).want(t, 1, sentence)
			if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("%v: a folder was made for nothing: %v", more, err)
			}
		}
	}
}

func TestVersion(t *testing.T) {
	t.Parallel()
	got := run(t, nil, "version")
	got.wantOut(t)
	course := builtIn(t)
	lines := strings.Split(got.out, "\n")
	if len(lines) != 3 || !regexp.MustCompile(`^kim \S+$`).MatchString(lines[0]) || lines[1] != course.ID+" "+course.Version || lines[2] != "" {
		t.Errorf("got %q", got.out)
	}
}

func TestCompletion(t *testing.T) {
	t.Parallel()
	for shell, part := range map[string]string{
		"bash": "complete -o default -F __start_kim kim", "zsh": "#compdef kim", "fish": "complete -c kim",
		"powershell": "Register-ArgumentCompleter -CommandName 'kim'",
	} {
		got := run(t, nil, "completion", shell)
		if got.wantOut(t); !strings.Contains(got.out, part) {
			t.Errorf("%s: no %q in\n%.400s", shell, part, got.out)
		}
	}
	// What the scripts ask the program, also while a language is half typed.
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"che"}, "check\tPeriksa materi kursus\n"},
		{[]string{"--lang", "en", "che"}, "check\tCheck a course\n"},
		{[]string{"--lang", "e", "che"}, "check\tPeriksa materi kursus\n"},
		{[]string{"completion", "z"}, "zsh\n"},
		{[]string{"progress", "--js"}, "--json\ttulis hasil sebagai JSON\n"},
	} {
		got := run(t, nil, append([]string{"__complete"}, test.args...)...)
		if got.code != 0 || !strings.HasPrefix(got.out, test.want) {
			t.Errorf("%q: exit code %d, %q, want %q", test.args, got.code, got.out, test.want)
		}
	}
}

// A result that cannot be written is no success.
func TestFullStandardOutput(t *testing.T) {
	t.Parallel()
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no /dev/full here")
	}
	defer func() { _ = full.Close() }()
	for _, command := range []string{"version", "check", "progress", "progress --json", "completion bash"} {
		dir := t.TempDir()
		people(t, dir, "Siti")
		runTo(t, full, at(dir), strings.Fields(command)...).want(t, 1,
			"Maaf, perintah ini tidak dapat diselesaikan. Yang sudah tersimpan aman. Rinciannya ada di "+filepath.Join(dir, "kim.log")+".\n")
	}
}
