package lessons

import (
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
)

// reading is a course folder as far as names and front matter tell.
type reading struct {
	fsys     fs.FS
	settings settings
	modules  []*moduleFiles // by number
	tests    []*unitFiles   // by form
	glossary []*glossaryFile
	problems []Problem
	err      error // the folder itself cannot be read
}

// moduleFiles is a module folder.
type moduleFiles struct {
	dir    string
	number int
	slug   string
	files  []*moduleFile // one per language
	units  []*unitFiles  // by number
}

// moduleFile is module.<language>.md.
type moduleFile struct {
	lang  Lang
	file  string
	meta  moduleMeta
	intro string
}

// unitFiles are the files of one unit.
type unitFiles struct {
	number int
	slug   string      // of a test, its form
	files  []*unitFile // one per language
}

// read looks at every name in the folder and at the front matter of every file.
func read(fsys fs.FS) *reading {
	r := &reading{fsys: fsys}
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		r.err = fmt.Errorf("read course: %w", err)
		return r
	}
	// Without course.yaml this is some other folder, and nothing useful can be said about what is in it.
	if !slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == settingsName }) {
		r.report(settingsName, RuleNoCourse)
		return r
	}
	r.readSettings()
	for _, e := range entries {
		r.rootEntry(e)
	}
	r.order()
	r.readFrontMatter()
	return r
}

// Names in the course folder. COVERAGE.md is for authors: it says what is taught where.
const (
	settingsName = "course.yaml"
	coverageName = "COVERAGE.md"
)

func (r *reading) readSettings() {
	src, err := readFile(r.fsys, settingsName)
	if err != nil {
		r.problems = append(r.problems, unreadable(settingsName, err))
		src = newSource(settingsName, nil)
		r.settings = parseSettings(src)
		return
	}
	r.settings = parseSettings(src)
	r.problems = append(r.problems, src.problems...)
}

// report records a problem with a file as a whole.
func (r *reading) report(file string, rule Rule, args ...string) {
	r.problems = append(r.problems, newProblem(file, 1, 1, rule, args...))
}

// rootEntry sorts out a name in the course folder.
func (r *reading) rootEntry(e fs.DirEntry) {
	name := e.Name()
	switch {
	case name == settingsName || name == coverageName || ignored(name):
	case isDir(r.fsys, name, e):
		number, slug, ok := numbered(name)
		if !ok {
			r.report(name, RuleFolderName, name)
			return
		}
		r.readModule(&moduleFiles{dir: name, number: number, slug: slug})
	default:
		r.rootFile(name)
	}
}

// rootFile sorts out a file that stands beside the modules.
func (r *reading) rootFile(name string) {
	base, lang, ok := translated(name)
	form, test := strings.CutPrefix(base, testSlug+"-")
	test = test && slices.Contains(forms(), form)
	switch {
	case !ok || base != "glossary" && !test:
		r.report(name, RuleFileName, name)
	case !r.knownLanguage(name, lang):
	case test:
		r.tests = addFile(r.tests, 0, form, &unitFile{lang: lang, file: name, form: form})
	default:
		r.glossary = append(r.glossary, &glossaryFile{lang: lang, file: name})
	}
}

// addFile adds a file to the unit it belongs to, which may be new.
func addFile(units []*unitFiles, number int, slug string, f *unitFile) []*unitFiles {
	for _, u := range units {
		if u.number == number && u.slug == slug {
			u.files = append(u.files, f)
			return units
		}
	}
	return append(units, &unitFiles{number: number, slug: slug, files: []*unitFile{f}})
}

// readModule sorts out the names in a module folder.
func (r *reading) readModule(m *moduleFiles) {
	r.modules = append(r.modules, m)
	entries, err := fs.ReadDir(r.fsys, m.dir)
	if err != nil {
		r.problems = append(r.problems, unreadable(m.dir, err))
		return
	}
	for _, e := range entries {
		r.moduleEntry(m, e)
	}
}

func (r *reading) moduleEntry(m *moduleFiles, e fs.DirEntry) {
	path := m.dir + "/" + e.Name()
	if ignored(e.Name()) {
		return
	}
	base, lang, ok := translated(e.Name())
	number, slug, unit := numbered(base)
	if !ok || !unit && base != "module" || isDir(r.fsys, path, e) {
		r.report(path, RuleFileName, e.Name())
		return
	}
	if !r.knownLanguage(path, lang) {
		return
	}
	if !unit {
		m.files = append(m.files, &moduleFile{lang: lang, file: path})
		return
	}
	for _, u := range m.units {
		for _, f := range u.files {
			if u.number == number && u.slug == slug && f.lang == lang { // 01-a.id.md and 001-a.id.md
				r.report(path, RuleDuplicateID, slug, f.file)
			}
		}
	}
	m.units = addFile(m.units, number, slug, &unitFile{lang: lang, file: path})
}

// ignored reports whether a name may stand in a course without being part of it.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || name == "README.md" || name == "LICENSE"
}

// isDir follows symbolic links as far as the file system does.
func isDir(fsys fs.FS, path string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := fs.Stat(fsys, path)
	return err == nil && info.IsDir()
}

// numbered splits "03-akun-resmi": two or three digits, a hyphen, a slug.
func numbered(name string) (number int, slug string, ok bool) {
	digits, slug, _ := strings.Cut(name, "-")
	if len(digits) < 2 || len(digits) > 3 || strings.Trim(digits, "0123456789") != "" || !isSlug(slug) {
		return 0, "", false
	}
	number, err := strconv.Atoi(digits)
	return number, slug, err == nil
}

// translated splits "module.id.md" into name and language.
func translated(name string) (base string, lang Lang, ok bool) {
	name, ok = strings.CutSuffix(name, ".md")
	base, code, found := strings.Cut(name, ".")
	return base, Lang(code), ok && found && isLanguage(code)
}

func (r *reading) knownLanguage(file string, l Lang) bool {
	if slices.Contains(r.settings.languages, l) {
		return true
	}
	r.report(file, RuleUnknownLanguage, string(l), joinLanguages(r.settings.languages))
	return false
}

func joinLanguages(all []Lang) string {
	codes := make([]string, len(all))
	for i, l := range all {
		codes[i] = string(l)
	}
	return strings.Join(codes, ", ")
}

// order sorts modules and units by number, their files by language, and reports names that collide.
func (r *reading) order() {
	slices.SortStableFunc(r.modules, func(a, b *moduleFiles) int { return a.number - b.number })
	byLanguage(r, r.glossary, func(g *glossaryFile) Lang { return g.lang })
	r.orderTests()
	for i, m := range r.modules {
		for _, other := range r.modules[:i] {
			r.collide(m.dir, m.number, m.slug, other.dir, other.number, other.slug)
		}
		byLanguage(r, m.files, func(f *moduleFile) Lang { return f.lang })
		slices.SortStableFunc(m.units, func(a, b *unitFiles) int { return a.number - b.number })
		for i, u := range m.units {
			byLanguage(r, u.files, func(f *unitFile) Lang { return f.lang })
			for _, other := range m.units[:i] {
				r.collide(u.files[0].file, u.number, u.slug, other.files[0].file, other.number, other.slug)
			}
		}
		r.missing(m)
	}
	if len(r.modules) == 0 {
		r.report(settingsName, RuleEmptyCourse)
	}
}

// missing reports what a module folder lacks as a whole.
func (r *reading) missing(m *moduleFiles) {
	if len(m.files) == 0 {
		r.report(m.dir, RuleNoModuleFile, "module."+string(r.settings.languages[0])+".md")
	}
	if len(m.units) == 0 {
		r.report(m.dir, RuleEmptyModule)
	}
}

func (r *reading) collide(path string, number int, slug, otherPath string, otherNumber int, otherSlug string) {
	switch {
	case slug == otherSlug:
		r.report(path, RuleDuplicateID, slug, otherPath)
	case number == otherNumber:
		r.report(path, RuleDuplicateNumber, strconv.Itoa(number), otherPath)
	}
}

// byLanguage puts translations in the order of the course's languages.
func byLanguage[T any](r *reading, all []T, lang func(T) Lang) {
	slices.SortStableFunc(all, func(a, b T) int {
		return slices.Index(r.settings.languages, lang(a)) - slices.Index(r.settings.languages, lang(b))
	})
}

// readFrontMatter reads the files of all modules and units, several at a time: YAML is the slow part of opening a course.
func (r *reading) readFrontMatter() {
	var jobs []func() []Problem
	for _, m := range r.modules {
		for _, f := range m.files {
			jobs = append(jobs, func() []Problem { return f.read(r.fsys) })
		}
	}
	for _, u := range r.units() {
		for _, f := range u.files {
			jobs = append(jobs, func() []Problem { return f.read(r.fsys) })
		}
	}
	found := make([][]Problem, len(jobs))
	parallel(len(jobs), func(i int) { found[i] = jobs[i]() })
	r.problems = append(r.problems, slices.Concat(found...)...)
}

// units lists the units of all modules, and the tests.
func (r *reading) units() []*unitFiles {
	var all []*unitFiles
	for _, m := range r.modules {
		all = append(all, m.units...)
	}
	return append(all, r.tests...)
}

func (f *moduleFile) read(fsys fs.FS) []Problem {
	src, err := readFile(fsys, f.file)
	if err != nil {
		return []Problem{unreadable(f.file, err)}
	}
	f.meta = parseModule(src)
	f.intro = introText(src)
	return src.problems
}

func (f *unitFile) read(fsys fs.FS) []Problem {
	src, err := readHead(fsys, f.file)
	if err != nil {
		return []Problem{unreadable(f.file, err)}
	}
	f.meta = parseUnit(src, f.form)
	return src.problems
}

// parallel calls f for 0 to n-1, on as many processors as there are.
func parallel(n int, f func(i int)) {
	var next atomic.Int64
	var group sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	group.Wait()
}
