package cli_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// readers are programs that read a calendar and print the day and the summary of every event.
var readers = map[string]func(t *testing.T, file string) *exec.Cmd{
	"icalendar": func(t *testing.T, file string) *exec.Cmd {
		const python = "/usr/bin/python3" // Debian's packages are its own
		if exec.Command(python, "-c", "import icalendar").Run() != nil {
			t.Skip("python3-icalendar is not installed")
		}
		return exec.Command(python, "-c", `import icalendar, sys
for e in icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT"):
    print(e.decoded("dtstart"), str(e["summary"]))`, file)
	},
	"ical.js":   func(t *testing.T, file string) *exec.Cmd { return inNode(t, "ical.js", file) },
	"node-ical": func(t *testing.T, file string) *exec.Cmd { return inNode(t, "node-ical", file) },
	"khal": func(t *testing.T, file string) *exec.Cmd {
		if _, err := exec.LookPath("khal"); err != nil {
			t.Skip("khal is not installed")
		}
		dir := t.TempDir()
		config := filepath.Join(dir, "config")
		text := "[calendars]\n[[desk]]\npath = " + dir + "/desk\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\n" +
			"datetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = " + dir + "/db\n"
		if err := os.WriteFile(config, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := os.Mkdir(filepath.Join(dir, "desk"), 0o777); err != nil {
			t.Fatal(err)
		}
		for range 2 { // importing it twice creates no duplicates
			c := exec.Command("khal", "-c", config, "import", "--batch", "-a", "desk", file)
			c.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
			if out, err := c.CombinedOutput(); err != nil {
				t.Fatalf("khal import: %v: %s", err, out)
			}
		}
		return exec.Command("khal", "-c", config, "list", "--day-format", "", "--format", "{start-date} {title}", "2022-01-09", "120d")
	},
}

func inNode(t *testing.T, program, file string) *exec.Cmd {
	modules := os.Getenv("CALENDAR_MODULES")
	if modules == "" {
		t.Skip("CALENDAR_MODULES does not name a folder with ical.js and node-ical")
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command("node", "testdata/calendar.js", program, modules)
	c.Stdin = bytes.NewReader(text)
	return c
}

// Four programs read from the calendar the same duties that due lists, in both languages.
func TestCalendarPrograms(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		file := filepath.Join(t.TempDir(), "due.ics")
		onTheCase(t, "due", "--within", "90d", "--format", "ics", "--lang", lang, "--output", file)
		want := duties(t, lang)
		for name, read := range readers {
			t.Run(name+" "+lang, func(t *testing.T) {
				c := read(t, file)
				c.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
				out, err := c.Output()
				if err != nil {
					t.Fatal(err)
				}
				var got []string
				for line := range strings.Lines(string(out)) {
					if line = strings.TrimSpace(line); line != "" {
						got = append(got, line)
					}
				}
				slices.Sort(got)
				if !slices.Equal(got, want) {
					t.Errorf("reads %d events, of which the first are\n%s\nwant %d\n%s", len(got), strings.Join(got[:min(3, len(got))], "\n"), len(want), strings.Join(want[:3], "\n"))
				}
			})
		}
	}
}

// duties lists the day and the summary of what due lists, sorted.
func duties(t *testing.T, lang string) []string {
	rows, err := csv.NewReader(bytes.NewReader(onTheCase(t, "due", "--within", "90d", "--format", "csv", "--lang", lang))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	leads := map[string]string{"look": "Look for: ", "review": "Review: ", "resolve": "Resolve: ", "assess": "Assess: ", "weigh": "Assess again: "}
	if lang == "ar" {
		leads = map[string]string{"look": "رصد: ", "review": "مراجعة: ", "resolve": "حسم: ", "assess": "تقدير: ", "weigh": "إعادة تقدير: "}
	}
	var list []string
	for _, r := range rows[1:] {
		title := r[4]
		if r[6] != "" {
			title = r[6]
		}
		list = append(list, r[1]+" "+leads[r[0]]+title)
	}
	slices.Sort(list)
	return list
}
