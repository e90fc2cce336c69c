//go:build unix

package cli_test

import (
	"errors"
	"os"
	"syscall"
)

// becomeNobody gives up the rights of root, whom no mode of a file stops. It is
// done in the child, since nobody else may enter the folder of the test binary.
func becomeNobody() error {
	if os.Geteuid() != 0 {
		return nil
	}
	const nobody = 65534
	return errors.Join(syscall.Setgroups(nil), syscall.Setgid(nobody), syscall.Setuid(nobody))
}
