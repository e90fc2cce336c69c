package markdown

import (
	"container/list"
	"crypto/sha256"
	"encoding/binary"
	"io"
	"sync"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
)

// cached is how many pages a Cache keeps: some megabytes at most. One participant needs a dozen; in a server all
// sessions share the pages of the lessons that a class is reading.
const cached = 512

// Cache keeps rendered pages, one for the whole process. It is safe for concurrent use.
type Cache struct {
	mu    sync.Mutex
	pages map[key]*list.Element
	order *list.List // of entry; the one used last is in front
}

// key is everything that a rendered page depends on.
type key struct {
	content [sha256.Size]byte
	width   int
	tokens  theme.Tokens
	dark    bool
}

type entry struct {
	key  key
	page *Page
}

// NewCache returns an empty cache.
func NewCache() *Cache {
	return &Cache{pages: make(map[key]*list.Element), order: list.New()}
}

// Page returns the rendered page, which it renders if it has to.
func (c *Cache) Page(src Source, width int, s theme.Styles) *Page {
	k := keyOf(src, width, s)
	if page := c.get(k); page != nil {
		return page
	}
	// Not under the lock: that two render the same page at once is rare and does no harm.
	page := Render(src, width, s)
	c.put(k, page)
	return page
}

// Known returns the rendered page if it is there already, and never takes time.
func (c *Cache) Known(src Source, width int, s theme.Styles) (*Page, bool) {
	page := c.get(keyOf(src, width, s))
	return page, page != nil
}

func (c *Cache) get(k key) *Page {
	c.mu.Lock()
	defer c.mu.Unlock()
	e, ok := c.pages[k]
	if !ok {
		return nil
	}
	c.order.MoveToFront(e)
	return e.Value.(entry).page
}

func (c *Cache) put(k key, page *Page) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e, ok := c.pages[k]; ok {
		c.order.MoveToFront(e)
		return
	}
	c.pages[k] = c.order.PushFront(entry{key: k, page: page})
	if c.order.Len() > cached {
		last := c.order.Back()
		delete(c.pages, last.Value.(entry).key)
		c.order.Remove(last)
	}
}

func keyOf(src Source, width int, s theme.Styles) key {
	h := sha256.New()
	// The length before each text keeps "ab"+"c" apart from "a"+"bc".
	write := func(text string) {
		var length [8]byte
		binary.LittleEndian.PutUint64(length[:], uint64(len(text)))
		_, _ = h.Write(length[:])
		_, _ = io.WriteString(h, text)
	}
	write(src.Title)
	for _, block := range src.Blocks {
		write(block.Markdown)
		write(block.Callout.Kind)
		write(block.Callout.Label)
	}
	k := key{width: width, tokens: s.Tokens, dark: s.Dark}
	h.Sum(k.content[:0])
	return k
}
