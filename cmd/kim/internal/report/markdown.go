package report

import (
	"strings"
)

// markdown writes tables as GitHub does. A chart is the table of its numbers.
func (j *job) markdown() {
	paragraph := func(before, text string) {
		if text != "" {
			j.put(before, escapeMarkdown(text), "\n\n")
		}
	}
	paragraph("# ", j.doc.Title)
	paragraph("", j.doc.Subtitle)
	for _, f := range j.doc.Facts {
		j.put("- ", escapeMarkdown(f.Label), ": ", escapeMarkdown(f.Value), "\n")
	}
	if len(j.doc.Facts) > 0 {
		j.put("\n")
	}
	for _, s := range j.doc.Sections {
		paragraph("## ", s.Title)
		for _, note := range s.notes() {
			paragraph("", note)
		}
		j.tables(s, func(title string, t *Table) {
			if title != s.Title {
				paragraph("### ", title)
			}
			j.markdownTable(t)
		})
	}
}

func (j *job) markdownTable(t *Table) {
	j.put("|")
	for _, c := range t.Columns {
		j.put(" ", escapeMarkdown(c.Title), " |")
	}
	j.put("\n|")
	for _, c := range t.Columns {
		if c.Kind.numeric() {
			j.put(" ---: |")
		} else {
			j.put(" --- |")
		}
	}
	j.put("\n")
	few, rows := false, 0
	j.rows(t, func(row []Cell) {
		rows++
		j.put("|")
		for i, c := range t.Columns {
			cell := at(row, i)
			j.put(" ", escapeMarkdown(line(j.show(c, cell))))
			if cell.few {
				few = true
				j.put(` \*`)
			}
			j.put(" |")
		}
		j.put("\n")
	})
	j.put("\n")
	if few {
		j.put(escapeMarkdown(j.text.Report.TooFewNote), "\n\n")
	}
	if rows == 0 {
		j.put(escapeMarkdown(j.text.Report.Nothing), "\n\n")
	}
}

func (k Kind) numeric() bool { return k == KindNumber || k == KindPercent }

// escapeMarkdown makes a text stand for itself, in a paragraph as in a cell.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_[]<>|~&", r),
			i == 0 && strings.ContainsRune("#+-=", r): // a heading, a list, a line below a heading
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return escapeNumber(b.String())
}

// escapeNumber keeps a text such as "2. Minggu" from becoming a list.
func escapeNumber(s string) string {
	rest := strings.TrimLeft(s, "0123456789")
	if digits := len(s) - len(rest); digits > 0 && rest != "" && strings.ContainsRune(".)", rune(rest[0])) && (len(rest) == 1 || rest[1] == ' ') {
		return s[:digits] + `\` + rest
	}
	return s
}
