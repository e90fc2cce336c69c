package cli

import (
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
)

// region gives the places that the office works in.
func (s *session) region() (region.Region, error) {
	r, err := region.Load(s.dataDir)
	if err != nil {
		return region.Region{}, &said{text: explain.Places(s.text, err), code: exitError}
	}
	return r, nil
}
