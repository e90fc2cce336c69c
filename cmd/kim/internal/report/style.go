package report

import "strings"

// token is a colour of a page and its value.
type token struct{ name, value string }

// palette are the colours of a page. Texts have a contrast of 4.5 or more to what they stand on, bars and lines of 3 or more
// (WCAG 2.2, 1.4.3 and 1.4.11): a test computes it.
func palette(dark bool) []token {
	if dark {
		return []token{
			{"page", "#14181c"},
			{"head", "#232a31"},
			{"stripe", "#1a2026"},
			{"ink", "#e6e9ec"},
			{"muted", "#a9b1bd"},
			{"line", "#3b434d"},
			{"edge", "#7d8794"},
			{"accent", "#5fd0c4"},
			{"good", "#7fd88f"},
			{"fair", "#e5b454"},
			{"poor", "#ff938a"},
			{"s1", "#5fd0c4"},
			{"s2", "#f0ad63"},
			{"s3", "#8fb8ff"},
			{"s4", "#e29ad6"},
			{"on", "#14181c"},
		}
	}
	return []token{
		{"page", "#ffffff"},
		{"head", "#e9efee"},
		{"stripe", "#f6f8f8"},
		{"ink", "#1c2126"},
		{"muted", "#555c67"},
		{"line", "#cfd5da"},
		{"edge", "#7b838d"},
		{"accent", "#00696b"},
		{"good", "#1a6b30"},
		{"fair", "#7d4e00"},
		{"poor", "#b3261e"},
		{"s1", "#00696b"},
		{"s2", "#a34c00"},
		{"s3", "#2c5db3"},
		{"s4", "#8a2f7a"},
		{"on", "#ffffff"},
	}
}

const seriesColours = 4

// styleSheet is the style of a page: light, dark where the reader's machine is, and light on paper.
func styleSheet() string {
	variables := func(dark bool) string {
		var b strings.Builder
		for _, t := range palette(dark) {
			b.WriteString("--" + t.name + ":" + t.value + ";")
		}
		return ":root{" + b.String() + "}\n"
	}
	return variables(false) + "@media screen and (prefers-color-scheme:dark){" + variables(true) + "}\n" + layoutStyle + chartStyle + paperStyle
}

const layoutStyle = `:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI","Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
.sheet{max-width:70rem;margin:0 auto;padding:1.25rem 1rem 3rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem}
h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .5rem}
p{margin:.5rem 0;max-width:44rem}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
header{border-bottom:3px solid var(--accent);padding-bottom:1rem}
.subtitle,.note,.unit{color:var(--muted)}
.subtitle{font-size:1.1rem;margin:0}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.15rem 1rem;margin:1rem 0 0}
dt{color:var(--muted)}
dd{margin:0}
nav{margin:1.25rem 0}
nav h2{font-size:1rem;margin:0}
nav ul{margin:.25rem 0;padding-left:1.25rem}
nav li{padding:.15rem 0}
.scroll{position:relative;overflow:auto;max-height:90vh;margin:.75rem 0;border:1px solid var(--line);border-radius:4px}
table{border-collapse:separate;border-spacing:0;min-width:100%;font-variant-numeric:tabular-nums}
caption,.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.4rem .7rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line);white-space:pre-line;min-width:4rem;max-width:26rem}
thead th{position:sticky;top:0;z-index:2;background:var(--head);border-bottom:2px solid var(--edge);vertical-align:bottom;hyphens:auto}
tbody th{position:sticky;left:0;z-index:1;background:var(--page);font-weight:600;min-width:9rem}
thead th:first-child{left:0;z-index:3}
tbody tr:nth-child(even)>*{background:var(--stripe)}
tbody tr:last-child>*{border-bottom:0}
.n{text-align:right}
.n,.d{white-space:nowrap}
.few{color:var(--muted);font-style:italic}
.good{color:var(--good);font-weight:600}
.fair{color:var(--fair);font-weight:600}
.poor{color:var(--poor);font-weight:600}
@media(max-width:40rem){th,td{padding:.35rem .5rem}tbody th{min-width:7rem;max-width:42vw}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.4rem}}
`

const chartStyle = `figure{margin:.75rem 0;max-width:44rem}
figcaption{margin-bottom:.5rem}
svg{display:block;overflow:visible;font:.875rem/1 system-ui,"Segoe UI","Noto Sans",Arial,sans-serif}
svg text{fill:var(--ink)}
svg .muted{fill:var(--muted)}
svg .inside{fill:var(--on);font-weight:600}
svg .grid{stroke:var(--line)}
svg .axis{stroke:var(--edge)}
.c1{fill:var(--s1);stroke:var(--s1)}
.c2{fill:var(--s2);stroke:var(--s2)}
.c3{fill:var(--s3);stroke:var(--s3)}
.c4{fill:var(--s4);stroke:var(--s4)}
rect.c1,rect.c2,rect.c3,rect.c4{stroke:var(--page);stroke-width:1}
line.c1,line.c2,line.c3,line.c4{stroke-width:2.5;stroke-linecap:round}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:.5rem 0;padding:0}
.legend li{display:flex;align-items:center;gap:.4rem}
.legend svg{flex:none}
details{margin:.5rem 0}
summary{color:var(--accent);cursor:pointer;padding:.25rem 0}
`

// On paper everything is light, tables are whole with their heading on every page, and wide ones lie across.
const paperStyle = `@page{size:A4;margin:15mm}
@page across{size:A4 landscape;margin:12mm}
@media print{
body{font-size:10pt}
.sheet{max-width:none;padding:0}
h1{font-size:18pt}
h2{font-size:13pt;margin-top:1.5rem;break-after:avoid}
nav,details{display:none}
.scroll{overflow:visible;max-height:none;border:0}
.wide{page:across}
.wide table{font-size:8pt}
.d{white-space:normal}
table{width:100%}
thead{display:table-header-group}
thead th,tbody th{position:static}
th,td{padding:.2rem .4rem;min-width:0}
tr,figure{break-inside:avoid}
.legend,.note{break-after:avoid}
svg,.legend,tr>*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`
