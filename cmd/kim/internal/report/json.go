package report

import (
	"encoding/json"
	"time"
)

// json writes everything with names that stay: numbers as numbers, shares from 0 to 1, times as in RFC 3339, null where there
// is nothing. A row is an object by the IDs of the columns; "_too_few" lists the columns whose cells rest on too few data.
func (j *job) json() {
	j.put(`{"title":`, encoded(j.doc.Title), `,"subtitle":`, encoded(j.doc.Subtitle), `,"lang":`, encoded(j.text.Lang), ",\n", `"facts":[`)
	for i, f := range j.doc.Facts {
		j.put(between(i, ",\n  "), `{"id":`, encoded(f.ID), `,"label":`, encoded(f.Label), `,"value":`, encoded(f.Value), `}`)
	}
	j.put("],\n", `"sections":[`)
	for i, s := range j.doc.Sections {
		j.put(between(i, ","), "\n", `{"id":`, encoded(s.ID), `,"title":`, encoded(s.Title), `,"note":`, encoded(s.Note), ",\n ", `"chart":`)
		j.jsonChart(s.Chart)
		j.put(",\n ", `"table":`)
		j.jsonTable(s.Table)
		j.put("}")
	}
	j.put("]}\n")
}

func (j *job) jsonChart(c *Chart) {
	if c == nil {
		j.put("null")
		return
	}
	j.put(`{"kind":`, encoded(c.Kind.name()), `,"percent":`, encoded(c.Percent), `,"unit":`, encoded(c.Unit), `,"note":`, encoded(c.Note))
	j.put(`,"labels":`, encoded(c.Labels), `,"series":[`)
	for i, s := range c.Series {
		j.put(between(i, ",\n  "), `{"name":`, encoded(s.Name), `,"values":[`)
		for k := range c.Labels {
			j.put(between(k, ","), jsonCell(Number(s.at(k))))
		}
		j.put("]}")
	}
	j.put("]}")
}

func (j *job) jsonTable(t *Table) {
	if t == nil {
		j.put("null")
		return
	}
	j.put(`{"columns":[`)
	ids := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		ids[i] = encoded(c.ID)
		j.put(between(i, ","), `{"id":`, ids[i], `,"title":`, encoded(c.Title), `,"kind":`, encoded(c.Kind.name()), `}`)
	}
	j.put(`],"rows":[`)
	n := 0
	j.rows(t, func(row []Cell) {
		j.put(between(n, ","), "\n  {")
		n++
		few := ""
		for i := range t.Columns {
			cell := at(row, i)
			if cell.few {
				few += between(len(few), ",") + ids[i]
			}
			j.put(between(i, ","), ids[i], ":", jsonCell(cell))
		}
		if few != "" {
			j.put(`,"_too_few":[`, few, "]")
		}
		j.put("}")
	})
	j.put("]}")
}

func jsonCell(c Cell) string {
	switch c.kind {
	case cellText, cellState:
		return encoded(c.text)
	case cellNumber:
		return encoded(c.number)
	case cellTime:
		return encoded(c.time.Format(time.RFC3339))
	case cellEmpty:
	}
	return "null"
}

func (k Kind) name() string {
	return [...]string{KindText: "text", KindNumber: "number", KindPercent: "percent", KindDay: "date", KindMoment: "time", KindState: "state"}[k]
}

func (k ChartKind) name() string {
	return [...]string{Bars: "bars", Grouped: "grouped", Stacked: "stacked", Line: "line"}[k]
}

// between is what stands before all but the first.
func between(i int, separator string) string {
	if i == 0 {
		return ""
	}
	return separator
}

// encoded writes what can be written as JSON whatever its value: texts, lists of them, finite numbers, booleans.
func encoded(v any) string {
	b, _ := json.Marshal(v)
	return string(b)
}
