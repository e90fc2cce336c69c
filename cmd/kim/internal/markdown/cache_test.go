package markdown

import (
	"strconv"
	"sync"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
)

func TestCacheKeepsPagesByWhatTheyDependOn(t *testing.T) {
	t.Parallel()
	src := func(md, label string) Source {
		return Source{Title: "T", Blocks: []Block{{Markdown: md, Callout: Callout{Kind: "tip", Label: label}}}}
	}
	c := NewCache()
	if _, ok := c.Known(src("a", "Tip"), 40, dark()); ok {
		t.Error("an empty cache knows a page")
	}
	first := c.Page(src("a", "Tip"), 40, dark())
	if again := c.Page(src("a", "Tip"), 40, theme.New(theme.Dark, false)); again != first {
		t.Error("the same page was rendered twice")
	}
	if known, ok := c.Known(src("a", "Tip"), 40, dark()); !ok || known != first {
		t.Error("the page is not known")
	}
	for name, other := range map[string]*Page{
		"text":   c.Page(src("b", "Tip"), 40, dark()),
		"label":  c.Page(src("a", "Saran"), 40, dark()),
		"width":  c.Page(src("a", "Tip"), 41, dark()),
		"theme":  c.Page(src("a", "Tip"), 40, theme.New(theme.Light, true)),
		"border": c.Page(src("aTip", ""), 40, dark()),
	} {
		if other == first {
			t.Errorf("another %s gives the same page", name)
		}
	}
}

func TestCacheIsBounded(t *testing.T) {
	t.Parallel()
	c := NewCache()
	page := func(i int) Source { return Source{Title: strconv.Itoa(i)} }
	for i := range cached + 10 {
		c.Page(page(i), 40, dark())
		c.Page(page(0), 40, dark())
	}
	if c.order.Len() != cached || len(c.pages) != cached {
		t.Errorf("%d pages, %d in order, want %d", len(c.pages), c.order.Len(), cached)
	}
	if _, ok := c.Known(page(0), 40, dark()); !ok {
		t.Error("the page used most was dropped")
	}
	if _, ok := c.Known(page(1), 40, dark()); ok {
		t.Error("the page used longest ago was kept")
	}
}

func TestCacheIsSafeForConcurrentUse(t *testing.T) {
	t.Parallel()
	c := NewCache()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := range 20 {
				for _, name := range []theme.Name{theme.Dark, theme.Light} {
					c.Page(Source{Title: "T", Blocks: []Block{{Markdown: "```go\nfunc f() {}\n```"}}}, 40+i%5, theme.New(name, true))
				}
			}
		})
	}
	wg.Wait()
}
