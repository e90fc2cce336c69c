// Command kim is Sanggar KIM: a workshop in the terminal for members of village
// community information groups, who learn to create and run the official
// account of their group.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/cli"
)

func main() {
	os.Exit(run())
}

// run ends the session when the terminal is closed or the system asks for it:
// what is not on disk yet is saved, the screen is given back.
func run() int {
	debug.SetGCPercent(50) // little is ever live: a megabyte less at its peak, on laptops that have few to spare
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	return cli.Run(ctx, cli.Process{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv,
	})
}
