package lessons

import (
	"embed"
	"fmt"
	"io/fs"
)

//go:embed course
var course embed.FS

// Embedded returns the course in the binary, rooted at the course folder.
func Embedded() fs.FS {
	root, err := fs.Sub(course, "course")
	if err != nil {
		panic(fmt.Sprintf("embedded course: %v", err)) // the name is a constant that go:embed has checked
	}
	return root
}
