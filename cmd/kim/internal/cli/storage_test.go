package cli_test

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// sentences is what is said about trouble with the records at a path.
type sentences func(lang, path string) string

func corrupt(lang, path string) string {
	if lang == "en" {
		return "The records file " + path + " is damaged and cannot be read. It was not changed. Please do not delete it: keep a copy and ask your trainer, or run kim --data FOLDER with another folder."
	}
	return "Berkas catatan belajar " + path + " rusak dan tidak dapat dibaca. Berkas itu tidak diubah. Jangan dihapus: simpan salinannya dan minta bantuan pelatih, atau jalankan kim --data FOLDER dengan folder lain."
}

func newer(lang, path string) string {
	if lang == "en" {
		return "The records in " + path + " were made by a newer kim program. They are safe and were not changed. Please use the newest kim program."
	}
	return "Catatan belajar di " + path + " dibuat oleh program kim yang lebih baru. Catatan itu aman dan tidak diubah. Pakai program kim yang terbaru."
}

func unreadable(lang, path string) string {
	if lang == "en" {
		return "The records in " + path + " cannot be opened. The file was not changed. Check the folder, or choose another one: kim --data FOLDER."
	}
	return "Catatan belajar di " + path + " tidak dapat dibuka. Berkas itu tidak diubah. Periksa foldernya, atau pilih folder lain: kim --data FOLDER."
}

func readOnly(lang, path string) string {
	if lang == "en" {
		return path + " cannot be written to, so progress cannot be saved. Nothing was changed. Choose another folder: kim --data FOLDER."
	}
	return path + " tidak boleh ditulisi, jadi kemajuan belajar tidak dapat disimpan. Tidak ada yang diubah. Pilih folder lain: kim --data FOLDER."
}

// details names the log.
func details(lang, dir string) string {
	if lang == "en" {
		return " Details are in " + filepath.Join(dir, "kim.log") + "."
	}
	return " Rinciannya ada di " + filepath.Join(dir, "kim.log") + "."
}

// sum is the content of a file, in short.
func sum(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%d bytes, %x", len(data), sha256.Sum256(data))
}

// Records that cannot be used are said to be so in one sentence, and stay as
// they are to the byte.
func TestUnusableRecords(t *testing.T) {
	t.Parallel()
	damage := func(how func(data []byte) []byte) func(t *testing.T, path string) {
		return func(t *testing.T, path string) {
			t.Helper()
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, how(data), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, test := range map[string]struct {
		spoil func(t *testing.T, path string)
		says  sentences
	}{
		"garbage":        {damage(func([]byte) []byte { return bytes.Repeat([]byte("catatan "), 1000) }), corrupt},
		"a text":         {damage(func([]byte) []byte { return []byte("Daftar hadir\n") }), corrupt},
		"cut short":      {damage(func(data []byte) []byte { return data[:len(data)/2] }), corrupt},
		"cut to a stump": {damage(func(data []byte) []byte { return data[:50] }), corrupt},
		"zeroed":         {damage(func(data []byte) []byte { clear(data); return data }), corrupt},
		"newer": {func(t *testing.T, path string) {
			t.Helper()
			execute(t, path, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`)
		}, newer},
		"newer with other tables": {func(t *testing.T, path string) {
			t.Helper()
			execute(t, path, `ALTER TABLE participants RENAME TO learners`, `INSERT INTO goose_db_version (version_id, is_applied) VALUES (9, 1)`)
		}, newer},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			path := filepath.Join(dir, sqlstore.FileName)
			people(t, dir, "Siti/en")
			learn(t, dir, "Siti", 2)
			test.spoil(t, path)
			before := sum(t, path)
			for lang, args := range map[string][]string{ // what Siti chose cannot be read
				"id": {"progress"}, "en": {"progress", "Siti", "--json", "--lang", "en"},
			} {
				got := run(t, at(dir), args...)
				if got.want(t, 1, test.says(lang, path)+details(lang, dir)+"\n"); got.out != "" {
					t.Errorf("standard output %q", got.out)
				}
			}
			// What needs no records works without.
			run(t, at(dir), "version").wantOut(t)
			run(t, at(dir), "--help").wantOut(t)
			if after := sum(t, path); after != before {
				t.Errorf("the file was %s and is %s", before, after)
			}
			if log := sum(t, filepath.Join(dir, "kim.log")); strings.HasPrefix(log, "0 ") {
				t.Error("the log is empty")
			}
		})
	}
}

// execute changes a database without the program knowing.
func execute(t *testing.T, path string, statements ...string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range statements {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestDataFolderIsAFile(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "berkas")
	if err := os.WriteFile(file, []byte("bukan folder"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := sum(t, file)
	for _, dir := range []string{file, filepath.Join(file, "di dalam")} {
		for lang, args := range map[string][]string{
			"id": {"progress", "--data", dir}, "en": {"progress", "Siti", "--data=" + dir, "--lang", "en"},
		} { // no log can be kept there, so none is named
			run(t, nil, args...).want(t, 1, unreadable(lang, filepath.Join(dir, sqlstore.FileName))+"\n")
		}
	}
	if sum(t, file) != before {
		t.Error("the file was changed")
	}
}

// The log tells what the sentences leave out, and does not grow without end.
func TestLogBeginsAnew(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	log := filepath.Join(dir, "kim.log")
	for path, data := range map[string][]byte{
		filepath.Join(dir, sqlstore.FileName): []byte("rusak"), log: make([]byte, 2<<20), log + ".old": []byte("tua"),
	} {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if got := run(t, at(dir), "progress"); got.code != 1 {
			t.Errorf("exit code %d", got.code)
		}
	}
	lines, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(lines), "\n") != 2 || !strings.Contains(string(lines), "not a database") {
		t.Errorf("the log says\n%s", lines)
	}
	if info, err := os.Stat(log + ".old"); err != nil || info.Size() != 2<<20 {
		t.Errorf("the old log: %v, %v", info, err)
	}
}

// A folder that may not be written to, tried by somebody whom that stops.
func TestReadOnlyFolder(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("modes of folders stop nobody on Windows")
	}
	for name, mode := range map[string]struct {
		folder, file os.FileMode
	}{
		"folder":            {0o555, 0o666},
		"folder and file":   {0o555, 0o444},
		"file":              {0o777, 0o444},
		"not even readable": {0o000, 0o666},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(t.TempDir(), "data")
			path := filepath.Join(dir, sqlstore.FileName)
			people(t, dir, "Siti/en")
			before := sum(t, path)
			chmod(t, filepath.Dir(filepath.Dir(dir)), 0o755) // of the test, for its user alone
			chmod(t, filepath.Dir(dir), 0o755)
			chmod(t, path, mode.file)
			chmod(t, dir, mode.folder)
			t.Cleanup(func() { chmod(t, dir, 0o700) })
			for lang, args := range map[string][]string{
				"id": {"progress"}, "en": {"progress", "Siti", "--lang", "en"},
			} {
				cmd := exec.CommandContext(t.Context(), os.Args[0], args...)
				cmd.Env = []string{childEnv + "=1", "KIM_DATA=" + dir, "HOME=" + t.TempDir()}
				var stdout, stderr bytes.Buffer
				cmd.Stdout, cmd.Stderr = &stdout, &stderr
				_ = cmd.Run() // its exit code is looked at
				got := outcome{code: cmd.ProcessState.ExitCode(), out: stdout.String(), err: stderr.String()}
				want := readOnly(lang, path)
				if name == "file" {
					want += details(lang, dir)
				}
				if got.want(t, 1, want+"\n"); got.out != "" {
					t.Errorf("standard output %q", got.out)
				}
			}
			chmod(t, dir, 0o700)
			if after := sum(t, path); after != before {
				t.Errorf("the file was %s and is %s", before, after)
			}
		})
	}
}

func chmod(t *testing.T, path string, mode os.FileMode) {
	t.Helper()
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
}
