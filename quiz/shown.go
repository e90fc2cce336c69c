package quiz

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"slices"
	"strconv"
)

// Shown returns the choice IDs (match: those of the right sides) in the order in which to show them: shuffled, but the same for the same
// seed, question ID and choices on every machine and in every version, because events tell what was shown. Order and match with more
// than one choice are never shown solved. Types without anything to shuffle give nil.
//
// Choices are sorted by the hash of seed, question and choice, so one that is added later leaves the others in their order.
func Shown(seed string, q Question) []string {
	switch q.Type {
	case One, Many, Order, Match:
	case Blank, Number, Open:
		return nil
	default:
		return nil
	}
	keys := make([][]byte, len(q.Choices))
	places := make([]int, len(q.Choices))
	for i, c := range q.Choices {
		keys[i] = hash("kim shown 1", seed, q.ID, c.ID)
		places[i] = i
	}
	slices.SortStableFunc(places, func(a, b int) int { return bytes.Compare(keys[a], keys[b]) })
	if (q.Type == Order || q.Type == Match) && slices.IsSorted(places) && len(places) > 1 {
		places = append(places[1:], places[0])
	}
	ids := make([]string, len(places))
	for i, place := range places {
		ids[i] = q.Choices[place].ID
	}
	return ids
}

// Digest returns a short hash of what decides the grading: question ID, type and key. It changes when an old answer may have to be
// graded anew, and not with the wording. Of blank questions the accepted answers are the key, so there it differs between languages.
func (q Question) Digest() string {
	parts := []string{"kim digest 1", q.ID, string(q.Type)}
	switch q.Type {
	case One, Many, Order, Match:
		for _, c := range q.Choices {
			parts = append(parts, c.ID, strconv.FormatBool(c.Right))
		}
	case Blank:
		for _, g := range q.Gaps {
			parts = append(parts, strconv.Itoa(len(g.Answers)))
			for _, answer := range g.Answers {
				parts = append(parts, normal(answer))
			}
		}
	case Number:
		parts = append(parts, formatNumber(q.Answer), formatNumber(q.Tolerance))
	case Open:
	}
	return hex.EncodeToString(hash(parts...)[:8])
}

// hash is SHA-256 over parts, each with its length before it so that no two lists of parts are the same bytes.
func hash(parts ...string) []byte {
	var buf []byte
	for _, part := range parts {
		buf = binary.AppendUvarint(buf, uint64(len(part)))
		buf = append(buf, part...)
	}
	sum := sha256.Sum256(buf)
	return sum[:]
}
