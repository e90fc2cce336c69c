// In place of the real one; see the comment beside the replace line of the program's go.mod.
module github.com/alecthomas/chroma/v2

go 1.26
