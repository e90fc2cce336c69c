package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersion(s *session) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: s.text.Command.VersionShort,
		Args:  s.noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			course, err := s.course()
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "kim %s\n%s %s\n", programVersion(), course.ID, course.Version)
			return err
		},
	}
}

// programVersion is the version that the Go command wrote into the program: a
// tag, or the commit where there is none.
func programVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)"
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" && info.Main.Version == "(devel)" {
			return setting.Value
		}
	}
	return info.Main.Version
}
