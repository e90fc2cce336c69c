package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// noArguments refuses words behind a command that takes none. Behind one with
// commands below it such a word is a command that does not exist.
func (s *session) noArguments(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return nil
	case cmd.HasAvailableSubCommands():
		return s.unknownCommand(cmd, args[0])
	default:
		return s.usage(s.text.Command.TooManyArguments)
	}
}

// atMostOne refuses more than one word behind a command.
func (s *session) atMostOne(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return s.usage(s.text.Command.TooManyArguments)
	}
	return nil
}

// unknownCommand names the nearest command, if one is near.
func (s *session) unknownCommand(above *cobra.Command, name string) error {
	text := s.text.Command.UnknownCommand(name)
	above.SuggestionsMinimumDistance = 2
	if near := above.SuggestionsFor(name); len(near) > 0 {
		_, path, _ := strings.Cut(above.CommandPath()+" "+near[0], " ") // without the program itself
		return s.usage(text + " " + s.text.Command.Suggest(path))
	}
	return s.usage(text)
}

// usage is an error of whoever wrote the command line.
func (s *session) usage(text string) error {
	return &said{text: text + "\n" + s.text.Command.SeeHelp, code: exitUsage}
}

// flagError puts an error of the flag parser into words.
func (s *session) flagError(err error) error {
	t := s.text.Command
	var (
		unknown *pflag.NotExistError
		missing *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		return s.usage(t.UnknownFlag(dashed(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames())))
	case errors.As(err, &missing):
		return s.usage(t.FlagNeedsValue(dashed(missing.GetSpecifiedName(), missing.GetSpecifiedShortnames())))
	case errors.As(err, &invalid): // all options that are not text are switches
		return s.usage(t.FlagValue("--"+invalid.GetFlag().Name, invalid.GetValue(), "true, false"))
	default:
		return s.usage(t.FlagsUnclear)
	}
}

// dashed writes a flag's name as it was typed, alone or among short ones.
func dashed(name, shorts string) string {
	if shorts != "" {
		return "-" + name
	}
	return "--" + name
}
