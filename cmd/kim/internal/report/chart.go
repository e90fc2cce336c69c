package report

import (
	"fmt"
	"math"
)

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// at is a value of a series, or not a number. What is too large to count anything would leave no room for the rest.
func (s Series) at(i int) float64 {
	const most = 1e15
	if i >= 0 && i < len(s.Values) && math.Abs(s.Values[i]) <= most {
		return s.Values[i]
	}
	return math.NaN()
}

// empty reports whether there is nothing to draw.
func (c *Chart) empty() bool {
	for _, s := range c.Series {
		for i := range c.Labels {
			if finite(s.at(i)) {
				return false
			}
		}
	}
	return true
}

// table holds the numbers of the chart: a row for each label, a column for each series.
func (c *Chart) table(category string) *Table {
	kind := KindNumber
	if c.Percent {
		kind = KindPercent
	}
	columns := []Column{{ID: "label", Title: category}}
	for i, s := range c.Series {
		title := s.Name
		switch {
		case title == "":
			title = c.Unit
		case c.Unit != "" && !c.Percent:
			title += " (" + c.Unit + ")"
		}
		columns = append(columns, Column{ID: fmt.Sprintf("series_%d", i+1), Title: title, Kind: kind, Decimals: c.Decimals})
	}
	return &Table{Columns: columns, Rows: func(yield func([]Cell, error) bool) {
		for i, label := range c.Labels {
			row := []Cell{Text(label)}
			for _, s := range c.Series {
				row = append(row, Number(s.at(i)))
			}
			if !yield(row, nil) {
				return
			}
		}
	}}
}

// bounds are the smallest and the largest value to be drawn, nought among them; all of a whole in shares.
func (c *Chart) bounds() (low, high float64) {
	if c.Percent {
		high = 1
	}
	for i := range c.Labels {
		sum := 0.0
		for _, s := range c.Series {
			v := s.at(i)
			switch {
			case !finite(v):
			case c.Kind == Stacked:
				sum += max(v, 0)
				high = max(high, sum)
			default:
				low, high = min(low, v), max(high, v)
			}
		}
	}
	if low == high {
		high = 1
	}
	return low, high
}

// ticks are round numbers from one below low to one above high.
func ticks(low, high float64) []float64 {
	const most = 4 // steps
	step := math.Pow(10, math.Floor(math.Log10((high-low)/most)))
	for _, factor := range []float64{1, 2, 2.5, 5, 10} {
		if (high-low)/(step*factor) <= most {
			step *= factor
			break
		}
	}
	var all []float64
	for i := math.Floor(low / step); ; i++ {
		all = append(all, i*step)
		if i*step >= high-step/1e6 {
			return all
		}
	}
}
