// Package cli is the command line of kim: it finds out the language, parses
// arguments, opens what a command needs, and turns errors into sentences and
// exit codes. One file per command.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Exit codes, for scripts.
const (
	exitOK    = 0
	exitError = 1 // something is wrong with the course, the records, the terminal
	exitUsage = 2 // the command was not understood
)

// Process is the world outside: what the operating system hands to a program.
type Process struct {
	Args   []string // without the program's name
	Stdin  *os.File
	Stdout *os.File
	Stderr io.Writer
	Getenv func(string) string
}

// Run does what the arguments ask for and returns the exit code.
func Run(ctx context.Context, p Process) int {
	s := newSession(p)
	defer s.close()
	root := newRoot(s)
	root.SetArgs(p.Args)
	root.SetIn(p.Stdin)
	root.SetOut(p.Stdout)
	root.SetErr(p.Stderr)
	return s.report(root.ExecuteContext(ctx))
}

// said is an error that is already a sentence for people.
type said struct {
	text string
	code int
	err  error // for the log; may be nil
}

func (e *said) Error() string { return e.text }

func (e *said) Unwrap() error { return e.err }

// report prints an error as a sentence and gives the exit code.
func (s *session) report(err error) int {
	if err == nil {
		return exitOK
	}
	var sentence *said
	if !errors.As(err, &sentence) {
		sentence = &said{text: s.text.Problem.Unknown, code: exitError, err: err}
	}
	if sentence.err != nil {
		s.log.Error("command", "args", s.process.Args, "err", sentence.err)
		if s.logWriter.kept() {
			sentence = &said{text: sentence.text + " " + s.text.Problem.Details(s.logFile()), code: sentence.code}
		}
	}
	if sentence.text != "" {
		_, _ = fmt.Fprintln(s.process.Stderr, safe.Clean(sentence.text)) // nobody left to tell
	}
	return sentence.code
}

// newRoot builds all commands in the language of the session.
func newRoot(s *session) *cobra.Command {
	t := s.text.Command
	root := &cobra.Command{
		Use:               "kim",
		Short:             t.RootShort,
		Long:              t.RootLong,
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		Args:              s.noArguments,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return s.checkLang(cmd) },
		RunE:              func(cmd *cobra.Command, _ []string) error { return s.learn(cmd.Context()) },
	}
	flags := root.PersistentFlags()
	flags.String("lang", "", t.FlagLang)
	flags.String("data", "", t.FlagData)
	flags.StringVar(&s.courseDir, "course", "", t.FlagCourse)
	root.Flags().StringVar(&s.theme, "theme", "", t.FlagTheme)
	root.Flags().StringVar(&s.as, "as", "", t.FlagAs)
	root.AddCommand(newCheck(s), newProgress(s), newRecap(s), newClass(s), newReport(s), newCertificate(s), newVerify(s), newAttendance(s), newSample(s), newVersion(s), newCompletion(s))
	help := newHelp(s, root)
	root.SetHelpCommand(help)
	root.SetUsageTemplate(usageTemplate(t))
	root.SetHelpTemplate("{{with (or .Long .Short)}}{{.}}\n\n{{end}}{{.UsageString}}")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return s.flagError(err) })
	for _, cmd := range append(withCommands(root), help) {
		cmd.DisableFlagsInUseLine = true
		if example := t.Example[cmd.CommandPath()]; example != "" {
			cmd.Example = example
		}
		cmd.Flags().BoolP("help", "h", false, t.FlagHelp)
	}
	return root
}

// withCommands is a command and all those below it.
func withCommands(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, below := range cmd.Commands() {
		all = append(all, withCommands(below)...)
	}
	return all
}

func newHelp(s *session, root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [" + s.text.Command.CommandPlace + "]",
		Short: s.text.Command.HelpShort,
		RunE: func(_ *cobra.Command, args []string) error {
			switch cmd, rest, err := root.Find(args); {
			case err != nil, cmd == root && len(rest) > 0:
				return s.unknownCommand(root, args[0])
			case len(rest) > 0:
				return s.usage(s.text.Command.TooManyArguments)
			default:
				return cmd.Help()
			}
		},
	}
}

func usageTemplate(t i18n.Command) string {
	return t.Usage + `:
  {{.UseLine}} ` + t.OptionsPlace + `{{if .HasAvailableSubCommands}}
  {{.CommandPath}} ` + t.CommandPlace + `{{end}}{{if .HasExample}}

` + t.Examples + `:
{{.Example}}{{end}}{{if .HasAvailableSubCommands}}

` + t.Commands + `:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}} {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

` + t.Flags + `:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

` + t.Global + `:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableSubCommands}}

` + t.MoreHelp + `{{end}}
`
}
