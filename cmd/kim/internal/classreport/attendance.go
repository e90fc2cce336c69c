package classreport

import (
	"context"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// attendantsAtOnce is how many people are read at once.
const attendantsAtOnce = 500

// Attendance is a list to sign, without people, rows, place and date: they are
// for the caller. The zero trainer leaves office and signatory open.
func Attendance(course *lessons.Course, class progress.Class, trainer progress.Trainer, lang lessons.Lang) paper.Attendance {
	return paper.Attendance{
		Office: string(trainer.Office), Activity: course.Title.In(lang), Class: string(class.Name),
		Signatory: paper.Signatory{Position: string(trainer.Title), Name: string(trainer.Name)},
	}
}

// Attendants gives the people of a class, in that order, for a list to sign.
// Progress hears how many have been read.
func Attendants(ctx context.Context, store progress.ClassStore, class string, order progress.MemberOrder, progressed func(done, total int)) ([]paper.Person, error) {
	query := progress.MemberQuery{Class: class, Order: order, Limit: attendantsAtOnce}
	total, err := store.Count(ctx, query)
	if err != nil {
		return nil, err
	}
	people := make([]paper.Person, 0, total)
	for {
		members, err := store.Members(ctx, query)
		if err != nil {
			return nil, err
		}
		for _, m := range members {
			people = append(people, paper.Person{Name: string(m.Name), KIM: string(m.KIM), Village: string(m.Village), District: string(m.District)})
		}
		progressed(len(people), max(len(people), total))
		if len(members) < query.Limit {
			return people, nil
		}
		query.After = &members[len(members)-1]
	}
}
