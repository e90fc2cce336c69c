package screen

import "github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"

// More says where lines are out of sight; "" if all are seen.
func More(t i18n.App, above, below bool) string {
	switch {
	case above && below:
		return t.MoreBoth
	case above:
		return t.MoreAbove
	case below:
		return t.MoreBelow
	default:
		return ""
	}
}
