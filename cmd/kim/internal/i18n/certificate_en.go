package i18n

import (
	"fmt"
	"strings"
)

func awardEN() Award {
	people := func(what string) func(int) string {
		return func(n int) string { return what + ": " + count(n, "person", "people") }
	}
	return Award{
		Short: "Issue certificates and take them back",
		Long: "A trainer issues certificates to participants who have met the rule of the course. What they\n" +
			"say is signed with the key of the office, so that anyone can check them without the internet\n" +
			"by kim verify. The PIN is asked for on the screen only (kim class); here the account of your\n" +
			"computer is the guard.",
		IssueShort: "Issue the certificates of a class",
		IssueLong: "Show first who gets a certificate, who does not yet, and what is missing. With --yes they\n" +
			"are issued as PDF, one file for each person. Nobody gets two: of those who have one the file\n" +
			"is made again if it is not in the folder. If it was interrupted, run the same command again.",
		ListShort: "List the certificates of a class", ListLong: "Show every certificate that was ever issued to members of a class, the revoked ones too.",
		RevokeShort: "Take a certificate back",
		RevokeLong: "Revoke the certificate with that number. Everybody can read the reason in the revocation\n" +
			"list. Give that list to whoever checks certificates. After that the person may be given a\n" +
			"new one.",
		KeyShort: "Show the key of the office",
		KeyLong: "Show the fingerprint of the key of the office and where the file of the public key is. That\n" +
			"file may and should be given to everybody who is to check certificates.",
		FlagClass: "the `CLASS`, its name or how that begins", FlagPerson: "only for this `PERSON`, by name or code",
		FlagTrainer: "`NAME` of the trainer; if left out, who was here last",
		FlagPlace:   "`PLACE` of issue, such as Karanganyar", FlagDate: "`DATE` of issue, such as 2027-05-01; if left out, today",
		FlagOffice: "name of the `OFFICE`; for the very first certificate only", FlagSignatory: "`NAME` of who signs",
		FlagTitle: "`TITLE` of who signs", FlagNIP: "`NIP` of who signs",
		FlagOut: "`FOLDER` for the files", FlagYes: "issue them now", FlagReason: "`REASON` of revoking", ArgNumber: "NUMBER",

		Predicate: func(percent int) string {
			switch {
			case percent >= 90:
				return "Very good"
			case percent >= 80:
				return "Good"
			default:
				return "Satisfactory"
			}
		},
		KIM: func(s string) string {
			if strings.HasPrefix(strings.ToUpper(s), "KIM ") {
				return s
			}
			return "KIM " + s
		},
		Village: func(s string) string { return "village of " + s }, District: func(s string) string { return "district of " + s },
		Units:   func(d, t int) string { return fmt.Sprintf("%d of %d units", d, t) },
		Folder:  func(c string) string { return "Certificates " + c },
		Reading: func(d, t int) string { return fmt.Sprintf("Reading records: %d of %d people", d, t) },
		Issuing: func(d, t int) string { return fmt.Sprintf("Making certificates: %d of %d", d, t) },

		Class: func(c string, n int) string {
			return fmt.Sprintf("%s, %s", kinded("Class", c), count(n, "person", "people"))
		},
		Ready: people("Get a certificate"), Has: people("Have one"), NotYet: people("Have not earned it yet"),
		Unprintable: people("Have a name that cannot be printed"),
		Result:      func(p int, predicate string) string { return fmt.Sprintf("score %d, %s", p, predicate) }, NoResult: "no score",
		WhyUnits:   func(d, t, n int) string { return fmt.Sprintf("%d of %d units done, needs %d", d, t, n) },
		WhyQuizzes: func(n []string) string { return "quizzes not passed: module " + strings.Join(n, ", ") },
		More:       func(n int) string { return fmt.Sprintf("and %d more (--json has them all)", n) },
		Words: func(place, date, signatory, title, nip string) string {
			if nip != "" {
				nip = ", NIP " + nip
			}
			return strings.TrimSpace(fmt.Sprintf("%s, %s. Signed by %s%s%s", place, date, signatory, comma(title), nip)) + "."
		},
		IssuedBy: func(o, k string) string { return fmt.Sprintf("Issuer: %s, key %s", o, k) },
		NewKey: func(o string) string {
			return fmt.Sprintf("Issuer: %s. Its key is made with the first certificate, and the name of the office stays from then on.", o)
		},
		NothingYet: func(n int, dir string) string {
			return fmt.Sprintf("Nothing is issued yet. If all is right, run it again with --yes: %s will be made in %s.", count(n, "file", "files"), dir)
		},
		Nothing: "There is no certificate to be made.",

		Done: func(n, again int, dir string) string {
			if again > 0 {
				return fmt.Sprintf("%s issued, %s made again, in %s.", count(n, "certificate", "certificates"), count(again, "file", "files"), dir)
			}
			return fmt.Sprintf("%s issued in %s.", count(n, "certificate", "certificates"), dir)
		},
		Kept: func(n int) string {
			return count(n, "person has", "people have") + " one already, and the file is there."
		},
		Refused: func(n, why string) string { return fmt.Sprintf("%s gets no file: %s", n, why) },
		Recorded: func(p string) string {
			return fmt.Sprintf("The key of the office is made. Give the file %s to everybody who is to check certificates. Keep a copy of the whole data folder in a safe place.", p)
		},
		Taken: func(number, name, list string, n int) string {
			return fmt.Sprintf("The certificate %s of %s is revoked. The revocation list has %s now. Give away the file %s.", number, name, count(n, "number", "numbers"), list)
		},
		Before: func(n string) string {
			return fmt.Sprintf("The certificate %s was revoked before. Nothing has changed.", n)
		},
		HasNone: "This class has no certificates yet.",
		Key: func(o, f, made, path string) string {
			return fmt.Sprintf("Office       %s\nFingerprint  %s\nMade         %s\nPublic key   %s\n\nThe file of the public key may be given away. The file issuer.key in the same folder is secret.", o, f, made, path)
		},
		Busy:  "Another window is issuing or revoking certificates just now. Wait until it is done, then try again. Nothing was changed.",
		NoKey: "This office has no key yet. It is made when the first certificate is issued.",

		Letters:     func(l string) string { return "the letters " + l + " cannot be printed." },
		NameLetters: func(l string) string { return "the letters " + l + " cannot be printed. Please mend the name first." },
		TooLong:     func(f string, n int) string { return fmt.Sprintf("%s is too long, %d letters at most.", f, n) },
		Missing:     func(f string) string { return f + " is missing or cannot be used." },
		Field: map[string]string{
			"name": "Name", "title": "Title of who signs", "office": "Name of the office", "place": "Place of issue", "date": "Date of issue",
			"signatory": "Name of who signs", "nip": "NIP", "reason": "Reason", "course": "ID of the course", "version": "Version of the course",
		},
		NotEarned: "has not earned it yet.", Foreign: "it was issued with the key of another office and cannot be changed here.",
		NoRule: "This course has no rule for certificates.", TooWide: "the words do not fit the page.",
		NotNumber: func(n string) string {
			return fmt.Sprintf("%q is not the number of a certificate. A number looks like KIM/2026/QX7DM/00012.", n)
		},
		UnknownNumber: func(n string) string {
			return fmt.Sprintf("There is no certificate with the number %s in these records.", n)
		},
		KeyDamaged: func(p string) string {
			return fmt.Sprintf("The key of the office in %s cannot be read. Nothing was issued. Please restore that file from a backup.", p)
		},
		NumbersDamaged: func(p string) string {
			return fmt.Sprintf("The list of certificate numbers in %s cannot be read, so numbers in use could be given out again. Issuing was stopped. "+
				"Please restore that file from a backup. If kim.db was never replaced by an older copy, the file may be deleted.", p)
		},
		ListDamaged: func(p string) string {
			return fmt.Sprintf("The revocation list %s is damaged or was changed. What was revoked is recorded. Restore the file from a copy, or move it away, then try again.", p)
		},
		NotWritten: func(n, name, p string) string {
			return fmt.Sprintf("The certificate %s of %s is recorded, but the file %s cannot be written. Check the folder and the free storage space, then issue again: the files that are missing will be made, and nobody gets two.", n, name, p)
		},
		NotSaved: func(p string) string {
			return fmt.Sprintf("The file %s cannot be made. Check the folder and the free storage space, then try again.", p)
		},
		CannotWrite: func(p string) string {
			return fmt.Sprintf("%s cannot be written. The certificates that were issued are safe. Check the folder and the free storage space, then issue again.", p)
		},
		ListNotWritten: func(p string) string {
			return fmt.Sprintf("The certificate is recorded as revoked, but the revocation list %s cannot be written. Check the folder and the free storage space, then revoke it once more: that completes the list.", p)
		},
		Stopped: func(n int) string {
			return fmt.Sprintf("It stopped after %s. What is done stays valid. Issue again for the rest.", count(n, "certificate", "certificates"))
		},

		NoTrainer: "There is no trainer on this computer yet. Open kim class first to become one.",
		NoClasses: "There is no class on this computer yet. Open kim class to make one.",
		NoSuchTrainer: func(n string, all []string) string {
			return fmt.Sprintf("There is no trainer, or more than one, that fits %q. There are: %s.", n, strings.Join(all, ", "))
		},
		NoClass: func(n string, all []string) string {
			return fmt.Sprintf("There is no class that fits %q. There are: %s.", n, strings.Join(all, ", "))
		},
		SeveralClasses: func(n string, all []string) string {
			return fmt.Sprintf("Several classes fit %q: %s. Please write the whole name.", n, strings.Join(all, ", "))
		},
		WhichClass: func(all []string) string {
			return fmt.Sprintf("Name the class with --class. There are: %s.", strings.Join(all, ", "))
		},
		NoPerson: func(n, c string) string {
			return fmt.Sprintf("There is nobody who fits %q in %s.", n, kinded("the class", c))
		},
		SeveralPersons: func(n, c string) string {
			return fmt.Sprintf("Several people fit %q in %s. Please write the whole name or the code.", n, kinded("the class", c))
		},
		NotCount:    func(f, v string) string { return fmt.Sprintf("%s: %q is not a number from 0 to 1000.", f, v) },
		NeedsNumber: "Write one number of a certificate behind the command.",
	}
}
