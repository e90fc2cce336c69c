package lessons

import (
	"io/fs"
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Open reads the structure of a course and the front matter of its files, which takes a few
// milliseconds; bodies are parsed when they are asked for. It does not find everything that is
// wrong: use it for courses that passed Check, and Load for others.
//
// The error is an *InvalidError if names or front matter break the rules (a missing translation
// alone is no error), or an I/O error if the folder cannot be read. The file system is read from
// as long as the course is in use, by several goroutines at once.
func Open(fsys fs.FS) (*Course, error) {
	r := read(fsys)
	if r.err != nil {
		return nil, r.err
	}
	if len(r.problems) > 0 {
		return nil, &InvalidError{Problems: tidy(r.problems)}
	}
	return r.course(), nil
}

// Load is Open after Check: it opens a course only if nothing at all is wrong with it.
func Load(fsys fs.FS) (*Course, error) {
	r := read(fsys)
	if r.err != nil {
		return nil, r.err
	}
	c := newChecker(r)
	if problems := c.check(); len(problems) > 0 {
		return nil, &InvalidError{Problems: problems}
	}
	return c.course, nil
}

// Check reads every file of a course and returns everything that is wrong with it, by file, line
// and column. It is empty for a good course. Files that cannot be read are problems too, so that
// one of them does not hide the rest.
func Check(fsys fs.FS) []Problem {
	r := read(fsys)
	if r.err != nil {
		return []Problem{unreadable(".", r.err)}
	}
	return newChecker(r).check()
}

// course puts together what was read. It works for broken courses, too: the checker needs that.
func (r *reading) course() *Course {
	c := &Course{
		ID: r.settings.id, Version: r.settings.version, Languages: r.settings.languages, Title: r.settings.title,
		PassMark: r.settings.passMark, Certificate: r.settings.certificate, fsys: r.fsys, glossary: r.glossary,
	}
	for _, w := range r.settings.excused {
		c.Excused = append(c.Excused, w.text)
	}
	for _, files := range r.tests {
		c.Tests = append(c.Tests, files.unit(nil, r.fsys))
	}
	for _, files := range r.modules {
		m := files.module()
		for _, u := range files.units {
			m.Units = append(m.Units, u.unit(m, r.fsys))
		}
		c.Modules = append(c.Modules, m)
		c.units = append(c.units, m.Units...)
	}
	return c
}

func (files *moduleFiles) module() *Module {
	m := &Module{Slug: files.slug, Number: files.number, Title: Text{}, Summary: Text{}, Intro: Text{}}
	for _, f := range files.files {
		m.Title[f.lang], m.Summary[f.lang], m.Intro[f.lang] = f.meta.title, f.meta.summary, f.intro
		for _, o := range f.meta.objectives {
			i := slices.IndexFunc(m.Objectives, func(known Objective) bool { return known.ID == o.id.text })
			if i < 0 {
				i = len(m.Objectives)
				m.Objectives = append(m.Objectives, Objective{ID: o.id.text, Text: Text{}})
			}
			m.Objectives[i].Text[f.lang] = o.text
		}
	}
	return m
}

// unit makes a unit of a module, or a test if m is nil.
func (files *unitFiles) unit(m *Module, fsys fs.FS) *Unit {
	u := &Unit{Slug: files.slug, Module: m, Title: Text{}, Review: Review{What: Text{}}, fsys: fsys, files: files.files}
	if m == nil {
		u.ID, u.Form = testSlug+"/"+files.slug, files.slug
	} else {
		u.ID = m.Slug + "/" + files.slug
	}
	for _, f := range files.files {
		u.Title[f.lang] = f.meta.title
		if f.meta.review != "" {
			u.Review.What[f.lang] = f.meta.review
		}
		if u.Kind != "" {
			continue
		}
		u.Kind, u.Minutes, u.Review.By = f.meta.kind, f.meta.minutes, f.meta.reviewBy
		for _, o := range f.meta.objectives {
			u.Objectives = append(u.Objectives, o.text)
		}
	}
	return u
}

// introText returns the introduction of a module: Markdown, clean.
func introText(src *source) string {
	text := src.markdown()
	if !isQuick(text) {
		text = safe.Markdown(text)
	}
	return strings.TrimSpace(string(text))
}
